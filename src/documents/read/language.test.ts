import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../platform/text/fold.ts'
import { isVietnamese } from './language.ts'

const PLAN =
  'Ủy ban nhân dân tỉnh ban hành Kế hoạch thông tin đối ngoại năm 2026 như sau: Tăng cường quảng bá hình ảnh đất nước, con ' +
  'người; Sở Ngoại vụ chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện; định kỳ báo cáo kết quả về Sở Văn hóa, ' +
  'Thể thao và Du lịch trước ngày 15 tháng 11 hằng năm để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.'
const ENGLISH =
  'The Provincial People’s Committee of Binh Minh issues the plan for external information in 2026. The Department of Foreign ' +
  'Affairs shall lead and work with the agencies concerned to carry it out, and report on it before the end of the year. ' +
  'Hanoi, Da Nang and Ho Chi Minh City take part in the fair.'
const FRENCH =
  'Le comité populaire de la province a publié le programme d’information extérieure pour l’année 2026. Les services chargés ' +
  'de la culture et du tourisme présentent leurs résultats à la fin de l’été, où ils ont été réunis à Hué.'
const INDONESIAN =
  'Pemerintah provinsi menetapkan rencana penyebaran informasi luar negeri tahun ini dan meminta semua dinas untuk bekerja sama ' +
  'dalam pelaksanaannya serta melaporkan hasilnya pada akhir tahun.'

describe('isVietnamese', () => {
  it.each([
    ['a plan', PLAN],
    ['a plan without marks', fold(PLAN)],
    ['a plan in capitals', PLAN.toUpperCase()],
    ['a plan in NFD', PLAN.normalize('NFD')],
    ['a title', 'KẾ HOẠCH Thông tin đối ngoại năm 2026'],
  ])('%s is', (_, text) => {
    expect(isVietnamese(text)).toBe(true)
  })

  it.each([
    ['English', ENGLISH],
    ['French', FRENCH],
    ['Indonesian', INDONESIAN],
    ['pinyin', 'Zhonghua renmin gongheguo zhengfu jihua shishi fang an, ge ji bumen yao renzhen luoshi'],
    ['keys pressed at random', 'asdf qwer zxcv poiu lkjh mnbv ghty wert dfgh cvbn'],
    ['numbers', '1 2 3 4/5 - 6'],
    ['nothing', ''],
  ])('%s is not', (_, text) => {
    expect(isVietnamese(text)).toBe(false)
  })

  it('bears a fifth of the words bent by recognition', () => {
    const words = PLAN.split(' ')
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...words.keys()], { minLength: 12, maxLength: Math.floor(words.length / 5) }),
        bent => {
          const noisy = words.map((word, index) =>
            bent.includes(index) ? `${word.slice(0, 1)}1l${word.slice(1)}` : word,
          )
          expect(isVietnamese(noisy.join(' '))).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('bears every other mark lost', () => {
    const words = PLAN.split(' ').map((word, index) => (index % 2 === 0 ? fold(word) : word))
    expect(isVietnamese(words.join(' '))).toBe(true)
  })

  it('is not led astray by random letters', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 9 }),
          { minLength: 20, maxLength: 60 },
        ),
        words => {
          expect(isVietnamese(words.join(' '))).toBe(false)
        },
      ),
      { numRuns: 100 },
    )
  })
})
