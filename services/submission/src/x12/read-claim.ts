import type { Claim, Coverage, Patient, Practitioner, PriorPayer, ServiceLine } from '@claimrail/domain'
import type {
  Address,
  InstitutionalClaim,
  LineAdjudication,
  OtherCoverage,
  PartyName,
  ProfessionalClaim,
} from '@claimrail/x12'
import { stayOf } from './stay.ts'

type Document = ProfessionalClaim | InstitutionalClaim

const IN_LINE = ['P', 'S', 'T']
const NOWHERE: Claim['patient']['address'] = { line1: '', city: '', state: '', postalCode: '' }

/**
 * An 837 claim of anyone's as a claim of ours, for edits to judge: the reverse of what `professionalClaim` and `institutionalClaim` write. What
 * the file does not say is an empty text, which edits find missing; nothing is made up. The specialty is not in a claim: it is `other`.
 * Elements that this model has no place for are left out; the codec's document still has them.
 */
export function claimOfDocument(document: Document): Claim {
  const { subscriber, billingProvider, payer } = document
  const payerPlace = Math.max(0, IN_LINE.indexOf(subscriber.payerResponsibility)) as 0 | 1 | 2
  const holder = {
    name: personOf(subscriber.name),
    birthDate: subscriber.birthDate ?? '',
    sex: sexOf(subscriber.sex),
    address: addressOf(subscriber.address),
  }
  const others = document.otherCoverages
  return {
    patientControlNumber: document.patientControlNumber,
    kind: document.kind,
    frequencyCode: document.frequencyCode as Claim['frequencyCode'],
    payerPlace,
    coverage: {
      payer: {
        id: payer.identifier?.id ?? payer.npi ?? '',
        name: textOf(payer.name),
        filingIndicator: subscriber.filingIndicator ?? '',
      },
      memberId: subscriber.memberId ?? subscriber.identifier?.id ?? '',
      ...(subscriber.groupNumber && { groupNumber: subscriber.groupNumber }),
      relationship: (document.patient?.relationship ?? '18') as Coverage['relationship'],
      ...(document.patient && { subscriber: holder }),
    },
    laterCoverages: others.filter((one) => !hasDecided(one)).map(coverageOf),
    priorPayers: others.filter(hasDecided).map((one) => priorPayerOf(one, document)),
    specialty: 'other',
    placeOfService: document.kind === 'professional' ? document.placeOfService : '',
    patient: patientOf(document, holder),
    billingProvider: {
      npi: billingProvider.npi ?? '',
      name: textOf(billingProvider.name),
      taxonomy: billingProvider.taxonomy ?? '',
      taxId: billingProvider.taxId?.value ?? '',
      address: addressOf(billingProvider.address),
    },
    rendering: clinicianOf(document),
    ...referringOf(document),
    diagnoses: document.diagnoses.filter(isOfClaim).map(({ code }) => code),
    lines: document.lines.map(lineOf),
    totalChargeCents: document.chargeCents,
    ...(document.priorAuthorization && { priorAuthorization: document.priorAuthorization }),
    ...(document.kind === 'institutional' && { stay: stayOf(document) }),
    codeReleases: [],
  }
}

/** Those that a claim of ours lists: an admitting diagnosis belongs to the stay. */
function isOfClaim(diagnosis: Document['diagnoses'][number]): boolean {
  return diagnosis.system === 'icd10' && !('role' in diagnosis && diagnosis.role === 'admitting')
}

function lineOf(line: Document['lines'][number]): ServiceLine {
  const { number, procedure, chargeCents, units, serviceFrom } = line
  const code = procedure?.code ?? ''
  return {
    number,
    chargeIds: [],
    procedureSystem: /^\d{4}[\dTFUMA]$/.test(code) ? 'cpt' : 'hcpcs',
    procedureCode: code,
    modifiers: [...(procedure?.modifiers ?? [])],
    units,
    chargeCents,
    serviceDate: serviceFrom ?? '',
    diagnosisPointers: 'diagnosisPointers' in line ? [...line.diagnosisPointers] : [],
    ...('revenueCode' in line && { revenueCode: line.revenueCode }),
    ...('unit' in line && line.unit === 'MJ' && { minutes: units }),
  }
}

