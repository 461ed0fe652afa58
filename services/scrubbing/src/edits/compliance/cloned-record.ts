import type { ServiceLine } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { minutesOfVisit } from './visit-level.ts'

/** Other days with the very same visit before someone looks whether the notes were copied. Our own figure. */
const DAYS = 4

/** What a claim says happened, without when. */
type Content = {
  diagnoses: readonly string[]
  lines: readonly Pick<ServiceLine, 'procedureCode' | 'modifiers' | 'units' | 'serviceDate'>[]
}

export const clonedRecord: Edit = {
  id: 'cloned-record',
  severity: 'info',
  family: 'compliance',
  authority: 'Medicare Program Integrity Manual, chapter 3; OIG on copied notes: records that are alike on every visit',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'provider',
  wrong: 'The same visit with the same diagnoses and services stands on many other days of this patient.',
  fix: 'See that the note of the day was written for that day.',
  prevents: ['CARC.150', 'CARC.226'],
  withoutData: 'carry',
  check({ claim, history }) {
    if (!claim.lines.some(({ procedureCode }) => minutesOfVisit(procedureCode) !== undefined)) return NOT_APPLICABLE
    if (!history) return noDataAt(['lines', 'diagnoses'], 'No earlier claims of this patient are at hand.')
    const content = contentOf(claim)
    const same = history.filter((past) => past.renderingNpi === claim.rendering.npi && contentOf(past) === content)
    const own = claim.lines[0]?.serviceDate
    const days = new Set(same.map((past) => past.lines[0]?.serviceDate).filter((date) => date !== own))
    return failAt(days.size >= DAYS ? ['lines', 'diagnoses'] : [])
  },
}

function contentOf({ diagnoses, lines }: Content): string {
  const services = lines.map((line) => [line.procedureCode, line.units, ...line.modifiers.toSorted()].join(' '))
  return JSON.stringify([diagnoses, services.sort()])
}
