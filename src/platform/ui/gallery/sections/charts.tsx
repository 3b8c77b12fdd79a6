import type { JSX } from 'preact'
import { BarChart, StackedChart } from '../../parts/chart.tsx'
import { fruits } from '../fruits.ts'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'

/** Numbers drawn. */
export function Charts({ view, say }: SectionProps): JSX.Element {
  const name = ({ name: vi, english }: (typeof fruits)[number]) => (view.locale === 'vi' ? vi : english)
  return (
    <Section id="charts" title={say('charts')}>
      <Shown part="BarChart">
        <BarChart
          view={view}
          caption={say('chart-bars')}
          headings={{ label: say('fruit'), value: say('kilograms') }}
          bars={fruits.slice(0, 7).map(fruit => ({
            label: name(fruit),
            value: fruit.kilograms,
            ...(fruit.harvest === 'late' && { tone: 'late' as const }),
          }))}
        />
      </Shown>
      <Shown part="StackedChart">
        <StackedChart
          view={view}
          caption={say('chart-stacked')}
          heading={say('garden')}
          series={(['done', 'due', 'late', 'draft'] as const).map(key => ({
            key,
            label: say(`harvest-${key}`),
            tone: key,
          }))}
          rows={[
            { label: say('garden-upper'), href: '#charts', values: { done: 18, due: 6, late: 3, draft: 2 } },
            { label: say('garden-lower'), values: { done: 9, due: 12, late: 0, draft: 1 } },
            { label: say('garden-new'), values: { done: 0, due: 2, late: 1, draft: 7 } },
          ]}
        />
      </Shown>
    </Section>
  )
}
