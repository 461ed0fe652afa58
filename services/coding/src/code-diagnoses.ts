import type { CodeSets } from '@claimrail/codesets'
import type { CodeChoice, Diagnosis } from '@claimrail/domain'
import type { Query, QueryCode } from './query.ts'

/** Diagnoses in order of rank, and where each of the record's ids is among them. */
export type CodedDiagnoses = {
  codes: readonly string[]
  /** Position (from 0) in `codes` by the record's diagnosis id. */
  placeOf: ReadonlyMap<string, number>
  queries: readonly Query[]
  choices?: readonly CodeChoice[]
}

/** Turns what the record says into ICD-10-CM codes that hold on `date`; asks where it does not say exactly one. */
export function codeDiagnoses(diagnoses: readonly Diagnosis[], date: string, codes: CodeSets): CodedDiagnoses {
  const chosen: string[] = []
  const placeOf = new Map<string, number>()
  const queries: Query[] = diagnoses.length === 0 ? [{ code: 'coding.diagnosis-missing', fields: ['diagnoses'] }] : []
  for (const { diagnosis, index } of byRank(diagnoses)) {
    const choice = chooseCode(diagnosis, date, codes)
    if ('ask' in choice) {
      queries.push({ code: choice.ask, fields: [`diagnoses[${index}].${diagnosis.code ? 'code' : 'text'}`] })
      continue
    }
    if (!chosen.includes(choice.code)) chosen.push(choice.code)
    placeOf.set(diagnosis.id, chosen.indexOf(choice.code))
  }
  return { codes: chosen, placeOf, queries }
}

function byRank(diagnoses: readonly Diagnosis[]): { diagnosis: Diagnosis; index: number }[] {
  return diagnoses
    .map((diagnosis, index) => ({ diagnosis, index }))
    .sort((a, b) => a.diagnosis.rank - b.diagnosis.rank || a.index - b.index)
}

type Choice = { code: string } | { ask: QueryCode }

function chooseCode({ system, code, text }: Diagnosis, date: string, codes: CodeSets): Choice {
  if (system === 'icd10cm' && code !== undefined) return checkCode(code, date, codes)
  if (code !== undefined) return { ask: 'coding.diagnosis-not-coded' }
  const [only, ...others] = codes.findByText('icd10cm', text ?? '', date)
  if (!only || others.length > 0) return { ask: 'coding.diagnosis-unclear' }
  return only.facts.side === 'unspecified' ? { ask: 'coding.diagnosis-side-unspecified' } : { code: only.code }
}

function checkCode(code: string, date: string, codes: CodeSets): Choice {
  const found = codes.lookup('icd10cm', code, date)
  if (!found) return { ask: 'coding.diagnosis-unknown' }
  if (found.status !== 'inForce') return { ask: 'coding.diagnosis-not-in-force' }
  if (!found.billable) return { ask: 'coding.diagnosis-not-billable' }
  if (found.facts.side === 'unspecified') return { ask: 'coding.diagnosis-side-unspecified' }
  return { code: found.code }
}
