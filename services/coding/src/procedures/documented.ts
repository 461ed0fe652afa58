import type { Charge, Encounter, Measure, Performed } from '@claimrail/domain'
import type { CodingContext } from '../context.ts'
import { countLines, firstOnce, type CountedLine } from '../units/count.ts'
import { insideOf } from '../specialties/inside.ts'
import { amountOn, codesOf, ladderOf } from '../units/ladders.ts'
import { matchText, saysNotDone, type Candidate } from './match-text.ts'

/** Something that the record says was done, and the codes that its words may stand for. */
export type Documented = {
  performed: Performed
  path: string
  /** Best first; empty where no word of ours fits, or the words say that it was not done. */
  candidates: readonly Candidate[]
  isDone: boolean
}

/** What the record says was done on the days of the encounter; earlier things are history. */
export function documentedIn(encounter: Encounter, { codes }: CodingContext): Documented[] {
  const first = firstDay(encounter)
  return (encounter.performed ?? []).flatMap((performed, i) => {
    if (performed.performedOn < first) return []
    const isDone = !saysNotDone(performed.text)
    const candidates = matchText(performed.text, performed.performedOn, codes)
    return [{ performed, path: `performed[${i}]`, candidates, isDone }]
  })
}

/** What was done before the encounter, as far as its record tells: procedures with a global period are looked for here. */
export function historyIn(encounter: Encounter, { codes }: CodingContext): Documented[] {
  const first = firstDay(encounter)
  return (encounter.performed ?? []).flatMap((performed, i) => {
    if (performed.performedOn >= first || saysNotDone(performed.text)) return []
    const candidates = matchText(performed.text, performed.performedOn, codes)
    return [{ performed, path: `performed[${i}]`, candidates, isDone: true }]
  })
}

function firstDay({ charges, startedAt }: Encounter): string {
  return [...charges.map((charge) => charge.serviceDate), startedAt.slice(0, 10)].sort()[0] as string
}

/** The candidate that is sure enough to ask no coder. */
export function sureCandidate({ candidates }: Documented, threshold: number): Candidate | undefined {
  const [best] = candidates
  return best && best.score >= threshold ? best : undefined
}

/** The lines that a documented thing comes to: by its count where its code stands on a ladder, else one unit. */
function expectedLines({ performed }: Documented, { procedure }: Candidate): CountedLine[] {
  const ladder = ladderOf(procedure.code)
  const amount = ladder && (amountOn(ladder, performed.measure) ?? (ladder.by === 'count' ? 1 : undefined))
  if (!ladder || amount === undefined) return [{ code: procedure.code, units: 1 }]
  return countLines(ladder, amount)
}

/** Whether a code bills a documented thing: it is its candidate, or stands on the ladder of its candidate. */
function bills(code: string, candidate: Candidate): boolean {
  const { procedure } = candidate
  if (procedure.code === code || insideOf(procedure).includes(code)) return true
  const ladder = ladderOf(procedure.code)
  return ladder !== undefined && codesOf(ladder).includes(code)
}

/** What is documented of a charge: things of its day that its code bills, those of its diagnoses before others. */
export function documentedFor(
  { serviceDate, diagnosisIds }: Pick<Charge, 'serviceDate' | 'diagnosisIds'>,
  code: string,
  documented: readonly Documented[],
  threshold: number,
): Documented[] {
  const found = documented.filter((one) => {
    const candidate = sureCandidate(one, threshold)
    return one.isDone && one.performed.performedOn === serviceDate && candidate !== undefined && bills(code, candidate)
  })
  const related = found.filter(({ performed }) => performed.diagnosisIds.some((id) => diagnosisIds.includes(id)))
  return related.length > 0 ? related : found
}

/** All lines that the documented things of a day come to, first codes of biopsies only once. */
export function linesOfDay(documented: readonly Documented[], date: string, threshold: number): CountedLine[] {
  const lines = documented.flatMap((one) => {
    const candidate = sureCandidate(one, threshold)
    const isOfDay = one.isDone && one.performed.performedOn === date
    return candidate && isOfDay ? expectedLines(one, candidate) : []
  })
  return firstOnce(lines)
}

/** What was measured of a charge: its own, else that of the one documented thing that it bills. */
export function measureOf(charge: Charge, documented: readonly Documented[]): Measure | undefined {
  return charge.measure ?? (documented.length === 1 ? documented[0]?.performed.measure : undefined)
}
