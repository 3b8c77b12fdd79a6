/**
 * The field's well-known documents: true date and issuer, and what became of them. A small table,
 * each row with its source; dates ISO. Add a row only with a published text at hand.
 */

export interface KnownDocument {
  readonly symbol: string
  readonly issuedOn: string
  readonly issuer: string
  /** Day from which it no longer holds, and what replaced it; null while it holds or where that is not known. */
  readonly replaced: { readonly from: string; readonly by: string } | null
  readonly source: string
}

const held = null

export const knownDocuments: readonly KnownDocument[] = [
  {
    symbol: '72/2015/NĐ-CP',
    issuedOn: '2015-09-07',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 72/2015/NĐ-CP về quản lý hoạt động thông tin đối ngoại',
  },
  {
    symbol: '79/2010/QĐ-TTg',
    issuedOn: '2010-11-30',
    issuer: 'Thủ tướng Chính phủ',
    replaced: { from: '2015-10-22', by: '72/2015/NĐ-CP' },
    source: 'Nghị định 72/2015/NĐ-CP, điều khoản thi hành',
  },
  {
    symbol: '22/2016/TT-BTTTT',
    issuedOn: '2016-10-19',
    issuer: 'Bộ Thông tin và Truyền thông',
    replaced: held,
    source: 'Công báo: Thông tư 22/2016/TT-BTTTT',
  },
  {
    symbol: '02/2019/TT-BTTTT',
    issuedOn: '2019-03-08',
    issuer: 'Bộ Thông tin và Truyền thông',
    replaced: held,
    source: 'Công báo: Thông tư 02/2019/TT-BTTTT',
  },
  {
    symbol: '03/2019/TT-BTTTT',
    issuedOn: '2019-05-06',
    issuer: 'Bộ Thông tin và Truyền thông',
    replaced: held,
    source: 'Công báo: Thông tư 03/2019/TT-BTTTT',
  },
  {
    symbol: '09/2017/NĐ-CP',
    issuedOn: '2017-02-09',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 09/2017/NĐ-CP về phát ngôn và cung cấp thông tin cho báo chí',
  },
  {
    symbol: '88/2012/NĐ-CP',
    issuedOn: '2012-10-23',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 88/2012/NĐ-CP, có hiệu lực từ 20/12/2012',
  },
  {
    symbol: '09/2019/NĐ-CP',
    issuedOn: '2019-01-24',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 09/2019/NĐ-CP về chế độ báo cáo',
  },
  {
    symbol: '30/2020/NĐ-CP',
    issuedOn: '2020-03-05',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 30/2020/NĐ-CP về công tác văn thư',
  },
  {
    symbol: '13/2023/NĐ-CP',
    issuedOn: '2023-04-17',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân',
  },
  {
    symbol: '43/2025/NĐ-CP',
    issuedOn: '2025-02-28',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Công báo: Nghị định 43/2025/NĐ-CP',
  },
  {
    symbol: '1191/QĐ-TTg',
    issuedOn: '2020-08-05',
    issuer: 'Thủ tướng Chính phủ',
    replaced: held,
    source: 'Quyết định 1191/QĐ-TTg năm 2020',
  },
  {
    symbol: '273/QĐ-TTg',
    issuedOn: '2018-03-06',
    issuer: 'Thủ tướng Chính phủ',
    replaced: held,
    source: 'Quyết định 273/QĐ-TTg năm 2018',
  },
  {
    symbol: '1178/QĐ-TTg',
    issuedOn: '2020-08-04',
    issuer: 'Thủ tướng Chính phủ',
    replaced: held,
    source: 'Quyết định 1178/QĐ-TTg năm 2020',
  },
  {
    symbol: '16-KL/TW',
    issuedOn: '2012-02-14',
    issuer: 'Bộ Chính trị',
    replaced: { from: '2023-06-15', by: '57-KL/TW' },
    source: 'Kết luận 57-KL/TW ngày 15/6/2023',
  },
  {
    symbol: '57-KL/TW',
    issuedOn: '2023-06-15',
    issuer: 'Bộ Chính trị',
    replaced: held,
    source: 'Kết luận 57-KL/TW ngày 15/6/2023',
  },
  {
    symbol: '47/NQ-CP',
    issuedOn: '2024-04-15',
    issuer: 'Chính phủ',
    replaced: held,
    source: 'Nghị quyết 47/NQ-CP ngày 15/4/2024',
  },
  {
    symbol: '126/2025/QH15',
    issuedOn: '2025-12-10',
    issuer: 'Quốc hội',
    replaced: held,
    source: 'Luật Báo chí số 126/2025/QH15',
  },
]

/**
 * A symbol without a year (57-KL/TW, 1191/QĐ-TTg) is given again every year: the table speaks of it
 * only where the year that the plan names is the table's, or names none.
 */
export function knownDocument(symbol: string, issuedOn: string | null): KnownDocument | null {
  const known = knownDocuments.find(document => document.symbol.toLowerCase() === symbol.toLowerCase())
  if (known === undefined) return null
  const ownYear = /\/\d{4}\//u.test(known.symbol)
  const sameYear = issuedOn !== null && issuedOn.slice(0, 4) === known.issuedOn.slice(0, 4)
  return ownYear || sameYear ? known : null
}
