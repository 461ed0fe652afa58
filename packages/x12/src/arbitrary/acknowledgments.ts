import fc from 'fast-check'
import type {
  ElementError,
  ImplementationAcknowledgment,
  InterchangeAcknowledgment,
} from '../documents/acknowledgment.ts'
import type { SegmentError, TransactionAcknowledgment } from '../documents/acknowledgment.ts'
import type {
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimAcknowledgments,
} from '../documents/claim-acknowledgment.ts'
import type {
  ClaimStatus,
  InformationReceiver,
  InformationSource,
  LineStatus,
} from '../documents/claim-acknowledgment.ts'
import type { ReceivedTotals, StatusCode } from '../documents/claim-acknowledgment.ts'
import type { Party } from '../documents/party.ts'
import { procedure, spanned } from './claim-parts.ts'
import { cents, code, contact, day, identifier, list, nameOnly, oneIdentifier, partyName, quantity } from './parties.ts'
import { raws, reference, some, text, time } from './parties.ts'

const number = fc.integer({ min: 1, max: 999 })

const elementError: fc.Arbitrary<ElementError> = some<ElementError>(
  {
    element: number,
    component: number,
    repetition: number,
    dataElement: text(4),
    code: code(2),
    badValue: text(),
    contexts: raws('2110', ['CTX']),
  },
  'element',
  'code',
)
const segmentError: fc.Arbitrary<SegmentError> = some<SegmentError>(
  {
    segmentId: code(3),
    position: number,
    loop: text(4),
    code: code(2),
    contexts: raws('2100', ['CTX']),
    elements: fc.array(elementError, { maxLength: 2 }),
  },
  'segmentId',
  'position',
  'elements',
)
const transaction: fc.Arbitrary<TransactionAcknowledgment> = some<TransactionAcknowledgment>(
  {
    identifier: fc.constantFrom('837', '835'),
    controlNumber: text(9),
    implementation: text(12),
    segments: fc.array(segmentError, { maxLength: 2 }),
    status: fc.constantFrom('A', 'E', 'R'),
    codes: fc.array(code(2), { maxLength: 5 }),
  },
  ...(['identifier', 'controlNumber', 'segments', 'status', 'codes'] as const),
)

export const implementationAcknowledgment = some<ImplementationAcknowledgment>(
  {
    kind: fc.constant('999'),
    functionalId: code(2),
    groupControlNumber: text(9),
    version: text(12),
    transactions: fc.array(transaction, { maxLength: 3 }),
    status: fc.constantFrom('A', 'E', 'P', 'R'),
    included: number,
    received: number,
    accepted: number,
    codes: fc.array(code(2), { maxLength: 5 }),
  },
  ...(['kind', 'functionalId', 'groupControlNumber', 'transactions', 'status', 'included', 'received'] as const),
  ...(['accepted', 'codes'] as const),
)

export const interchangeAcknowledgment: fc.Arbitrary<InterchangeAcknowledgment> = fc.record({
  kind: fc.constant('TA1'),
  interchangeControlNumber: fc.stringMatching(/^\d{9}$/),
  date: day.filter((date) => date >= '2000'),
  time: fc.constantFrom('00:00', '08:15', '23:59'),
  status: fc.constantFrom('A', 'E', 'R'),
  noteCode: fc.constantFrom('000', '001', '024'),
})

const statusCode: fc.Arbitrary<StatusCode> = some<StatusCode>(
  { category: code(2), code: text(3), entity: code(2), list: code(2) },
  'category',
  'code',
)
const statusParts = {
  codes: list(statusCode),
  date: day,
  action: fc.constantFrom('WQ', 'U'),
  chargeCents: cents,
  message: text(),
}
const lineStatus = some<ClaimStatus>(statusParts, 'codes', 'date')
const providerStatus = some<ClaimStatus>(statusParts, 'codes', 'chargeCents')
const status = some<ClaimStatus>(statusParts, 'codes', 'date', 'chargeCents')
const upToTwo = (one: fc.Arbitrary<ClaimStatus>) => fc.array(one, { maxLength: 2 })
const totals = some<ReceivedTotals>({
  acceptedCount: number,
  acceptedCents: cents,
  rejectedCount: number,
  rejectedCents: cents,
}).filter((value) => Object.keys(value).length > 0)

const source: fc.Arbitrary<InformationSource> = some<InformationSource>(
  {
    entity: fc.constantFrom('PR', 'AY'),
    party: oneIdentifier(some<Party>({ name: partyName, identifier, contacts: list(contact) }, 'name')),
    traceNumber: text(),
    receivedDate: day,
    processedDate: day,
  },
  'entity',
  'party',
  'traceNumber',
)
const receiver: fc.Arbitrary<InformationReceiver> = some<InformationReceiver>(
  { party: nameOnly, traceNumber: text(), statuses: upToTwo(status), totals },
  'party',
  'statuses',
  'traceNumber',
)
const provider: fc.Arbitrary<AcknowledgedProvider> = some<AcknowledgedProvider>(
  {
    party: nameOnly,
    traceNumber: text(),
    statuses: upToTwo(providerStatus),
    references: list(reference),
    totals,
  },
  'party',
  'statuses',
  'traceNumber',
)
const line: fc.Arbitrary<LineStatus> = spanned(
  some<LineStatus>(
    {
      procedure,
      chargeCents: cents,
      revenueCode: text(4),
      units: quantity,
      statuses: upToTwo(lineStatus),
      lineControlNumber: text(),
      references: list(reference),
      serviceFrom: day,
      serviceTo: day,
    },
    'procedure',
    'chargeCents',
    'statuses',
  ),
)
const claim: fc.Arbitrary<ClaimAcknowledgment> = spanned(
  some<ClaimAcknowledgment>(
    {
      kind: fc.constant('claim'),
      patient: nameOnly,
      patientControlNumber: text(20),
      statuses: upToTwo(status),
      payerClaimControlNumber: text(),
      clearinghouseClaimNumber: text(),
      typeOfBill: text(3),
      references: list(reference),
      serviceFrom: day,
      serviceTo: day,
      otherDates: list(fc.record({ qualifier: fc.constant('999'), value: time })),
      lines: fc.array(line, { maxLength: 2 }),
    },
    ...(['kind', 'patient', 'patientControlNumber', 'statuses', 'lines'] as const),
  ),
)

export const claimAcknowledgments: fc.Arbitrary<ClaimAcknowledgments> = fc.record({
  informationSource: source,
  receivers: fc.array(
    fc.record({
      receiver,
      providers: fc.array(fc.record({ provider, claims: fc.array(claim, { maxLength: 3 }) }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
})
