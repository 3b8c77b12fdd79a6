/** Routes that ask no permission by name, each with the reason why not. */
export const openRoutes: Readonly<Record<string, string>> = {
  'GET /': 'Leads to the first page of the person’s own menu; who has none is told so.',
  'GET /people/me': 'Leads to one’s own page, which asks.',
  'GET /permissions':
    'Asks `ask-why` of the person in the query, and shows no thing on which the asker may nothing.',
  'GET /columns': 'Remembers in one’s own browser which columns one wants to see.',
  'GET /tokens': 'One’s own tokens.',
  'POST /tokens': 'A token of one’s own: it may what one may oneself.',
  'POST /tokens/:id/revoke': 'The action ends only tokens of one’s own.',
  'GET /_ui': 'The parts of pages, to look at: nothing of the office is in it.',
  'POST /_ui': 'The same.',
  'GET /_ui/fruits.json': 'The same.',
  'GET /_ui/rename': 'The same.',
  'POST /_ui/rename': 'The same.',
  'POST /_ui/toast': 'The same.',
  'POST /_ui/undo': 'The same.',
  'POST /_ui/offline': 'The same.',
  'GET /offline': 'What is shown without a network: nothing of the office is in it.',
  'GET /manifest.webmanifest': 'Name and sign of the product, for a home screen.',
  'GET /outbox': 'What waits on one’s own device; the server knows nothing of it.',
  'GET /outbox/who.json': 'Says to a device whom the server takes it for.',
  'GET /messages': 'One’s own messages.',
  'GET /messages/:id': 'The query finds only messages of one’s own.',
  'POST /messages/:id/read': 'The action marks only messages of one’s own.',
  'POST /messages/:id/unread': 'The same.',
  'POST /messages/read-all': 'The same.',
  'POST /uploads/parts': 'A file of one’s own on its way; what it is for is asked where it is used.',
  'POST /uploads/parts/:upload': 'The same; another person’s does not exist.',
  'POST /sign-out': 'Whoever is signed in may leave.',
  'GET /api': 'Describes the API; its answers ask.',
  'GET /api/v1/openapi.json': 'The same for programs.',
  'GET /api/v1/plan.schema.json': 'What a plan looks like, not a plan.',
}

/** Beginnings of addresses for whoever is not signed in yet, or for oneself alone. */
export const openPrefixes: Readonly<Record<string, string>> = {
  '/set-up': 'The first set-up asks for the token that the server prints.',
  '/sign-in': 'Nobody is signed in yet; tries are limited.',
  '/invitations/accept': 'The link itself is the proof.',
  '/answer': 'The secret in the address is the proof; it opens one form, and wrong ones are counted.',
  '/calendar/feed': 'The secret in the address is the proof; wrong ones are counted.',
  '/account': 'One’s own account: password, passkeys, codes, sessions.',
}
