import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import { type Block, blocksOf, type Composition, type Words } from '../rules/blocks.ts'
import { type DraftContext, DraftFrame, draftPath } from './draft-frame.tsx'
import { type CascadeSay, cascadeSay } from './words.ts'

interface TextProps {
  readonly context: DraftContext
  readonly plan: Composition
  /** What was refused just now, in words. */
  readonly trouble?: readonly string[]
}

/** The whole plan as a page, and the way on once the paper is signed. */
export function DraftTextPage({ context, plan, trouble = [] }: TextProps): JSX.Element {
  const say = cascadeSay(context.view)
  return (
    <DraftFrame context={context} tab="text">
      {trouble.length > 0 && (
        <Notice tone="late" title={say('send-trouble')} announce>
          {trouble.map(words => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      <p class="soft">{say('text-words')}</p>
      <article class="paper" lang="vi" aria-label={say('text-title')}>
        {blocksOf(plan).map((block, index) => (
          <PaperBlock key={index} block={block} label={say('tab-tasks')} />
        ))}
      </article>
      {context.mayChange && <Send context={context} say={say} />}
    </DraftFrame>
  )
}

function Send({ context, say }: { context: DraftContext; say: CascadeSay }): JSX.Element {
  const { view, draft } = context
  const { symbol, issuedOn } = draft.head
  const blank =
    symbol === null && issuedOn === null
      ? 'both'
      : symbol === null
        ? 'symbol'
        : issuedOn === null
          ? 'day'
          : null
  return (
    <section class="stack" aria-labelledby="send">
      <h2 id="send">{say('send-title')}</h2>
      <p>{say('send-words')}</p>
      {blank !== null && <p class="soft">{say('send-blank', { what: say(`blank-${blank}`) })}</p>}
      <Form view={view} action={`${draftPath(draft.id)}/send`} class="choice-form">
        <input type="hidden" name="version" value={draft.version} />
        <Button kind="primary" icon="check">
          {say('send')}
        </Button>
      </Form>
    </section>
  )
}

function PaperBlock({ block, label }: { block: Block; label: string }): JSX.Element {
  if (block.kind === 'paragraph') return <PaperWords words={block} />
  if (block.kind === 'pair') {
    return (
      <div class={`paper-pair paper-${block.place}`}>
        {[block.left, block.right].map((side, index) => (
          <div key={index}>
            {side.map((words, line) => (
              <PaperWords key={line} words={words} />
            ))}
          </div>
        ))}
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="paper-table" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {block.header.map(cell => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(row =>
            row.kind === 'group' ? (
              <tr key={row.label}>
                <td>{row.label}</td>
                <th scope="rowgroup" colSpan={block.header.length - 1}>
                  {row.title}
                </th>
              </tr>
            ) : (
              <tr key={row.label}>
                <td>{row.label}</td>
                {row.cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

function PaperWords({ words }: { words: Words }): JSX.Element {
  const { text, align, bold, italic, mark } = words
  const looks = [`paper-${align}`, bold && 'paper-bold', italic && 'paper-italic'].filter(Boolean).join(' ')
  if (mark?.kind !== 'heading') return <p class={looks}>{text}</p>
  const Heading = mark.level === 1 ? 'h2' : 'h3'
  return <Heading class={looks}>{text}</Heading>
}
