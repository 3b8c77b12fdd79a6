import { describe, expect, test } from 'vitest'
import { findDates, readCellSchedule, readPeriod, readProseSchedule } from './index.ts'

describe('dates', () => {
  test.each([
    ['15/8/2020', '2020-08-15'],
    ['ngày 07/9/2015', '2015-09-07'],
    ['16 tháng 10 năm 2023', '2023-10-16'],
    ['ngày 19/9/ 2023', '2023-09-19'],
    ['ngày 31/12 /2018', '2018-12-31'],
    ['Lào Cai, ngày    tháng    năm 2023', '2023'],
    ['ngày … tháng 9 năm 2023', '2023-09'],
    ['tháng 9/2026', '2026-09'],
    ['ngày 05\ntháng 11 năm 2016', '2016-11-05'],
    ['14-02-2012', '2012-02-14'],
    ['18.6.2020', '2020-06-18'],
    ['ngày O5/8/2020', '2020-08-05'],
    ['năm 2022', '2022'],
    ['ngày 31/9/2020', '2020-09'],
  ])('%j', (text, iso) => {
    expect(findDates(text).map(date => date.iso)).toEqual([iso])
  })
  test.each(['Việt Nam 2022', '24/7', 'giai đoạn 2021 - 2025', 'năm 2021 - 2025', '45/13/2020'])(
    'none in %j',
    text => {
      expect(findDates(text)).toEqual([])
    },
  )
  test('give back their place', () => {
    const text = 'Lào Cai, ngày 5 tháng 8 năm 2020 và 6/7/2021'
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ngày 5 tháng 8 năm 2020',
      '6/7/2021',
    ])
  })
})

function said(schedule: ReturnType<typeof readProseSchedule>): string | null {
  if (schedule === null) return null
  const { kind, from, to, dates } = schedule
  return [kind, ...(from === null && to === null ? [] : [`${from ?? ''}..${to ?? ''}`]), ...dates].join(' ')
}

describe('a time column', () => {
  test.each([
    ['Hằng năm', 'yearly'],
    ['Hàng năm', 'yearly'],
    ['Hăng năm', 'yearly'],
    ['01 lần/năm', 'yearly'],
    ['6 tháng, hằng năm', 'yearly'],
    ['Trước ngày 15 tháng 12 hằng năm', 'yearly --12-15'],
    ['Trước 15/6 và 15/12 hằng năm', 'yearly --06-15 --12-15'],
    ['Tháng 10 hằng năm', 'yearly --10..--10'],
    ['Hằng quý', 'quarterly'],
    ['Định kỳ hàng quý', 'quarterly'],
    ['Hằng tháng', 'monthly'],
    ['Trước ngày 20 hằng tháng', 'monthly ---20'],
    ['Thường xuyên', 'ongoing'],
    ['Thường xuyên trong năm', 'ongoing'],
    ['Thường xuyên, liên tục', 'ongoing'],
    ['Giai đoạn\n\n2018 - 2020', 'period 2018..2020'],
    ['Giai đoan 2018 -2020', 'period 2018..2020'],
    ['2026-2030', 'period 2026..2030'],
    ['Năm 2026', 'period 2026..2026'],
    ['Năm 2026, 2027', 'period 2026..2027'],
    ['Năm học 2025 - 2026', 'period 2025..2026'],
    ['Trong năm', 'period 2026..2026'],
    ['Từ năm 2026', 'period 2026..'],
    ['Năm 2026 và những năm tiếp theo', 'period 2026..'],
    ['Đến năm 2030', 'period ..2030'],
    ['Quý II/2026', 'period 2026-04..2026-06'],
    ['Quý Il/2026', 'period 2026-04..2026-06'],
    ['Quý II năm 2027', 'period 2027-04..2027-06'],
    ['Quý 2/2026', 'period 2026-04..2026-06'],
    ['Quý II', 'period 2026-04..2026-06'],
    ['Quý III - IV/2026', 'period 2026-07..2026-12'],
    ['Quý IV/2025 - Quý I/2026', 'period 2025-10..2026-03'],
    ['Từ Quý II/2026', 'period 2026-04..'],
    ['Hoàn thành trong Quý III/2026', 'period 2026-07..2026-09'],
    ['Tháng 9/2026', 'period 2026-09..2026-09'],
    ['Tháng 9', 'period 2026-09..2026-09'],
    ['9/2026', 'period 2026-09..2026-09'],
    ['Tháng 5 - 8/2026', 'period 2026-05..2026-08'],
    ['Tháng 5, 6, 7/2026', 'period 2026-05..2026-07'],
    ['Từ tháng 5/2026 đến tháng 8/2026', 'period 2026-05..2026-08'],
    ['Tháng 11 - 12 năm 2027', 'period 2027-11..2027-12'],
    ['6 tháng đầu năm 2026', 'period 2026-01..2026-06'],
    ['6 tháng cuối năm', 'period 2026-07..2026-12'],
    ['Từ 01/6/2026 đến 30/6/2026', 'period 2026-06-01..2026-06-30'],
    ['Trước 30/6/2026', 'dates 2026-06-30'],
    ['Trước ngày 30 tháng 6 năm 2026', 'dates 2026-06-30'],
    ['Chậm nhất ngày 25/11', 'dates 2026-11-25'],
    ['Trước 15/6 và 15/12/2027', 'dates 2027-06-15 2027-12-15'],
    ['Trước tháng 9/2026', 'dates 2026-09'],
    ['Năm 2026 (sau khi được phê duyệt)', 'period 2026..2026'],
    ['-', null],
    ['', null],
  ])('%j', (text, expected) => {
    const { schedule, relative } = readCellSchedule(text, 2026)
    expect(said(schedule)).toBe(expected)
    expect(relative).toBe(false)
  })
  test.each([
    'Sau khi Kế hoạch năm 2026 được ban hành',
    'Theo kế hoạch của UBND tỉnh',
    'Khi có yêu cầu',
    'Đột xuất',
    'Trong 15 ngày kể từ ngày ban hành',
    'Ngay sau khi có hướng dẫn của Trung ương',
  ])('%j hangs on another event', text => {
    expect(readCellSchedule(text, 2026)).toEqual({ schedule: null, relative: true })
  })
  test('keeps the words without the line breaks', () => {
    expect(readCellSchedule(' Giai đoạn\n\n2018 - 2020 ', null).schedule?.text).toBe('Giai đoạn 2018 - 2020')
  })
  test('names no month of an unknown year', () => {
    expect(readCellSchedule('Quý II', null).schedule).toBeNull()
  })
})

