/** What the forms of an issue send. */
import { z } from 'zod'
import { unitKinds, unitLevels, unitNameMax } from '../../../org/index.ts'
import { linkKinds, planKinds } from '../../tables.ts'

const version = z.coerce.number().int().min(0).max(1e9)

/** One line of words; each message is the code of the words for it. */
const line = (missing: string) =>
  z
    .string({ error: missing })
    .normalize('NFC')
    .trim()
    .min(1, { error: missing })
    .max(unitNameMax, { error: 'fault-too-long' })

export const kindForm = z.object({ version, kind: z.enum(planKinds, { error: 'fault-kind-missing' }) })

export const issuersForm = z.object({ deed: z.enum(['add', 'remove']), issuer: line('fault-issuer-empty') })

export const linksForm = z.object({
  deed: z.enum(['add', 'remove']).default('add'),
  kind: z.enum(linkKinds),
  target: z.string().max(60),
})

export const linksQuery = z.object({
  q: z.string().trim().max(200).catch(''),
  kind: z.enum(linkKinds).catch('integrates-with'),
})

/** A name's key is as long as the name at most, spelled out. */
const key = z.string().min(1).max(2000)

export const nameQuery = z.object({ key, q: z.string().trim().max(200).catch('') })

export const unitsQuery = z.object({ q: z.string().trim().max(200).catch('') })

/** Which unit a name means: `unit` by id or by typed words, `new` and `collective` with what is to be made. */
export const nameForm = z
  .object({
    version,
    key,
    choice: z.enum(['unit', 'new', 'collective', 'words', 'none']),
    unit: z.string().trim().max(unitNameMax, { error: 'fault-too-long' }).default(''),
    unit_id: z.string().max(60).default(''),
    name: z.string().normalize('NFC').trim().max(unitNameMax, { error: 'fault-name-long' }).default(''),
    kind: z.enum(unitKinds).catch('other'),
    level: z.enum(unitLevels).nullable().catch(null),
    collective: z.literal('yes').nullable().catch(null),
  })
  .refine(({ choice, unit, unit_id }) => choice !== 'unit' || unit !== '' || unit_id !== '', {
    path: ['unit'],
    error: 'fault-unit-empty',
  })
  .refine(({ choice, name }) => (choice !== 'new' && choice !== 'collective') || name !== '', {
    path: ['name'],
    error: 'fault-name-empty',
  })

export type NameForm = z.output<typeof nameForm>

/** The last press: the versions that were looked at, and that unreviewed tasks were not overlooked. */
export const issueForm = z.object({
  review: version,
  draft: version,
  unreviewed: z.literal('yes').nullable().catch(null),
})
