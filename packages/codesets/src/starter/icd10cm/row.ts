import type { CodeRow, DiagnosisFacts, Side } from '../../code.ts'

/** First day of ICD-10-CM in use in the United States. */
const FIRST_DAY = '2015-10-01'

type Options = DiagnosisFacts & { from?: string; to?: string; header?: boolean }
/** Code with its dot, our short words, what else rules need. */
export type DiagnosisRow = readonly [code: string, label: string, options?: Options]

export function toRow([code, label, options = {}]: DiagnosisRow): CodeRow<'icd10cm'> {
  const { from, to, header, ...facts } = options
  return {
    code: code.replace('.', ''),
    label,
    billable: !header,
    effective: from ?? FIRST_DAY,
    ...(to === undefined ? {} : { ends: to }),
    facts: { ...facts, ...(facts.excludes1 ? { excludes1: facts.excludes1.map(undotted) } : {}) },
  }
}

const undotted = (code: string) => code.replace('.', '')

/** The codes of one condition by side: stem + 1 right, 2 left, 9 unspecified, and 3 both where it exists; the stem is a header. */
export function sided(stem: string, label: string, options: Options & { both?: boolean } = {}): DiagnosisRow[] {
  const { both, ...rest } = options
  const side = (digit: string, words: string, side: Side): DiagnosisRow => [
    stem + digit,
    `${label}, ${words}`,
    { ...rest, side },
  ]
  return [
    [stem, label, { header: true }],
    side('1', 'right', 'right'),
    side('2', 'left', 'left'),
    ...(both ? [side('3', 'both sides', 'both')] : []),
    side('9', 'side not stated', 'unspecified'),
  ]
}

/** The codes of one injury by encounter: A first, D later with routine healing, S sequela; the stem is a header. */
export function injury(stem: string, label: string, options: Options = {}): DiagnosisRow[] {
  const padded = stem.includes('.') ? stem.padEnd(7, 'X') : `${stem}.`.padEnd(7, 'X')
  return [
    [stem, label, { header: true }],
    [`${padded}A`, `${label}, initial encounter`, options],
    [`${padded}D`, `${label}, subsequent encounter`, options],
    [`${padded}S`, `${label}, sequela`, options],
  ]
}
