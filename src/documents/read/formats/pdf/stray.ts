/**
 * With a broken file pdf.js leaves promises of its own rejected that nobody can reach, beside the one
 * that it answers with; Node would end the process for each. They say nothing that the answer does
 * not say. Every other stray rejection stays as deadly as it is.
 */
export function forgiveStrayRejections(): void {
  if (isListening) return
  isListening = true
  process.on('unhandledRejection', reason => {
    if (isOfPdf(reason) || process.listenerCount('unhandledRejection') > 1) return
    throw reason
  })
}

let isListening = false

/** pdf.js's exceptions carry its file in their stack, whatever their class. */
function isOfPdf(reason: unknown): boolean {
  return reason instanceof Error && /[/\\]unpdf[/\\]/u.test(reason.stack ?? '')
}
