/** The door of messages to people: in the application, by mail and by the office's gateway for SMS or Zalo. */
export { messageLocales } from './choices.ts'
export type { FindContacts } from './deliver.ts'
export { messageDaily, messageJobs } from './jobs.ts'
export { type MessageReader, type NewMessage, putMessage, putMessages, textMax, titleMax } from './put.ts'
export { countMax, countUnread } from './queries.ts'
export { messageRoutes } from './routes.tsx'
export type { Urgency } from './tables.ts'
export { messageSay } from './words.ts'
