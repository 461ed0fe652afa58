import { findingCatalogue } from './catalogue.ts'
import type { FindingCode } from './catalogue.ts'
import type { Severity, SnipLevel } from './kind.ts'

/** What kind of characters a value has; the value itself may be patient data and is never told. */
export type ValueClass = 'empty' | 'digits' | 'number' | 'letters' | 'alphanumeric' | 'text'

/** Where a finding is. */
export interface FindingPlace {
  /** Identifier of the segment; of a missing segment, the one that should stand there. */
  readonly segment: string
  /** Number of the segment in the file, from 0; of a missing segment, the one it should stand before. */
  readonly segmentIndex: number
  readonly byteOffset: number
  /** Number of the segment in the transaction, ST is 1; 0 outside. */
  readonly position: number
  /** ST02. */
  readonly transaction?: string
  /** CLM01, CLP01 or TRN02: the patient control number; AK202 in a 999. */
  readonly claim?: string
  readonly loop?: string
  /** `CLM05-3`. */
  readonly element?: string
  readonly elementPosition?: number
  readonly component?: number
  readonly repetition?: number
  /** Number in the X12 dictionary. */
  readonly dataElement?: string
  readonly valueClass?: ValueClass
}

/** What a sentence says beside the place. */
export interface FindingDetail {
  /** What is asked for: `REF*F8`, `NM104`, `2010BA`. */
  readonly need?: string
  /** What it is, in words. */
  readonly name?: string
  /** Counts that differ. */
  readonly expected?: number
  readonly found?: number
  /** Amounts that differ: what stands there less what should. */
  readonly differenceCents?: number
  /** Of the partner. */
  readonly rule?: string
}

/** One thing that is wrong, and where. Has no value of an element. */
export interface Finding extends FindingPlace, FindingDetail {
  readonly code: FindingCode
  readonly severity: Severity
  readonly snip: SnipLevel
  /** `2300 CLM05-3`. */
  readonly reference: string
  /** One plain sentence. */
  readonly sentence: string
}

export function finding(code: FindingCode, place: FindingPlace, detail: FindingDetail = {}): Finding {
  const { severity, snip, sentence } = findingCatalogue[code]
  const at = place.element ?? place.segment
  const words: Record<string, string> = {
    at,
    need: detail.need ?? at,
    name: detail.name ?? at,
    loop: place.loop ?? '',
  }
  return {
    code,
    severity,
    snip,
    reference: place.loop === undefined || place.loop === 'ST' ? at : `${place.loop} ${at}`,
    sentence: sentence.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? ''),
    ...place,
    ...detail,
  }
}
