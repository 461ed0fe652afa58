/** Integer cents of US dollars. */
export type Cents = number

/** `YYYY-MM-DD`. */
export type IsoDate = string

/**
 * What a DTP or DTM says, as ISO 8601 text: a day `2026-01-31`, a minute `2026-01-31T08:15`, a time of day `T08:15`,
 * or an interval of two days `2026-01-31/2026-02-03`.
 */
export type IsoTime = string

/** One element of a segment kept as it is: its text, its components, or its repetitions. */
export type RawElement = string | readonly string[] | { readonly repetitions: readonly (string | readonly string[])[] }

/** A segment that the typed document around it does not model. Written back in its place in `loop`. */
export interface RawSegment {
  /** Loop identifier of the guide, such as `2300`. */
  readonly loop: string
  /** Segment identifier, such as `CR1`. */
  readonly id: string
  /** `elements[0]` is element 01. */
  readonly elements: readonly RawElement[]
}

/** Anything that stands for a loop: what it does not model is in `extra`. */
export interface Extensible {
  extra?: RawSegment[]
}

export interface PersonName {
  kind: 'person'
  /** NM103 */
  family: string
  /** NM104 */
  given?: string
  /** NM105 */
  middle?: string
  /** NM106 */
  prefix?: string
  /** NM107 */
  suffix?: string
}

export interface OrganizationName {
  kind: 'organization'
  /** NM103 or N102 */
  name: string
}

export type PartyName = PersonName | OrganizationName

/** N3 and N4. */
export interface Address {
  line1?: string
  line2?: string
  city?: string
  state?: string
  /** Without a hyphen. */
  postalCode?: string
  /** ISO 3166 alpha-2; absent for the United States. */
  country?: string
  /** N407 */
  subdivision?: string
  /** N405 and N406, used for ambulance and foreign places. */
  location?: { qualifier: string; id: string }
}

/** An identifier with the qualifier that says what it is (NM108/NM109, N103/N104). */
export interface Identifier {
  qualifier: string
  id: string
}

/** REF. */
export interface Reference {
  qualifier: string
  value: string
  /** REF03 */
  description?: string
}

/** PER. */
export interface Contact {
  /** PER01: IC information contact, CX payer claim office, BL technical department. */
  function: string
  name?: string
  /** PER03 to PER08. Qualifiers: TE telephone, EX extension, FX fax, EM e-mail, UR address on the web. */
  numbers: { qualifier: string; value: string }[]
}

/** A party with a name and perhaps an identifier: NM1 or N1. */
export interface Party extends Extensible {
  name: PartyName
  /** NM109 when NM108 is XX. */
  npi?: string
  /** NM108/NM109 when NM108 is not XX. */
  identifier?: Identifier
  address?: Address
  contacts?: Contact[]
  references?: Reference[]
}

/** A provider of a claim: NM1 with its PRV. */
export interface Provider extends Party {
  /** PRV03 */
  taxonomy?: string
  /** NM110 and NM111 are not used in these guides. PRV01: BI billing, PE performing, AT attending, RF referring. */
  providerCode?: string
}

/** DMG. */
export interface Demographics {
  birthDate?: IsoDate
  /** DMG03: F, M, U. */
  sex?: string
}
