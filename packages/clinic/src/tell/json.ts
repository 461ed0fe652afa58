import type { Charge, Encounter } from '@claimrail/domain'
import type { VisitTale } from '../plan.ts'
import { lateCharge } from '../visits/defects.ts'
import { beforeMoving, LATE_MINUTES, later, type Telling } from './telling.ts'

/** A visit as lines of our own NDJSON: one, or a first one at the desk and a last one when it ends. */
export function tellInJson(tale: VisitTale): Telling[] {
  const { visit } = tale
  const whole = line(visit, later(visit.endedAt, 15), 'end', {
    status: 'finished',
    parts: partsOf(visit),
    charges: visit.charges,
  })
  const told = tale.isInParts ? [atTheDesk(tale), whole] : [whole]
  if (tale.isLateCharged) {
    const charges = [lateCharge(visit)]
    told.push({ ...line(visit, later(visit.endedAt, LATE_MINUTES), 'late', { charges }), isLate: true })
  }
  return tale.isRepeated ? [...told, ...told.slice(-1)] : told
}

function atTheDesk(tale: VisitTale): Telling {
  const visit = tale.hasMoved ? beforeMoving(tale.visit) : tale.visit
  const { diagnoses: _, endedAt: __, ...parts } = partsOf(visit)
  return line(visit, visit.startedAt, 'start', { status: 'open', parts, charges: [] })
}

type Part = { status?: string; parts?: object; charges: readonly Charge[] }

function line(visit: Encounter, at: string, name: string, part: Part): Telling {
  const { sourceSystem, visitNumber } = visit
  const text = JSON.stringify({
    messageId: `${visitNumber}-${name}`,
    sourceSystem,
    visitNumber,
    occurredAt: at,
    ...part,
  })
  return { visitNumber, at, text, isLate: false }
}

function partsOf(visit: Encounter): Omit<Encounter, 'sourceSystem' | 'visitNumber' | 'charges'> {
  const { sourceSystem: _, visitNumber: __, charges: ___, ...parts } = visit
  return parts
}
