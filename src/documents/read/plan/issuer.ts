/** The issuing body: from the head of the document, else from what the text says of itself. */
import { spellOut, splitUnits } from '../names/index.ts'
import { plain } from './fold.ts'
import type { Line } from './lines.ts'
import { isCapitals } from './run-on.ts'
import { isOrnament, type Zones } from './zones.ts'

const areas = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu'

/** Body and area, spelled out: "Ủy ban nhân dân tỉnh Tuyên Quang"; null where nothing says it. */
export function readIssuer(zones: Zones, captions: readonly string[]): string | null {
  const issuer = findIssuer(zones, captions)
  // "UBND Tỉnh" is written so inside a province; its name has a small letter.
  return (
    issuer?.replace(new RegExp(`(?<=\\s)(?:${areas})(?=\\s\\p{Lu})`, 'giu'), area => area.toLowerCase()) ??
    null
  )
}

function findIssuer(zones: Zones, captions: readonly string[]): string | null {
  const official = zones.decision ?? zones
  const inHead = fromHead(official.head)
  if (inHead !== null && (hasArea(inHead) || isParty(inHead))) return inHead
  const told = [...captions, ...fromPreamble(official), ...fromPreamble(zones)].find(hasArea)
  if (told !== undefined && (inHead === null || sameBody(told, inHead))) return told
  return inHead === null ? fromTitle(zones) : (withAreaOf(inHead, zones) ?? inHead)
}

/** The last body of the left column; a superior body may stand above it. */
function fromHead(head: readonly Line[]): string | null {
  const names: string[] = []
  for (const line of head) {
    const text = line.text.replace(/\*/gu, '').trim()
    if (isOrnament(text) || isMotto(text)) continue
    if (/^(?:số|sô)\s*[:.]?/iu.test(text) || /ngày.*tháng|,\s*ngày/iu.test(text)) {
      if (names.length > 0) break
      continue
    }
    if (!isCapitals(text) || text.length > 120) continue
    names.push(text)
  }
  return joinNames(names)
}

/** Whether a line of the head is one that a head has: bodies, motto, number, place and date, urgency. */
export function belongsToHead(text: string): boolean {
  const words = text.replace(/\*/gu, '').trim()
  return (
    isOrnament(words) ||
    isMotto(words) ||
    isCapitals(words) ||
    /^(?:số|sô|so)\b|ngày|tháng|^v\/v|^\(?dự thảo|^kính gửi|^về việc/iu.test(words) ||
    words.length < 25
  )
}

/** State and Party mottoes stand beside the issuer. */
function isMotto(text: string): boolean {
  return (
    /^(?:cong hoa xa hoi chu nghia|viet nam$|nam$|doc lap|dang cong san|\(?(?:du thao|hoa toc|khan|thuong khan)\)?$)/.test(
      plain(text),
    ) || /doc lap.{1,4}tu do/.test(plain(text))
  )
}

/** Names broken over lines are one: "ỦY BAN NHÂN DÂN TỈNH" + "TUYÊN QUANG"; a superior body is dropped. */
function joinNames(names: readonly string[]): string | null {
  if (names.length === 0) return null
  const whole: string[] = []
  for (const name of names) {
    const last = whole.at(-1)
    const opensBody =
      splitUnits(name).length > 0 &&
      !/^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|ĐẶC KHU)\s(?!ỦY|UỶ)/u.test(name)
    if (last !== undefined && !opensBody) whole[whole.length - 1] = `${last} ${name}`
    else whole.push(name)
  }
  const own = whole.at(-1)
  const superior = whole.at(-2)
  if (own === undefined) return null
  return withSuperiorArea(spellOut(own), superior === undefined ? null : spellOut(superior))
}

/** A department that does not say whose it is belongs to the area of the body above it. */
function withSuperiorArea(own: string, superior: string | null): string {
  if (superior === null || hasArea(own)) return own
  const area = new RegExp(`(?:${areas})\\s+\\p{Lu}.*$`, 'u').exec(superior)?.[0]
  return area === undefined ? own : `${own} ${area}`
}

function hasArea(name: string): boolean {
  return (
    new RegExp(`(?:${areas})\\s+\\p{Lu}`, 'u').test(name) ||
    /(?:Thành phố|Tỉnh)\s+\p{Lu}/u.test(name) ||
    isParty(name)
  )
}

function isParty(name: string): boolean {
  return /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|ban thuong vu)\s+\S/.test(plain(name))
}

function sameBody(told: string, inHead: string): boolean {
  return plain(told).startsWith(plain(inHead).split(' ').slice(0, 2).join(' '))
}

/** "UBND tỉnh X ban hành Kế hoạch …", "Ủy ban nhân dân huyện xây dựng kế hoạch". */
function fromPreamble(zones: Zones): string[] {
  const sentence =
    /(?:^|[,;.]\s*)((?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường vụ|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy)[^,;:]{0,80}?)\s+(?:ban hành|xây dựng|triển khai|đề ra|quyết định)/u
  return zones.preamble.flatMap(line => {
    const match = sentence.exec(line.text)
    if (match?.[1] === undefined) return []
    return [spellOut(match[1].replace(/\s*\([^)]*\)/u, ''))]
  })
}

/** The area named by the title belongs to the people's committee that issues the plan. */
function fromTitle(zones: Zones): string | null {
  const area = areaIn(zones)
  const preamble = zones.preamble.map(line => line.text).join(' ')
  const body =
    /(Ủy ban nhân dân|Uỷ ban nhân dân|UBND)/u.test(preamble) || signedForCommittee(zones)
      ? 'Ủy ban nhân dân'
      : null
  return area === null || body === null ? null : `${body} ${area}`
}

function withAreaOf(name: string, zones: Zones): string | null {
  const area = areaIn(zones)
  if (area === null) return null
  const level = new RegExp(`\\s(${areas})$`, 'iu').exec(name)?.[1]
  if (level === undefined) return /nhân dân$/u.test(name) ? `${name} ${area}` : null
  return area.toLowerCase().startsWith(level.toLowerCase())
    ? `${name.slice(0, name.length - level.length).trim()} ${area}`
    : null
}

function signedForCommittee(zones: Zones): boolean {
  return zones.tail.some(line => /uy ban nhan dan|chu tich/.test(plain(line.text)))
}

function areaIn(zones: Zones): string | null {
  const pattern = new RegExp(`(${areas})\\s+((?:\\p{Lu}[\\p{L}']*)(?:[\\s-]+\\p{Lu}[\\p{L}']*){0,4})`, 'u')
  for (const line of [...zones.titleLines, ...zones.preamble]) {
    const text = isCapitals(line.text) ? spellOut(line.text) : line.text
    const match = pattern.exec(text)
    if (match?.[1] !== undefined && match[2] !== undefined) return `${match[1].toLowerCase()} ${match[2]}`
  }
  return null
}
