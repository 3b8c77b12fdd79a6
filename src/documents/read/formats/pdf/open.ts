import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { ReadRefusal } from '../../../model.ts'
import type { OperatorNumbers } from './operators.ts'
import { forgiveStrayRejections } from './stray.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** What a caller may ask of pdf.js besides what every reading asks. */
type Wishes = Pick<
  NonNullable<Parameters<typeof getDocumentProxy>[1]>,
  'CanvasFactory' | 'disableFontFace' | 'maxImageSize'
>

/** The document opened by pdf.js. Throws `ReadRefusal` 'encrypted' or 'truncated'. */
export async function openPdf(bytes: Uint8Array, wishes: Wishes = {}): Promise<PdfDocument> {
  forgiveStrayRejections()
  try {
    // pdf.js takes the buffer away from its owner, so it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      stopAtErrors: false,
      maxImageSize: 120_000_000,
      ...wishes,
    })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new ReadRefusal(name === 'PasswordException' ? 'encrypted' : 'truncated')
  }
}

/** pdf.js's numbers of the drawing operators. */
export async function operatorNumbers(): Promise<OperatorNumbers> {
  const { OPS } = await getResolvedPDFJS()
  return OPS
}
