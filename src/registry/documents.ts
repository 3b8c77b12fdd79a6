/** What other rooms say and hear of documents. */

/** What is known of an official document; null for what is not. */
export interface DocumentFacts {
  /** As printed: "57-KL/TW", "72/2015/NĐ-CP"; "/KH-UBND" where the number is blank. */
  readonly symbol: string | null
  /** What sort of paper it is, in Vietnamese as on its head: "Kế hoạch", "Nghị định". */
  readonly type: string
  readonly issuer: string | null
  /** ISO date cut to what is known: "2018", "2018-05", "2018-05-15". */
  readonly issuedOn: string | null
  readonly subject: string | null
}

/** A document that the registry knows. */
export interface RegisteredDocument extends DocumentFacts {
  readonly id: string
}