/** The rendering clinician (professional) or the attending one (institutional); the billing provider where the claim leaves it out. */
function clinicianOf({ providers, billingProvider }: Document): Practitioner {
  const named = ('attending' in providers ? providers.attending : undefined) ?? providers.rendering ?? billingProvider
  return practitionerOf(named)
}

function referringOf({ providers }: Document): { referring?: Practitioner } {
  return providers.referring ? { referring: practitionerOf(providers.referring) } : {}
}

function practitionerOf({ npi, name, taxonomy }: { npi?: string; name: PartyName; taxonomy?: string }): Practitioner {
  return { npi: npi ?? '', name: personOf(name), ...(taxonomy && { taxonomy }) }
}

function patientOf(document: Document, holder: Omit<Patient, 'recordNumber'>): Patient {
  const recordNumber = document.medicalRecordNumber ?? ''
  const { patient } = document
  if (!patient) return { recordNumber, ...holder }
  return {
    recordNumber,
    name: personOf(patient.name),
    birthDate: patient.birthDate ?? '',
    sex: sexOf(patient.sex),
    address: addressOf(patient.address),
  }
}

function hasDecided({ paidCents, adjustments }: OtherCoverage): boolean {
  return paidCents !== undefined || adjustments.length > 0
}

function coverageOf(other: OtherCoverage): Coverage {
  return {
    payer: {
      id: other.payer.identifier?.id ?? '',
      name: textOf(other.payer.name),
      filingIndicator: other.filingIndicator ?? '',
    },
    memberId: other.subscriber.identifier?.id ?? '',
    ...(other.groupNumber && { groupNumber: other.groupNumber }),
    relationship: (other.relationship ?? '18') as Coverage['relationship'],
  }
}

function priorPayerOf(other: OtherCoverage, document: Document): PriorPayer {
  const id = other.payer.identifier?.id
  const decided = document.lines.flatMap(({ number, adjudications = [] }) =>
    adjudications.filter(({ payerId }) => payerId === id).map((adjudication) => ({ number, adjudication })),
  )
  const adjudicatedOn =
    other.payer.paidDate ?? decided.find(({ adjudication }) => adjudication.paidDate)?.adjudication.paidDate
  return {
    coverage: coverageOf(other),
    ...(other.payer.payerClaimControlNumber && { payerClaimControlNumber: other.payer.payerClaimControlNumber }),
    adjudicatedOn: adjudicatedOn ?? '',
    paidCents: other.paidCents ?? 0,
    claimAdjustments: other.adjustments.map(adjustmentOf),
    lines: decided.map(({ number, adjudication }) => ({
      number,
      paidCents: adjudication.paidCents,
      units: adjudication.units,
      adjustments: adjudication.adjustments.map(adjustmentOf),
    })),
  }
}

function adjustmentOf({ group, reason, amountCents, quantity }: LineAdjudication['adjustments'][number]) {
  return {
    group: group as PriorPayer['claimAdjustments'][number]['group'],
    reason,
    amountCents,
    ...(quantity !== undefined && { quantity }),
  }
}

function personOf(name: PartyName): Patient['name'] {
  if (name.kind === 'organization') return { family: name.name, given: '' }
  return { family: name.family, given: name.given ?? '', ...(name.middle && { middle: name.middle }) }
}

function addressOf(address: Address | undefined): Patient['address'] {
  if (!address) return NOWHERE
  const { line1 = '', line2, city = '', state = '', postalCode = '' } = address
  return { line1, ...(line2 && { line2 }), city, state, postalCode }
}

function sexOf(sex: string | undefined): Patient['sex'] {
  return sex === 'F' || sex === 'M' ? sex : 'U'
}

function textOf(name: PartyName): string {
  return name.kind === 'organization' ? name.name : [name.family, name.given].filter(Boolean).join(', ')
}
