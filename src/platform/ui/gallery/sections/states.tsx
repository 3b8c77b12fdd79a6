import type { JSX } from 'preact'
import { ButtonLink } from '../../parts/button.tsx'
import { Card, Fact, Facts } from '../../parts/card.tsx'
import { Badge, Empty, Notice, Progress, type Tone } from '../../parts/status.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { Toasts } from '../../parts/toast.tsx'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'

const tones: readonly Tone[] = ['done', 'due', 'late', 'returned', 'running', 'draft']

/** How something stands: states, progress, history, nothing yet. */
export function States({ view, say }: SectionProps): JSX.Element {
  return (
    <Section id="states" title={say('states')}>
      <Shown part="Badge">
        <p class="buttons">
          {tones.map(tone => (
            <Badge key={tone} tone={tone}>
              {say(`tone-${tone}`)}
            </Badge>
          ))}
        </p>
      </Shown>
      <Shown part="Notice">
        {tones.map(tone => (
          <Notice key={tone} tone={tone}>
            <p>
              <b>{say(`tone-${tone}`)}.</b> {say('notice')}
            </p>
          </Notice>
        ))}
      </Shown>
      <Shown part="Toasts">
        <Toasts
          view={{
            ...view,
            toast: { words: say('toast'), undo: { action: '/_ui/undo', label: say('button-quiet') } },
          }}
        />
      </Shown>
      <Shown part="Progress">
        <Progress label={say('progress')} detail={say('progress-detail')} value={3} max={12} />
        <Progress label={say('progress-start')} detail="" value={null} max={1} />
      </Shown>
      <Shown part="Empty">
        <Empty icon="list" title={say('empty')}>
          <p>{say('empty-words')}</p>
          <ButtonLink href="#states" icon="plus">
            {say('empty-action')}
          </ButtonLink>
        </Empty>
      </Shown>
      <Shown part="Card, Facts, Fact">
        <Card title={say('garden-name')} level={3}>
          <Facts>
            <Fact label={say('garden')}>{say('garden-name')}</Fact>
            <Fact label={say('day')}>15/06/2026</Fact>
            <Fact label={say('note')}>{null}</Fact>
          </Facts>
        </Card>
      </Shown>
      <Shown part="Timeline">
        <Timeline
          label={say('history')}
          entries={[
            {
              key: '3',
              when: '15/06/2026 08:05',
              who: 'Trần Thị Mẫu',
              what: say('event-3'),
              icon: 'check',
              tone: 'done',
            },
            {
              key: '2',
              when: '01/03/2026 14:30',
              who: null,
              what: say('event-2'),
              icon: 'clock',
              tone: 'due',
              detail: <p class="small">{say('event-2-more')}</p>,
            },
            { key: '1', when: '12/01/2026 09:00', who: 'Lê Văn Thử', what: say('event-1'), icon: 'plus' },
          ]}
        />
      </Shown>
    </Section>
  )
}
