import type { Tx } from '../platform/db/index.ts'
import type { Locale } from '../platform/i18n/locale.ts'
import type { NamedThing, Telling } from '../platform/room.ts'
import { findDocuments } from './queries/documents.ts'
import { documentName } from './views/document-name.tsx'
import { words } from './views/telling/words.ts'
import { sayFor } from './views/words.ts'

/** How what was done with documents is told. */
export const registryTelling: Telling = {
  words,
  namedFields: { to: 'document', documentId: 'document' },
  nouns: { document: documentThings },
}

async function documentThings(
  tx: Tx,
  ids: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, NamedThing>> {
  const say = sayFor({ locale })
  const documents = await findDocuments(tx, ids)
  return new Map(
    [...documents].map(
      ([id, document]) => [id, { name: documentName(document, say), href: `/documents/${id}` }] as const,
    ),
  )
}
