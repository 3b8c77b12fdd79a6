/** What the units of the demo world say they did, with figures and photos that were drawn for it. */
import sharp from 'sharp'
import { saveAnswer } from '../../src/activities/answers/actions/save-answer.ts'
import { sendAnswer } from '../../src/activities/answers/actions/send-answer.ts'
import { keepFile } from '../../src/activities/answers/keep-file.ts'
import type { Author, Figure, KeptFile } from '../../src/activities/answers/rules/model.ts'
import { findWorkItem } from '../../src/plans/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Services } from '../../src/platform/room.ts'

const words = [
  'Đã tổ chức tại hội trường, có mời phóng viên đài tỉnh đưa tin.',
  'Đã đăng bài song ngữ trên trang thông tin, kèm ảnh tư liệu.',
  'Đã phối hợp với đơn vị chủ trì, bàn giao tư liệu và danh sách liên hệ.',
  'Đã thực hiện xong, kết quả gửi kèm; phần còn lại làm trong quý sau.',
]

const figures: readonly Figure[] = [
  { amount: 120, unit: 'lượt người', label: 'dự buổi giới thiệu' },
  { amount: 6, unit: 'tin', label: 'đăng trên trang song ngữ' },
  { amount: 1450, unit: 'lượt xem', label: 'của phóng sự ngắn' },
  { amount: 2, unit: 'hội nghị', label: 'có khách quốc tế' },
]

/** A few answers have a photo; all have a figure. */
export async function answerFor(
  services: Services,
  author: Author,
  itemId: string,
  index: number,
): Promise<void> {
  const files = index % 27 === 0 ? [await photoOf(services, index)] : []
  const figure = figures[index % figures.length]
  await services.database.transaction(async tx => {
    const id = newId()
    const item = await findWorkItem(tx, itemId)
    await saveAnswer(tx, author, itemId, {
      id,
      seenVersion: item?.version ?? 0,
      said: words[index % words.length] ?? '',
      links: [],
      figures: figure ? [figure] : [],
      files,
      dropped: [],
      again: [],
    })
    await sendAnswer(tx, id, 'claim')
  })
}

async function photoOf(services: Services, index: number): Promise<KeptFile> {
  const bytes = await riverPicture(index)
  const sent = { name: `anh-hien-truong-${index}.jpg`, bytes }
  return keepFile(services, sent, { keepDetails: false, signal: new AbortController().signal })
}

/** A river, a bridge and a sun; each index another hour of the day. */
export async function riverPicture(index: number): Promise<Uint8Array> {
  const hue = (index * 37) % 360
  const sun = 200 + ((index * 53) % 800)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="480" fill="hsl(${hue} 60% 82%)"/>
    <circle cx="${sun}" cy="180" r="70" fill="hsl(${(hue + 40) % 360} 90% 70%)"/>
    <rect y="480" width="1200" height="320" fill="hsl(${(hue + 190) % 360} 45% 55%)"/>
    <path d="M0 470 Q600 230 1200 470" fill="none" stroke="#5b3a29" stroke-width="26"/>
    <path d="M200 424 V480 M400 372 V480 M600 352 V480 M800 372 V480 M1000 424 V480" stroke="#5b3a29" stroke-width="12"/>
  </svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