describe('a time column of any province', () => {
  test.each([
    ['Quý II, quý IV/2026', 'dates 2026-06 2026-12'],
    ['Quý II và quý IV năm 2026', 'dates 2026-06 2026-12'],
    ['Quý II, IV', 'dates 2026-06 2026-12'],
    ['Quý I, quý II/2026', 'period 2026-01..2026-06'],
    ['Quý I, II, III, IV/2026', 'period 2026-01..2026-12'],
    ['Quý II+III/2026', 'period 2026-04..2026-09'],
    ['QII/2026', 'period 2026-04..2026-06'],
    ['Quý 3 - 4', 'period 2026-07..2026-12'],
    ['Tháng 3, tháng 9/2026', 'dates 2026-03 2026-09'],
    ['Tháng 3 và tháng 9', 'dates 2026-03 2026-09'],
    ['Tháng 3, 6, 9, 12/2026', 'dates 2026-03 2026-06 2026-09 2026-12'],
    ['Tháng 1, 3, 5, 7, 9, 11', 'dates 2026-01 2026-03 2026-05 2026-07 2026-09 2026-11'],
    ['Tháng 12/2025, tháng 3/2026', 'dates 2025-12 2026-03'],
    ['Tháng 3 - 5 và tháng 9 - 11/2026', 'dates 2026-05 2026-11'],
    ['3/2026, 9/2026', 'dates 2026-03 2026-09'],
    ['06/2026 - 09/2026', 'period 2026-06..2026-09'],
    ['Tháng 6 hoặc tháng 8/2026', 'period 2026-06..2026-08'],
    ['T6/2026', 'period 2026-06..2026-06'],
    ['T6 - T8/2026', 'period 2026-06..2026-08'],
    ['Định kỳ 6 tháng', 'ongoing'],
    ['6 tháng/lần', 'ongoing'],
    ['06 tháng một lần', 'ongoing'],
    ['Định kỳ', 'ongoing'],
    ['Định kỳ 6 tháng, năm', 'yearly'],
    ['Định kỳ 6 tháng, hằng năm', 'yearly'],
    ['2 năm/lần', 'ongoing'],
    ['Mỗi năm một lần', 'yearly'],
    ['02 lần/năm', 'yearly'],
    ['01 năm/lần', 'yearly'],
    ['Định kỳ 6 tháng (trước 15/6 và 15/12)', 'dates 2026-06-15 2026-12-15'],
    ['Hằng tháng, quý', 'monthly'],
    ['Hằng quý, 6 tháng, năm', 'quarterly'],
    ['Hằng tháng, hằng quý và đột xuất', 'monthly'],
    ['02 bài/tháng', 'monthly'],
    ['01 số/quý', 'quarterly'],
    ['Hằng tuần', 'ongoing'],
    ['Quý I hằng năm', 'yearly --01..--03'],
    ['Tháng 3, tháng 9 hằng năm', 'yearly --03 --09'],
    ['Tháng 5 - 6 hằng năm', 'yearly --05..--06'],
    ['Hằng năm (Quý IV)', 'yearly --10..--12'],
    ['Từ 15/3 đến 15/4 hằng năm', 'yearly --03-15..--04-15'],
    ['Hằng năm, bắt đầu từ năm 2026', 'yearly'],
    ['Từ tháng 3 đến tháng 11/2026', 'period 2026-03..2026-11'],
    ['Từ tháng 3/2026 đến hết năm 2026', 'period 2026-03..2026'],
    ['Từ tháng 3 đến cuối năm', 'period 2026-03..2026'],
    ['Từ Quý II/2026 đến hết năm 2027', 'period 2026-04..2027'],
    ['Từ tháng 11 đến tháng 2/2027', 'period 2026-11..2027-02'],
    ['Từ 01/3/2026 đến hết tháng 6/2026', 'period 2026-03-01..2026-06'],
    ['Từ nay đến hết năm 2026', 'period ..2026'],
    ['Từ nay đến 31/12/2026', 'period ..2026-12-31'],
    ['Từ ngày 10 đến ngày 15/6/2026', 'period 2026-06-10..2026-06-15'],
    ['Ngày 10 - 15/6/2026', 'period 2026-06-10..2026-06-15'],
    ['10-15/6', 'period 2026-06-10..2026-06-15'],
    ['Từ ngày 01/6/2026', 'period 2026-06-01..'],
    ['28/8 - 02/9', 'period 2026-08-28..2026-09-02'],
    ['Trước 30/6 và 30/11 hằng năm', 'yearly --06-30 --11-30'],
    ['Cả năm', 'period 2026..2026'],
    ['Trong năm 2026', 'period 2026..2026'],
    ['Cuối năm', 'period 2026..2026'],
    ['Từ năm 2026 trở đi', 'period 2026..'],
    ['2026 - 2030', 'period 2026..2030'],
    ['2026, 2028 và 2030', 'dates 2026 2028 2030'],
    ['Năm 2026, năm 2028', 'dates 2026 2028'],
    ['Đến 31/12/2026', 'dates 2026-12-31'],
    ['Chậm nhất 15/11', 'dates 2026-11-15'],
    ['06 tháng đầu năm 2026', 'period 2026-01..2026-06'],
    ['Quý II/2026 - Quý I/2027', 'period 2026-04..2027-03'],
    ['Đến hết tháng 6/2026', 'period ..2026-06'],
    ['Đến hết Quý III/2026', 'period ..2026-09'],
    ['Đến hết 2030', 'period ..2030'],
    ['Trước Quý III/2026', 'dates 2026-06'],
    ['Chậm nhất trong Quý III/2026', 'dates 2026-09'],
    ['Trước tháng 6 và tháng 12/2026', 'dates 2026-06 2026-12'],
    ['Hoàn thành trong tháng 6/2026', 'period 2026-06..2026-06'],
    ['Hoàn thành trước 30/9', 'dates 2026-09-30'],
    ['Ngày 03/02, 19/5, 02/9', 'dates 2026-02-03 2026-05-19 2026-09-02'],
    ['Cuối tháng 6/2026', 'period 2026-06..2026-06'],
    ['Ngày 15 hằng tháng', 'monthly ---15'],
    ['Trước ngày 20 của tháng cuối quý', 'quarterly'],
    ['Nhiệm kỳ 2025 - 2030', 'period 2025..2030'],
    ['Thường xuyên; tổng kết trước 15/12/2026', 'ongoing'],
    ['Học kỳ I năm học 2025 - 2026', 'period 2025..2026'],
    ['Tháng 11/2026 - tháng 2', 'period 2026-11..2027-02'],
    ['Quý I, 2 hội nghị', 'period 2026-01..2026-03'],
    ['Tháng 7, 2 lớp', 'period 2026-07..2026-07'],
    ['Năm 2026-2027', 'period 2026..2027'],
    ['Quý IV hàng năm', 'yearly --10..--12'],
    ['Trong Quý I và Quý III hằng năm', 'yearly --03 --09'],
  ])('%j', (text, expected) => {
    expect(said(readCellSchedule(text, 2026).schedule)).toBe(expected)
  })
  test.each([
    ['Từ tháng 3 đến hết năm', null],
    ['Quý II, quý IV', null],
    ['Cả năm', 'ongoing'],
    ['Trước 15/6', 'dates --06-15'],
    ['Quý II, quý IV/2027', 'dates 2027-06 2027-12'],
  ])('%j in a plan without a year', (text, expected) => {
    expect(said(readCellSchedule(text, null).schedule)).toBe(expected)
  })
})

