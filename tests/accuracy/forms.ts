/** The forms in which every plan of the corpus is read. */
import type { Plan } from './description.ts'
import { toDocx } from './to-docx.ts'
import { toHtml } from './to-html.ts'
import { toOdt } from './to-odt.ts'
import { toText, toWrappedText } from './to-text.ts'

const encoder = new TextEncoder()

/** Each form by its name, as the bytes of a file. */
export const forms = {
  text: async (plan: Plan) => encoder.encode(toText(plan)),
  wrapped: async (plan: Plan) => encoder.encode(toWrappedText(plan)),
  docx: toDocx,
  html: async (plan: Plan) => encoder.encode(toHtml(plan)),
  odt: async (plan: Plan) => toOdt(plan),
} as const

export type FormName = keyof typeof forms
export const formNames = Object.keys(forms) as readonly FormName[]
