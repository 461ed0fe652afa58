import type { ClaimPayment } from '@claimrail/domain'
import type { KnownLine } from './account.ts'

export type ServicePayment = ClaimPayment['lines'][number]

/** A paid service with the claim's line that it answers; undefined when none fits. */
export type MatchedService = { service: ServicePayment; number: number | undefined }

/** Ways to know a line again, the surest first. Payers drop modifiers and line numbers; each line is answered once. */
const WAYS: readonly ((service: ServicePayment, line: KnownLine) => boolean)[] = [
  (service, line) => service.lineNumber === line.number,
  (service, line) => sameProcedure(service, line) && sameModifiers(service, line) && sameDay(service, line),
  (service, line) => sameProcedure(service, line) && sameDay(service, line) && service.chargeCents === line.chargeCents,
  (service, line) => sameProcedure(service, line) && sameModifiers(service, line),
  (service, line) => sameProcedure(service, line),
]

/** Finds the line of each service: sure matches of any service come before weaker ones of another. */
export function matchLines(services: readonly ServicePayment[], lines: readonly KnownLine[]): MatchedService[] {
  const numbers: (number | undefined)[] = services.map(() => undefined)
  const free = new Set(lines)
  for (const fits of WAYS) {
    services.forEach((service, i) => {
      if (numbers[i] !== undefined) return
      const line = [...free].find((candidate) => fits(service, candidate))
      if (!line) return
      numbers[i] = line.number
      free.delete(line)
    })
  }
  return services.map((service, i) => ({ service, number: numbers[i] }))
}

function sameProcedure(service: ServicePayment, line: KnownLine): boolean {
  return service.procedureCode === line.procedureCode
}

function sameModifiers(service: ServicePayment, line: KnownLine): boolean {
  return service.modifiers.toSorted().join() === line.modifiers.toSorted().join()
}

function sameDay(service: ServicePayment, line: KnownLine): boolean {
  return service.serviceDate === undefined || service.serviceDate === line.serviceDate
}
