import { expect, test } from 'vitest'
import type { PlanDocument } from '../../model.ts'
import { readText } from '../formats/text.ts'
import { readPlanFromSource } from './index.ts'

function read(body: string, tail = ''): PlanDocument {
  const text = `ỦY BAN NHÂN DÂN TỈNH BÌNH MINH\n\nSố: 25/KH-UBND\n\nBình Minh, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\nThông tin đối ngoại năm 2026\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n${body}\n\n${tail}`
  return readPlanFromSource(readText(new TextEncoder().encode(text)))
}

function units(plan: PlanDocument, path: string): string[] {
  return plan.tasks.find(task => task.path === path)?.units.map(unit => `${unit.role}: ${unit.name}`) ?? []
}

test('an item that is the whole paragraph is a task, one with paragraphs under it a heading', () => {
  const plan = read(
    'I. NHIỆM VỤ\n\n1. Tuyên truyền về biển, đảo.\n\n2. Tập huấn\n\n- Mở hai lớp cho phóng viên.',
  )
  expect(plan.tasks.map(task => task.path)).toEqual(['I.1', 'I.2.(1)'])
  expect(plan.outline[0]?.children.map(heading => heading.title)).toEqual(['Tập huấn'])
})

test('a report after the last item closes the section and is nobody’s task', () => {
  const plan = read(
    'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Ngoại vụ\n\na) Chủ trì đón tiếp các đoàn khách quốc tế đến thăm tỉnh.\n\nb) Tham mưu ký kết thỏa thuận với các địa phương nước ngoài.\n\nCác cơ quan, đơn vị báo cáo kết quả về Sở Ngoại vụ trước ngày 15/11/2026.',
  )
  expect(plan.tasks.map(task => task.path)).toEqual(['I.1.a', 'I.1.b'])
  expect(plan.reporting).toMatchObject([
    { who: ['Các cơ quan, đơn vị'], to: ['Sở Ngoại vụ'], due: ['2026-11-15'] },
  ])
})

test('a titled number of the organisation section names somebody, known or not; a theme names nobody', () => {
  const plan = read(
    'I. TỔ CHỨC THỰC HIỆN\n\n1. Các chi, đảng bộ cơ sở xa trung tâm\n\n- Phổ biến Kế hoạch đến từng đảng viên.\n\n2. Kiểm tra, giám sát\n\n- Kiểm tra mỗi năm một lần.',
  )
  expect(units(plan, 'I.1.(1)')).toEqual(['assigned: Các chi, đảng bộ cơ sở xa trung tâm'])
  expect(plan.tasks).toHaveLength(1)
})

test('facts on lines of their own belong to the item above', () => {
  const plan = read(
    'I. NHIỆM VỤ\n\n1. Sản xuất phim ngắn giới thiệu làng nghề.\n\n- Đơn vị chủ trì: Sở Công Thương.\n\n- Đơn vị phối hợp: Sở Ngoại vụ; các cơ quan báo chí.\n\n- Thời gian thực hiện: Quý II/2026.\n\n- Sản phẩm: 01 phim.\n\n2. Tổ chức hội chợ.',
  )
  expect(plan.tasks.map(task => task.path)).toEqual(['I.1', 'I.2'])
  expect(units(plan, 'I.1')).toEqual([
    'lead: Sở Công Thương',
    'coordinate: Sở Ngoại vụ',
    'coordinate: các cơ quan báo chí',
  ])
  expect(plan.tasks[0]).toMatchObject({
    schedule: { kind: 'period', from: '2026-04', to: '2026-06' },
    output: '01 phim',
  })
})

