import fc from 'fast-check'
import type {
  Adjustment,
  Attachment,
  BillingProvider,
  ClaimCommon,
  Dependent,
  Drug,
  InpatientAdjudication,
} from '../documents/claim.ts'
import type {
  LineAdjudication,
  OtherCoverage,
  OtherPayer,
  OutpatientAdjudication,
  PayToAddress,
} from '../documents/claim.ts'
import type { Procedure, Subscriber } from '../documents/claim.ts'
import type { Provider } from '../documents/party.ts'
import { address, atLeastOne, cents, code, contact, day, identifier, list, npi, oneIdentifier } from './parties.ts'
import {
  organizationName,
  party,
  partyName,
  personName,
  provider,
  quantity,
  reference,
  some,
  text,
  time,
} from './parties.ts'

export const yes = fc.constant(true as const)
const count = fc.integer({ min: 1, max: 999 })

const adjustment: fc.Arbitrary<Adjustment> = some<Adjustment>(
  { group: fc.constantFrom('CO', 'PR', 'OA', 'PI'), reason: code(3), amountCents: cents, quantity },
  'group',
  'reason',
  'amountCents',
)
export const adjustments = fc.array(adjustment, { maxLength: 8 })

export const procedure: fc.Arbitrary<Procedure> = some<Procedure>(
  {
    qualifier: fc.constantFrom('HC', 'HP', 'IV'),
    code: text(6),
    modifiers: fc.array(code(2), { maxLength: 4 }),
    description: text(),
    throughCode: text(6),
  },
  'qualifier',
  'code',
  'modifiers',
)

export const rolesOf = (roles: Record<string, string>, who = provider) =>
  some<Record<string, Provider>>(Object.fromEntries(Object.keys(roles).map((role) => [role, who])))

const billingProvider: fc.Arbitrary<BillingProvider> = oneIdentifier(
  some<BillingProvider>(
    {
      name: organizationName,
      npi,
      identifier,
      taxonomy: text(10),
      currency: code(3),
      taxId: fc.record({ kind: fc.constantFrom('EI', 'SY'), value: text(9) }),
      address,
      references: list(reference),
      contacts: list(contact),
      payToAddress: some<PayToAddress>({ kind: fc.constantFrom('person', 'organization'), address }, 'kind'),
      payToPlan: some<NonNullable<BillingProvider['payToPlan']>>(
        { name: organizationName, identifier, address, taxId: fc.record({ kind: fc.constant('EI'), value: text(9) }) },
        'name',
      ),
    },
    'name',
  ),
)

const terms = {
  payerResponsibility: fc.constantFrom('P', 'S', 'T'),
  groupNumber: text(),
  groupName: text(),
  insuranceType: code(2),
  filingIndicator: code(2),
}
const conditions = { deathDate: day, weightPounds: quantity, pregnant: yes }
const someone = {
  address,
  birthDate: day,
  sex: fc.constantFrom('F', 'M', 'U'),
  references: list(reference),
  contacts: list(contact),
}

const subscriber: fc.Arbitrary<Subscriber> = fc.oneof(
  some<Subscriber>(
    { ...terms, ...conditions, ...someone, name: personName, memberId: text() },
    'payerResponsibility',
    'name',
  ),
  some<Subscriber>(
    { ...terms, ...someone, name: partyName, identifier, relationship: fc.constant('01') },
    'payerResponsibility',
    'name',
  ),
)
const dependent: fc.Arbitrary<Dependent> = some<Dependent>(
  { ...conditions, ...someone, relationship: fc.constantFrom('01', '19', 'G8'), name: personName, identifier },
  'relationship',
  'name',
)

export const outpatient = some<OutpatientAdjudication>(
  {
    reimbursementRate: quantity,
    hcpcsPayableCents: cents,
    remarkCodes: fc.array(code(4), { minLength: 1, maxLength: 5 }),
    endStageRenalCents: cents,
    nonPayableProfessionalCents: cents,
  },
  'remarkCodes',
)
export const inpatient = some<InpatientAdjudication>(
  {
    coveredDays: quantity,
    lifetimePsychiatricDays: quantity,
    costReportDays: quantity,
    remarkCodes: fc.array(code(4), { maxLength: 5 }),
    amounts: atLeastOne(some<Record<string, number>>({ 2: cents, 9: cents, 24: cents })),
  },
  'coveredDays',
  'remarkCodes',
)

