/** A composition made by hand, for tests. */
import type { Composition } from './blocks.ts'
import type { DraftHead, NumberedTask } from './model.ts'

export const testHead: DraftHead = {
  title: 'Thực hiện công tác thông tin đối ngoại năm 2026',
  issuer: 'Ủy ban nhân dân xã Bến Lúa',
  symbol: '09/KH-UBND',
  place: 'Bến Lúa',
  issuedOn: '2026-02-05',
  periodFrom: '2026',
  periodTo: '2026',
  purpose: 'Giới thiệu hình ảnh của xã đến bạn bè trong nước và quốc tế.',
  requirement: 'Bám sát Kế hoạch của tỉnh.\nTiết kiệm, đúng quy định.',
  funding: 'Kinh phí thực hiện từ nguồn ngân sách xã.',
  implementation: '',
  reportWho: 'Phòng Văn hóa - Xã hội',
  reportTo: 'Ủy ban nhân dân xã Bến Lúa',
  reportDue: ['2026-06-08', '2026-12-08'],
  recipients: ['Ủy ban nhân dân tỉnh Lam Giang', 'Lưu: VT'],
}

export function testTask(number: number, more: Partial<NumberedTask> = {}): NumberedTask {
  return {
    number,
    place: number,
    version: 1,
    removed: false,
    sources: [],
    section: 'Tuyên truyền',
    text: 'Tuyên truyền trên hệ thống truyền thanh cơ sở.',
    output: '',
    units: [{ role: 'lead', unitId: null, name: 'Phòng Văn hóa - Xã hội' }],
    when: { kind: 'none' },
    ...more,
  }
}

export const testComposition: Composition = {
  head: testHead,
  bases: [
    {
      symbol: '12/KH-UBND',
      type: 'Kế hoạch',
      issuedOn: '2026-01-15',
      issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
      subject: 'Thông tin đối ngoại năm 2026',
      documentId: null,
      included: true,
    },
    {
      symbol: '72/2015/NĐ-CP',
      type: 'Nghị định',
      issuedOn: '2015-09-07',
      issuer: 'Chính phủ',
      subject: 'quản lý hoạt động thông tin đối ngoại',
      documentId: null,
      included: true,
    },
  ],
  tasks: [
    testTask(1, { when: { kind: 'date', dueOn: '2026-06-30' } }),
    testTask(2, {
      text: 'Biên soạn tờ gấp giới thiệu xã bằng hai thứ tiếng.',
      units: [
        { role: 'lead', unitId: null, name: 'Công an xã' },
        { role: 'coordinate', unitId: null, name: 'Phòng Văn hóa - Xã hội' },
        { role: 'coordinate', unitId: null, name: 'Văn phòng HĐND và UBND xã' },
      ],
      when: { kind: 'quarterly' },
    }),
    testTask(3, { section: 'Hợp tác', text: 'Tổ chức gặp mặt các hộ dân có thân nhân ở nước ngoài.' }),
  ],
  signature: null,
}
