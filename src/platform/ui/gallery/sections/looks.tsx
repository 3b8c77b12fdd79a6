import type { JSX } from 'preact'
import { iconNames } from '../../icons.ts'
import { Emblem, Icon } from '../../parts/icon.tsx'
import type { SectionProps } from '../gallery-page.tsx'
import { Section, Shown } from '../section.tsx'

const sizes = [36, 28, 22, 18, 15, 13]
const inks = ['ink', 'ink-soft', 'lotus', 'river', 'leaf', 'amber', 'brick', 'plum', 'grey']

/** Type, colours and signs. */
export function Looks({ say }: SectionProps): JSX.Element {
  return (
    <Section id="looks" title={say('looks')}>
      <Shown part="--size-13 … --size-36">
        {sizes.map(size => (
          <p key={size} class={`gallery-type size-${size}`} lang="vi">
            {size} · Ưỡn ngực, ẩn hiện giữa Ổ Ẫm; ỷ lại, nhiễu, thuở ấy, khuỷu, Ặc, Ễnh ương
          </p>
        ))}
        <p class="gallery-column" lang="vi">
          {say('paragraph')}
        </p>
      </Shown>
      <Shown part="--ink … --grey">
        <ul class="gallery-inks">
          {inks.map(ink => (
            <li key={ink} class={`ink-${ink}`} lang="en">
              {ink}
            </li>
          ))}
        </ul>
      </Shown>
      <Shown part="Icon, Emblem">
        <ul class="gallery-icons" lang="en">
          <li>
            <Emblem /> Emblem
          </li>
          {iconNames.map(name => (
            <li key={name}>
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Shown>
    </Section>
  )
}
