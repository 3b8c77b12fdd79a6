import type { JSX } from 'preact'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import { Fact } from './other-lists.tsx'
import type { ListProps } from './reading-lists.tsx'
import { fileFacts } from './upload-page.tsx'

/** The head and the foot of the document, and the file that it came in. */
export function DocumentFacts({ plan, view, upload, say }: ListProps): JSX.Element {
  const { document, period } = plan
  const day = (iso: string) => formatIsoDate(iso, view.locale)
  const { signer } = document
  return (
    <>
      <dl class="facts">
        <Fact label={say('fact-type')}>{document.type}</Fact>
        <Fact label={say('fact-symbol')}>{document.symbol}</Fact>
        <Fact label={say('fact-issuer')}>{document.issuer}</Fact>
        <Fact label={say('fact-place')}>{document.place}</Fact>
        <Fact label={say('fact-issued')}>{document.issuedOn && day(document.issuedOn)}</Fact>
        <Fact label={say('fact-period')}>
          {period &&
            (period.to === null
              ? say('period-open', { from: day(period.from) })
              : say('period', { from: day(period.from), to: day(period.to) }))}
        </Fact>
        <Fact label={say('fact-signer')}>
          {signer && [signer.name, signer.position, signer.onBehalfOf].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={say('fact-recipients')}>
          {document.recipients.length > 0 && (
            <ul>
              {document.recipients.map(recipient => (
                <li key={recipient}>{recipient}</li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      <p class="small soft">
        {upload.fileName} · {fileFacts(upload, view, say)}
      </p>
    </>
  )
}
