import fc from 'fast-check'
import type {
  BankAccount,
  ClaimPayment,
  PaymentGroup,
  ProviderAdjustment,
  ProviderAdjustments,
} from '../documents/remittance.ts'
import type {
  Remittance,
  RemittanceHeader,
  RemittancePayee,
  RemittancePayer,
  ServicePayment,
} from '../documents/remittance.ts'
import { adjustments, inpatient, outpatient, procedure, spanned } from './claim-parts.ts'
import { address, cents, code, contact, day, identifier, list, nameOnly, npi, oneIdentifier } from './parties.ts'
import { organizationName, quantity, raws, reference, some, text } from './parties.ts'

const account = fc.record<BankAccount>({
  routingQualifier: code(2),
  routingNumber: text(9),
  accountQualifier: code(2),
  accountNumber: text(),
})

const payer = oneIdentifier(
  some<RemittancePayer>(
    { name: organizationName, identifier, address, references: list(reference), contacts: list(contact) },
    'name',
  ),
)
const payee = oneIdentifier(
  some<RemittancePayee>(
    {
      name: organizationName,
      npi,
      identifier,
      address,
      references: list(reference),
      taxId: text(9),
      delivery: some<NonNullable<RemittancePayee['delivery']>>(
        { method: code(2), name: text(), number: text() },
        'method',
      ),
    },
    'name',
  ),
)

const header: fc.Arbitrary<RemittanceHeader> = some<RemittanceHeader>(
  {
    handling: fc.constantFrom('I', 'H'),
    paymentCents: cents,
    creditDebit: fc.constantFrom('C', 'D'),
    method: fc.constantFrom('ACH', 'CHK', 'NON'),
    format: fc.constantFrom('CCP', 'CTX'),
    from: account,
    originatorId: text(10),
    originatorCode: text(9),
    to: account,
    paymentDate: day,
    traceNumber: text(20),
    traceOriginatorId: text(10),
    traceOriginatorCode: text(9),
    currency: code(3),
    receiverId: text(),
    versionId: text(),
    productionDate: day,
    payer,
    payee,
    extra: raws('ST', ['NTE']),
  },
  ...(['handling', 'paymentCents', 'creditDebit', 'method', 'paymentDate'] as const),
  ...(['traceNumber', 'traceOriginatorId', 'payer', 'payee'] as const),
)

const amounts = list(fc.record({ qualifier: fc.constantFrom('AU', 'D8', 'I'), amountCents: cents }))
const quantities = list(fc.record({ qualifier: fc.constantFrom('CA', 'ZK'), quantity }))
const otherDates = list(fc.record({ qualifier: fc.constantFrom('999', '998'), value: day }))

const line: fc.Arbitrary<ServicePayment> = spanned(
  some<ServicePayment>(
    {
      procedure,
      chargeCents: cents,
      paidCents: cents,
      revenueCode: text(4),
      units: quantity,
      billedProcedure: procedure,
      billedUnits: quantity,
      serviceFrom: day,
      serviceTo: day,
      otherDates,
      adjustments,
      lineControlNumber: text(),
      references: list(reference),
      allowedCents: cents,
      amounts,
      quantities,
      remarkCodes: fc.array(code(4), { maxLength: 3 }),
    },
    ...(['procedure', 'chargeCents', 'paidCents', 'adjustments', 'remarkCodes'] as const),
  ),
)

const group: fc.Arbitrary<PaymentGroup> = some<PaymentGroup>(
  {
    number: fc.integer({ min: 1, max: 3 }),
    providerSummary: list(text(5), 1, 6),
    providerSupplement: list(text(5), 1, 6),
  },
  'number',
)

const claimPayment: fc.Arbitrary<ClaimPayment> = some<ClaimPayment>(
  {
    group,
    patientControlNumber: text(20),
    status: fc.constantFrom('1', '4', '19', '22'),
    chargeCents: cents,
    paidCents: cents,
    patientResponsibilityCents: cents,
    filingIndicator: code(2),
    payerClaimControlNumber: text(),
    facilityCode: text(2),
    frequencyCode: fc.constantFrom('1', '7', '8'),
    drg: text(4),
    drgWeight: quantity,
    dischargeFraction: quantity,
    adjustments,
    patient: nameOnly,
    subscriber: nameOnly,
    correctedPatient: nameOnly,
    serviceProvider: nameOnly,
    crossoverCarrier: nameOnly,
    correctedPriorityPayer: nameOnly,
    otherSubscriber: nameOnly,
    inpatient,
    outpatient,
    references: list(reference),
    statementFrom: day,
    statementTo: day,
    receivedDate: day,
    coverageExpiration: day,
    otherDates,
    contacts: list(contact),
    amounts,
    quantities,
    lines: fc.array(line, { maxLength: 3 }),
    extra: raws('2100', ['NM1']).map((segments) => segments.map((raw) => ({ ...raw, elements: ['ZZ', 'X'] }))),
  },
  ...(['group', 'patientControlNumber', 'status', 'chargeCents', 'paidCents', 'adjustments', 'lines'] as const),
)

const providerAdjustments: fc.Arbitrary<ProviderAdjustments> = fc.record({
  providerId: text(10),
  fiscalPeriodEnd: day,
  adjustments: list(
    some<ProviderAdjustment>({ reason: code(2), reference: text(), amountCents: cents }, 'reason', 'amountCents'),
    1,
    6,
  ),
})

export const remittance: fc.Arbitrary<Remittance> = fc.record({
  header,
  claims: fc.array(claimPayment, { maxLength: 4 }),
  providerAdjustments: fc.array(providerAdjustments, { maxLength: 2 }),
})
