import { sumCents, type Claim, type ServiceLine } from '@claimrail/domain'

/**
 * What no repair may change, in a form that does not hang on how it is written: who was treated by whom and for what, and which services on
 * which day how often and for which diagnoses. A procedure of both sides counts two, be it one line with 50 or two with RT and LT.
 */
export function clinicalOf(claim: Claim): string {
  const services = Map.groupBy(claim.lines, (line) =>
    JSON.stringify([line.serviceDate, plain(line.procedureCode), reasonsOf(claim, line), sideOf(line)]),
  )
  return JSON.stringify({
    patient: [claim.patient.recordNumber, claim.patient.birthDate, claim.patient.sex],
    rendering: claim.rendering.npi,
    diagnoses: [...new Set(claim.diagnoses.map(plain))],
    services: [...services]
      .map(([service, lines]) => [service, lines.reduce((sum, one) => sum + timesOf(one), 0)])
      .sort(),
    charged: sumCents(claim.lines, ({ chargeCents }) => chargeCents),
  })
}

function plain(code: string): string {
  return code.replace(/[.\s]/g, '').toUpperCase()
}

function reasonsOf(claim: Claim, line: ServiceLine): string[] {
  return [...new Set(line.diagnosisPointers.map((pointer) => plain(claim.diagnoses[pointer - 1] ?? '')))]
}

const BOTH = ['50', 'RT', 'LT']

/** A right and a left line may become one with 50: they are told apart only where nothing says the side. */
function sideOf({ modifiers }: ServiceLine): string {
  return modifiers.some((modifier) => BOTH.includes(modifier)) ? 'sided' : ''
}

function timesOf({ modifiers, units }: ServiceLine): number {
  return modifiers.includes('50') ? Math.max(2, units) : units
}