describe('prose', () => {
  test.each([
    ['Hoàn thành trước ngày 30/6/2026.', 'dates 2026-06-30'],
    ['Chậm nhất đến ngày 30 tháng 6 năm 2026 phải ban hành quy chế.', 'dates 2026-06-30'],
    ['Xây dựng kế hoạch, gửi về Sở Nội vụ trước ngày 31/01/2026.', 'dates 2026-01-31'],
    ['Tổng hợp kinh phí hằng năm vào dự toán của tỉnh.', 'yearly'],
    ['Định kỳ hằng quý tổ chức họp báo.', 'quarterly'],
    ['Hàng tháng cung cấp thông tin cho báo chí.', 'monthly'],
    ['Ban hành quy chế, hoàn thành trong Quý III/2026.', 'period 2026-07..2026-09'],
    ['Tổ chức tập huấn. Thời gian thực hiện: Quý II/2026.', 'period 2026-04..2026-06'],
    ['Trong năm 2026, tổ chức ít nhất 02 lớp tập huấn.', 'period 2026..2026'],
    ['Giai đoạn 2026 - 2030, sản xuất 05 ấn phẩm.', 'period 2026..2030'],
    ['Xây dựng Chương trình phối hợp thông tin biên giới giai đoạn 2021 - 2030.', null],
    ['Tuyên truyền nội dung hợp tác với các tỉnh bạn trong năm 2022.', null],
    ['Thường xuyên theo dõi, kịp thời phản bác; định kỳ kiểm tra.', null],
    ['Tham gia “Ngày hội văn hóa hằng năm” của khu vực.', null],
    ['Theo dõi, báo cáo UBND tỉnh trước ngày 15/12/2026.', null],
    ['Tuyên truyền lịch sử trước ngày 30/4/1975.', null],
    ['Triển khai Chiến lược đến năm 2030, tầm nhìn đến năm 2045.', null],
  ])('%j', (text, expected) => {
    expect(said(readProseSchedule(text))).toBe(expected)
  })
})

