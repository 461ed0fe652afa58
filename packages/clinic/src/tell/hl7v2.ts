import type { Charge, Encounter } from '@claimrail/domain'
import type { VisitTale } from '../plan.ts'
import { lateCharge } from '../visits/defects.ts'
import {
  chargeSegments,
  diagnosisSegments,
  insuranceSegments,
  patientSegment,
  practiceSegment,
  stamp,
  visitSegment,
} from './segments.ts'
import { beforeMoving, LATE_MINUTES, later, type Telling } from './telling.ts'

/** A visit as HL7 v2.5.1 messages: ADT^A04, perhaps ADT^A08, DFT^P03 and ADT^A03, the charges often after the discharge. */
export function tellInHl7(tale: VisitTale): Telling[] {
  const { visit, random } = tale
  const isUpdated = tale.hasMoved || random.chance(0.25)
  const chargeDelay = random.chance(0.5) ? 45 : -2
  const told = [
    message(tale.hasMoved ? beforeMoving(visit) : visit, 'ADT^A04^ADT_A01', visit.startedAt, [
      ...insuranceSegments(visit),
      practiceSegment(visit),
    ]),
    ...(isUpdated ? [message(visit, 'ADT^A08^ADT_A01', later(visit.startedAt, 4), insuranceSegments(visit))] : []),
    charges(visit, visit.charges, later(visit.endedAt, chargeDelay)),
    message(visit, 'ADT^A03^ADT_A03', visit.endedAt, diagnosisSegments(visit)),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  if (tale.isLateCharged) {
    told.push({ ...charges(visit, [lateCharge(visit)], later(visit.endedAt, LATE_MINUTES)), isLate: true })
  }
  return tale.isRepeated ? [...told, random.pick(told)] : told
}

function charges(visit: Encounter, what: readonly Charge[], at: string): Telling {
  return message(visit, 'DFT^P03^DFT_P03', at, [...chargeSegments(visit, what), ...diagnosisSegments(visit)])
}

function message(visit: Encounter, type: string, at: string, segments: readonly string[]): Telling {
  const event = type.split('^')[1] ?? ''
  const id = `${visit.visitNumber}-${event}-${stamp(at).slice(6, 12)}`
  const head = [
    `MSH|^~\\&|RIVERBEND-EHR|RIVERBEND|CLAIMRAIL|BILLING|${stamp(at)}||${type}|${id}|P|2.5.1`,
    `EVN|${event}|${stamp(at)}`,
    patientSegment(visit),
    visitSegment(visit, event),
  ]
  const text = [...head, ...segments].map((segment) => `${segment}\r`).join('')
  return { visitNumber: visit.visitNumber, at, text, isLate: false }
}
