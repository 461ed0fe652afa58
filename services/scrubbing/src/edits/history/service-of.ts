import type { ServiceLine } from '@claimrail/domain'

/** What makes two lines the same service: procedure, date, modifiers in any order, units. */
export function serviceOf(line: Pick<ServiceLine, 'procedureCode' | 'serviceDate' | 'modifiers' | 'units'>): string {
  return [line.procedureCode, line.serviceDate, line.units, ...line.modifiers.toSorted()].join(' ')
}