test('a report whose days stand in bullets is one report', () => {
  const plan = read(
    'I. CHẾ ĐỘ BÁO CÁO\n\nCác sở, ban, ngành báo cáo kết quả về Sở Ngoại vụ theo các kỳ sau:\n\n- Báo cáo 6 tháng: trước ngày 10/6/2026;\n\n- Báo cáo năm: trước ngày 10/12/2026.',
  )
  expect(plan.reporting).toHaveLength(1)
  expect(plan.reporting[0]).toMatchObject({ to: ['Sở Ngoại vụ'], due: ['2026-06-10', '2026-12-10'] })
  const [start, end] = plan.reporting[0]?.span ?? [0, 0]
  expect(plan.text.slice(start, end)).toBe(plan.reporting[0]?.text)
  expect(plan.tasks).toEqual([])
})

test('an official letter has its subject for a title', () => {
  const text =
    'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH\n\nSố: 12/UBND-VX\n\nV/v đón đoàn báo chí nước ngoài\n\nBình Minh, ngày 03 tháng 3 năm 2026\n\nKính gửi:\n\n- Các sở, ban, ngành tỉnh;\n\n- UBND các xã, phường.\n\nỦy ban nhân dân tỉnh yêu cầu thực hiện các nhiệm vụ sau:\n\n1. Sở Ngoại vụ\n\nChủ trì đón đoàn tại cửa khẩu.'
  const plan = readPlanFromSource(readText(new TextEncoder().encode(text)))
  expect(plan.document).toMatchObject({
    type: 'Công văn',
    symbol: '12/UBND-VX',
    title: 'đón đoàn báo chí nước ngoài',
    issuedOn: '2026-03-03',
  })
  expect(plan.tasks[0]?.units).toMatchObject([{ name: 'Sở Ngoại vụ', role: 'lead' }])
})

test('the signer is the name below the last post, a Đặng too', () => {
  const plan = read(
    'I. NHIỆM VỤ\n\n1. Tuyên truyền về biển, đảo.',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nĐặng Thị Mẫu',
  )
  expect(plan.document.signer).toEqual({
    name: 'Đặng Thị Mẫu',
    position: 'CHỦ TỊCH',
    onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
  })
})

test('what nothing accounts for is listed', () => {
  const plan = read(
    'I. MỤC ĐÍCH\n\nGiới thiệu tỉnh.\n\nII. TỔ CHỨC THỰC HIỆN\n\nMột câu không giao việc cho ai cả.\n\n1. Sở Ngoại vụ\n\nChủ trì đón đoàn.',
  )
  expect(plan.unread.map(([start, end]) => plan.text.slice(start, end))).toEqual([
    'Một câu không giao việc cho ai cả.',
  ])
})

test('a novel is refused', () => {
  const novel = Array.from(
    { length: 40 },
    (_, index) =>
      `Buổi sáng thứ ${index}, bà lão ra bờ sông ngồi nhìn những con thuyền trôi về phía biển, lòng nhớ người con đi xa chưa về.`,
  ).join('\n\n')
  expect(() => readPlanFromSource(readText(new TextEncoder().encode(novel)))).toThrow('not-a-plan')
})

test('stray lines are listed wherever they stand: preamble, annex, after the signature', () => {
  const strays = [
    'Dòng lạ nằm ngay sau lời căn cứ của văn bản này.',
    'Dòng lạ nằm bên dưới bảng của phụ lục.',
    'Dòng lạ nằm sau tên người ký văn bản.',
  ]
  const text = `ỦY BAN NHÂN DÂN TỈNH BÌNH MINH\n\nSố: 25/KH-UBND\n\nBình Minh, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\nThông tin đối ngoại năm 2026\n\nCăn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;\n\n${strays[0]}\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Tuyên truyền về biển, đảo.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu\n\n${strays[2]}\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\nTT\tNội dung\tCơ quan chủ trì\tThời gian\n1\tMở lớp tập huấn\tSở Ngoại vụ\tQuý II/2026\n2\tIn tờ gấp song ngữ\tSở Ngoại vụ\tQuý III/2026\n\n${strays[1]}`
  const plan = readPlanFromSource(readText(new TextEncoder().encode(text)))
  const unread = plan.unread.map(([start, end]) => plan.text.slice(start, end))
  expect(unread.toSorted()).toEqual(strays.toSorted())
})