const otherCoverage = (roles: Record<string, string>): fc.Arbitrary<OtherCoverage> =>
  some<OtherCoverage>(
    {
      ...terms,
      relationship: fc.constantFrom('18', '01', 'G8'),
      adjustments,
      paidCents: cents,
      nonCoveredCents: cents,
      remainingPatientCents: cents,
      benefitsAssigned: fc.constantFrom('Y', 'N'),
      patientSignatureSource: fc.constant('P'),
      releaseOfInformation: fc.constantFrom('Y', 'I'),
      outpatient,
      inpatient,
      subscriber: party,
      payer: oneIdentifier(
        some<OtherPayer>(
          {
            name: organizationName,
            identifier,
            address,
            paidDate: day,
            references: list(reference),
            payerClaimControlNumber: text(),
          },
          'name',
        ),
      ),
      providers: atLeastOne(rolesOf(roles)),
    },
    'payerResponsibility',
    'adjustments',
    'subscriber',
    'payer',
  )

const lineAdjudication: fc.Arbitrary<LineAdjudication> = some<LineAdjudication>(
  {
    payerId: text(),
    paidCents: cents,
    procedure,
    revenueCode: text(4),
    units: quantity,
    bundledLine: count,
    adjustments,
    paidDate: day,
    remainingPatientCents: cents,
  },
  'payerId',
  'paidCents',
  'units',
  'adjustments',
)
const drug: fc.Arbitrary<Drug> = some<Drug>(
  { qualifier: fc.constant('N4'), code: text(11), quantity, unit: code(2), references: list(reference) },
  'qualifier',
  'code',
)
const note = fc.record({ code: fc.constantFrom('ADD', 'CER'), text: text(40) })
const attachment = some<Attachment>(
  { reportType: code(2), transmission: code(2), controlNumber: text() },
  'reportType',
  'transmission',
)
export const otherDates = list(fc.record({ qualifier: fc.constantFrom('999', '998'), value: time }))

export const common = (roles: Record<string, string>) => ({
  patientControlNumber: text(20),
  chargeCents: cents,
  frequencyCode: fc.constantFrom('1', '7', '8'),
  assignmentCode: fc.constantFrom('A', 'B', 'C'),
  benefitsAssigned: fc.constantFrom('Y', 'N', 'W'),
  releaseOfInformation: fc.constantFrom('Y', 'I'),
  delayReason: fc.constantFrom('1', '11'),
  billingProvider,
  subscriber,
  payer: party,
  patient: dependent,
  payerClaimControlNumber: text(),
  priorAuthorization: text(),
  referralNumber: text(),
  medicalRecordNumber: text(),
  clearinghouseClaimNumber: text(),
  references: list(reference),
  attachments: list(attachment),
  notes: list(note),
  otherCoverages: fc.array(otherCoverage(roles), { maxLength: 2 }),
})
export const commonKeys: (keyof ClaimCommon)[] = [
  'patientControlNumber',
  'chargeCents',
  'frequencyCode',
  'billingProvider',
  'subscriber',
  'payer',
  'otherCoverages',
]

/** A last day only with a first one. */
export const spanned = <Value extends { serviceFrom?: string; serviceTo?: string }>(arbitrary: fc.Arbitrary<Value>) =>
  arbitrary.map((value) => {
    if (value.serviceFrom === undefined) delete value.serviceTo
    return value
  })

export const datesOf = (names: Record<string, string>) =>
  atLeastOne(some<Record<string, string>>(Object.fromEntries(Object.values(names).map((name) => [name, time]))))

export const lineParts = {
  number: count,
  chargeCents: cents,
  units: quantity,
  serviceFrom: day,
  serviceTo: day,
  lineControlNumber: text(),
  references: list(reference),
  attachments: list(attachment),
  notes: list(note),
  drugs: list(drug),
  adjudications: list(lineAdjudication),
}
