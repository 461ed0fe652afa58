import type { SystemName } from './code.ts'

/** A code as claims write it: upper case, no blanks, ICD-10-CM without its dot. A charge code is kept as its owner writes it. */
export function normalizeCode(system: SystemName, code: string): string {
  const trimmed = code.trim()
  if (system === 'charge') return trimmed
  return system === 'icd10cm' || system === 'icd9cm' ? trimmed.replace('.', '').toUpperCase() : trimmed.toUpperCase()
}

/** Words for matching: lower case, letters and digits only, single spaces. */
export function normalizeText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
