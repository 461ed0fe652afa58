import {
  write277CA,
  write999,
  writeTA1,
  type AcknowledgedProvider,
  type ClaimAcknowledgment,
  type InformationReceiver,
} from '@claimrail/x12'
import { NPI } from '../claims.testing.ts'

/** Synthetic acknowledgment files for stories. */
const DATE = '2026-01-06'

function envelope(number: number) {
  return {
    interchange: {
      controlNumber: number,
      sender: { qualifier: 'ZZ', id: 'ALPHA' },
      receiver: { qualifier: 'ZZ', id: 'CLAIMRAIL' },
      date: DATE,
      time: '09:30',
      usage: 'T' as const,
    },
    group: { controlNumber: number },
    transaction: { controlNumber: 1 },
  }
}

export function ta1(answersTo: number, status: 'A' | 'R', noteCode: string, number = 1): Uint8Array {
  const interchangeControlNumber = String(answersTo).padStart(9, '0')
  const answer = { kind: 'TA1', interchangeControlNumber, date: '2026-01-05', time: '15:00', status, noteCode } as const
  return writeTA1([answer], envelope(number))
}

export function f999(answersTo: number, status: 'A' | 'R', codes: string[] = [], number = 1): Uint8Array {
  const transaction = { identifier: '837', controlNumber: '0001', segments: [], status, codes }
  const accepted = status === 'A' ? 1 : 0
  return write999(
    [
      {
        kind: '999',
        functionalId: 'HC',
        groupControlNumber: String(answersTo),
        version: '005010X222A1',
        transactions: [transaction],
        status,
        included: 1,
        received: 1,
        accepted,
        codes: [],
      },
    ],
    envelope(number),
  )
}

export function claimStatus(
  patientControlNumber: string,
  category: string,
  code: string,
  payerNumber?: string,
): ClaimAcknowledgment {
  return {
    kind: 'claim',
    patient: { name: { kind: 'person', family: 'DOE', given: 'JAN' }, identifier: { qualifier: 'MI', id: 'W1' } },
    patientControlNumber,
    statuses: [
      { codes: [{ category, code }], date: DATE, action: category === 'A2' ? 'WQ' : 'U', chargeCents: 20_000 },
    ],
    ...(payerNumber && { payerClaimControlNumber: payerNumber }),
    lines: [],
  }
}

type Levels = {
  answersTo?: number
  claims?: ClaimAcknowledgment[]
  receiver?: string
  provider?: string
  number?: number
}

/** A 277CA with what a story is about and no more, so not a valid one; with `receiver` or `provider` the status category of that level. */
export function f277ca({ answersTo = 1, claims = [], receiver, provider, number = 1 }: Levels): Uint8Array {
  const statuses = (category: string | undefined) =>
    category ? [{ codes: [{ category, code: '24' }], date: DATE, action: 'U', chargeCents: 0 }] : []
  const asked: InformationReceiver = {
    party: { name: { kind: 'organization', name: 'CLAIMRAIL' }, identifier: { qualifier: '46', id: 'CLAIMRAIL' } },
    traceNumber: String(answersTo).padStart(9, '0'),
    statuses: statuses(receiver),
  }
  const billed: AcknowledgedProvider = {
    party: { name: { kind: 'organization', name: 'HEART CLINIC' }, npi: NPI },
    traceNumber: '0',
    statuses: statuses(provider),
  }
  const source = {
    entity: 'PR',
    party: { name: { kind: 'organization' as const, name: 'ALPHA' }, identifier: { qualifier: 'PI', id: 'ALPHA' } },
    traceNumber: 'X1',
    receivedDate: DATE,
    processedDate: DATE,
  }
  const providers = claims.length || provider ? [{ provider: billed, claims }] : []
  return write277CA([{ informationSource: source, receivers: [{ receiver: asked, providers }] }], {
    ...envelope(number),
    batch: { referenceId: 'X1' },
    check: false,
  })
}
