/** Who signs a document and what stands above the name: Decree 30/2020/NĐ-CP (05/3/2020), Annex I, Part I, II.7. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Refusal } from '../../platform/errors.ts'
import { fold } from '../../platform/text/fold.ts'
import type { SignerRow } from '../tables.ts'
import type { Unit } from '../units.ts'
import { isThereOn, type Validity } from './validity.ts'

/** What is known of a person who signs for a unit. */
export interface SignerWords {
  readonly name: string
  /** Under which the name stands: "Chủ tịch", "Phó Giám đốc". */
  readonly post: string
  readonly authority: SignerRow['authority']
  /** For whom, where the authority names somebody: "Chủ tịch" of "KT. CHỦ TỊCH"; the body of "TM.", if another name. */
  readonly principal: string
}

/** What stands at the end of a document: lines of authority and post, in capitals, then room to sign, then the name. */
export interface SignatureBlock {
  readonly lines: readonly string[]
  readonly name: string
}

/** Bodies that decide together, for which one signs "on behalf of"; all others are led by one head. */
const bodiesTogether: ReadonlySet<string> = new Set([
  'peoples-committee',
  'peoples-council',
  'committee',
  'steering-committee',
  'party-body',
  'front',
  'union',
  'association',
  'management-board',
])

/** What these bodies are called in the line of authority: without their place. */
const bodyWords: Readonly<Record<string, string>> = {
  'peoples-committee': 'Ủy ban nhân dân',
  'peoples-council': 'Hội đồng nhân dân',
}

/** Whether the unit decides together, so that one signs on its behalf (II.7.a). */
export function decidesTogether({ kind }: Pick<Unit, 'kind'>): boolean {
  return bodiesTogether.has(kind)
}

/**
 * The block of a signer. On behalf of a body that decides together: "TM. ỦY BAN NHÂN DÂN", then the post; a deputy
 * signs in the place of its head, which is one line more. By order and by authorisation: the mark stands before
 * the post of whoever gave it, and the signer's own post is below.
 */
export function signatureBlock(unit: Pick<Unit, 'name' | 'kind'>, signer: SignerWords): SignatureBlock {
  const capitals = linesOf(unit, signer).map(line => line.toLocaleUpperCase('vi'))
  return { lines: capitals, name: signer.name }
}

function linesOf(
  unit: Pick<Unit, 'name' | 'kind'>,
  { authority, post, principal }: SignerWords,
): readonly string[] {
  const together = decidesTogether(unit) ? [`TM. ${bodyWords[unit.kind] ?? unit.name}`] : []
  switch (authority) {
    case '':
      return [post]
    case 'TM':
      return [`TM. ${principal || (bodyWords[unit.kind] ?? unit.name)}`, post]
    case 'Q':
      return [...together, `Q. ${post}`]
    case 'KT':
      return [...together, `KT. ${principal}`, post]
    case 'TL':
    case 'TUQ':
      return [`${authority}. ${principal}`, post]
  }
}

/** Why nobody can sign so for the unit: the combination does not exist in the decree. */
export function signerRefusals(unit: Pick<Unit, 'name' | 'kind'>, signer: SignerWords): readonly Refusal[] {
  const { name, post, authority, principal } = signer
  const refusals: Refusal[] = []
  const refuse = (code: string, args = {}): number => refusals.push({ code, args })
  if (name === '') refuse('signer-name-missing')
  if (post === '') refuse('signer-post-missing')
  const marked = [post, principal].find(words => /^(?:TM|Q|KT|TL|TUQ)\./iu.test(words))
  if (marked !== undefined) refuse('signer-post-marked', { post: marked })
  if (authority === 'TM' && !decidesTogether(unit)) refuse('signer-alone', { unit: unit.name })
  const forSomebody = authority === 'KT' || authority === 'TL' || authority === 'TUQ'
  if (forSomebody && principal === '') refuse('signer-principal-missing', { authority })
  if ((authority === '' || authority === 'Q') && principal !== '') refuse('signer-principal-needless')
  if (forSomebody && principal !== '' && fold(principal) === fold(post)) refuse('signer-principal-own')
  if (authority === 'KT' && post !== '' && !isDeputy(post)) refuse('signer-no-deputy', { post })
  if (authority === 'Q' && isDeputy(post)) refuse('signer-acting-deputy', { post })
  return refusals
}

/** A deputy's post begins so: "Phó Chủ tịch", "Thứ trưởng" (of a ministry). */
function isDeputy(post: string): boolean {
  return /^(?:Phó|Thứ trưởng)(?:\s|$)/iu.test(post.normalize('NFC'))
}

/**
 * Who of a unit's signers signed on the day: the one of this name where the document says who signed, else its head,
 * or the only one there is. Null where nobody is known: a blank stays blank.
 */
export function signerOn<Signer extends SignerWords & Validity>(
  signers: readonly Signer[],
  day: CivilDate,
  name: string | null,
): Signer | null {
  const there = signers.filter(signer => isThereOn(signer, day))
  if (name !== null && name !== '') return there.find(signer => fold(signer.name) === fold(name)) ?? null
  const heads = there.filter(({ authority }) => ['', 'TM', 'Q'].includes(authority))
  const [only = null] = heads.length > 0 ? heads : there
  return (heads.length > 0 ? heads : there).length === 1 ? only : null
}