describe('the period of a title or a preamble', () => {
  const announced = 'UBND tỉnh ban hành Kế hoạch thông tin đối ngoại'
  test.each([
    ['Hoạt động thông tin đối ngoại tỉnh Lào Cai năm 2022', '2022..2022'],
    ['THÔNG TIN ĐỐI NGOẠI TỈNH LÀO CAI GIAI ĐOẠN 2018 - 2020', '2018..2020'],
    ['Thông tin đối ngoại giai đoạn 2021 - 2025, định hướng đến năm 2030', '2021..2025'],
    ['Quảng bá hình ảnh đến năm 2030, tầm nhìn đến năm 2045', '2026..2030'],
    ['Truyền thông từ nay đến năm 2030', '2026..2030'],
    ['Truyền thông năm học 2025 - 2026', '2025..2026'],
    ['Truyền thông nhiệm kỳ 2020 - 2025', '2020..2025'],
    ['Truyền thông 6 tháng đầu năm 2026', '2026-01..2026-06'],
    ['Truyền thông năm 2026 và những năm tiếp theo', '2026..'],
    ['Triển khai Đề án “Truyền thông giai đoạn 2021 - 2025” trên địa bàn tỉnh năm 2023', '2023..2023'],
    [
      'Thực hiện Kế hoạch số 9-KH/TU ngày 22/02/2024 của Ban Thường vụ Tỉnh ủy về thông tin đối ngoại giai đoạn 2024 - 2026',
      '2024..2026',
    ],
    ['Triển khai thông tin đối ngoại trong tình hình mới trên địa bàn huyện', null],
    ['Thực hiện Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về thông tin đối ngoại', null],
    [
      `Căn cứ Kế hoạch số 9/KH-UBND ngày 4/5/2023 của UBND tỉnh về thông tin đối ngoại năm 2023;\n${announced} như sau:`,
      null,
    ],
    [
      `Căn cứ Công văn số 9/BTTTT-TTĐN ngày 4/5/2023 về việc hướng dẫn, ${announced} năm 2024 như sau:`,
      '2024..2024',
    ],
  ])('%j', (text, expected) => {
    const period = readPeriod(text, '2026-01-05')
    expect(period === null ? null : `${period.from}..${period.to ?? ''}`).toBe(expected)
  })
  test('needs the day of issue where only an end is named', () => {
    expect(readPeriod('Truyền thông đến năm 2030')).toBeNull()
  })
})
