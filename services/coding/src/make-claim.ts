import type { CodeSets, SystemName } from '@claimrail/codesets'
import { patientControlNumberOf, sumCents, type Claim, type Encounter, type ServiceLine } from '@claimrail/domain'
import type { CodedCharge } from './procedures/coded-charge.ts'
import { pointersOf, type Cut } from './cut-claims.ts'

/** Systems that coding checks codes against. */
export const CODING_SYSTEMS: readonly SystemName[] = [
  'icd10cm',
  'cpt',
  'hcpcs',
  'modifier',
  'charge',
  'snomed',
  'icd9cm',
]

/** The claim of a cut for the first payer. `diagnosisCodes` are all of the encounter's; a claim lists those of its cut. */
export function makeClaim(
  where: { encounterId: string; encounter: Encounter; cutNumber: number },
  cut: Cut,
  diagnosisCodes: readonly string[],
  codes: CodeSets,
): Claim {
  const { encounterId, encounter, cutNumber } = where
  const [coverage, ...laterCoverages] = encounter.coverages
  if (!coverage) throw new RangeError('a claim needs a coverage')
  const lines = cut.charges.map((charge, i) => lineOf(charge, i + 1, cut))
  return {
    patientControlNumber: patientControlNumberOf(encounterId, { cut: cutNumber, payer: 0 }),
    kind: cut.kind,
    frequencyCode: '1',
    payerPlace: 0,
    coverage,
    laterCoverages,
    priorPayers: [],
    specialty: encounter.specialty,
    placeOfService: encounter.placeOfService,
    patient: encounter.patient,
    billingProvider: encounter.billingProvider,
    rendering: encounter.rendering,
    ...(encounter.referring ? { referring: encounter.referring } : {}),
    diagnoses: cut.diagnoses.map((place) => diagnosisCodes[place] as string),
    lines,
    totalChargeCents: sumCents(lines, (line) => line.chargeCents),
    ...(encounter.priorAuthorization === undefined ? {} : { priorAuthorization: encounter.priorAuthorization }),
    ...documentationOf(encounter, cut),
    codeReleases: releasesOf(cut.charges, codes),
  }
}

function lineOf(charge: CodedCharge, number: number, cut: Cut): ServiceLine {
  const pointers = pointersOf(charge).map((place) => cut.diagnoses.indexOf(place) + 1)
  return {
    number,
    chargeIds: [...chargeIdsOf(charge)],
    procedureSystem: charge.system,
    procedureCode: charge.code,
    modifiers: charge.modifiers.slice(0, 4),
    units: charge.units,
    chargeCents: charge.amountCents,
    serviceDate: charge.serviceDate,
    diagnosisPointers: cut.kind === 'professional' ? pointers : [],
    ...(charge.revenueCode === undefined ? {} : { revenueCode: charge.revenueCode }),
    ...(charge.minutes === undefined ? {} : { minutes: charge.minutes }),
  }
}

/** What the record says of papers, patient and stay, as far as it concerns the charges of this cut. */
function documentationOf({ visit, documents, stay }: Encounter, cut: Cut): Partial<Claim> {
  const chargeIds = new Set(cut.charges.flatMap(chargeIdsOf))
  const concerns = (ids: readonly string[]) => ids.length === 0 || ids.some((id) => chargeIds.has(id))
  return {
    ...(visit?.patientStatus === undefined ? {} : { patientStatus: visit.patientStatus }),
    ...(documents === undefined ? {} : { documents: documents.filter((one) => concerns(one.chargeIds)) }),
    ...(stay === undefined || cut.kind === 'professional' ? {} : { stay }),
  }
}

function chargeIdsOf(charge: CodedCharge): readonly string[] {
  return [charge.chargeId, ...(charge.otherChargeIds ?? [])]
}

function releasesOf(charges: readonly CodedCharge[], codes: CodeSets): string[] {
  const names = charges.flatMap((charge) => codes.releasesFor(CODING_SYSTEMS, charge.serviceDate))
  return [...new Set(names)].sort()
}
