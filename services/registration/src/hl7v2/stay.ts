import type { EncounterMessage, Performed, Stay } from '@claimrail/domain'
import { admissionSourceOf, admissionTypeOf, dischargeStatusOf } from '../vocabulary/stay.ts'
import { presenceOf } from './diagnoses.ts'
import { firstOf, textOf } from './field.ts'
import { dateAt, numbered, text, type Source } from './source.ts'

type Parts = EncounterMessage['parts']

/** A stay, of an inpatient of whom more is told than times: PV1-4, PV1-14, PV1-36, DG1-26, with PV1-44 and PV1-45. */
export function stayPart(source: Source, visit: Parts): Pick<Parts, 'stay'> {
  const presentOnAdmission = presenceOf(source)
  const told: Stay = {
    admissionType: admissionTypeOf(text(source, 'PV1', 4)),
    admissionSource: admissionSourceOf(text(source, 'PV1', 14)),
    dischargeStatus: dischargeStatusOf(text(source, 'PV1', 36)),
    ...(Object.keys(presentOnAdmission).length > 0 && { presentOnAdmission }),
  }
  const said = { admittedAt: visit.startedAt, dischargedAt: visit.endedAt, ...told }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const isTold = Object.values(told).some((value) => value !== undefined)
  return visit.class === 'inpatient' && isTold ? { stay: known } : {}
}

/** Procedures that stand in words: PR1-4 (else the text of PR1-3) with the day of PR1-5. */
export function performedPart(source: Source): Pick<Parts, 'performed'> {
  const { delimiters } = source.message
  const performed = numbered(source, 'PR1').flatMap(({ segment, sequence }): Performed[] => {
    const words = textOf(segment, 4, delimiters) ?? firstOf(segment, 3, delimiters)?.component(2)
    const performedOn = dateAt(source, textOf(segment, 5, delimiters), { segment: 'PR1', sequence, field: 5 })
    return words && performedOn ? [{ id: `PR1-${sequence}`, text: words, performedOn, diagnosisIds: [] }] : []
  })
  return performed.length ? { performed } : {}
}
