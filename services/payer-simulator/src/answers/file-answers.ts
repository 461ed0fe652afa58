import { write999, writeTA1, type ImplementationAcknowledgment } from '@claimrail/x12'
import { isAccepted, type ReceivedGroup, type ReceivedInterchange } from '../syntax.ts'
import { envelope, type Draft } from './answer.ts'

/** TA1 of an interchange: when it asks for one (ISA14) or can not be processed. */
export function interchangeAnswer({ info, note }: ReceivedInterchange): Draft[] {
  if (note === '000' && !info.acknowledgmentRequested) return []
  const { controlNumber: interchangeControlNumber, date, time } = info
  const status = note === '000' ? 'A' : 'R'
  const write = (number: number) =>
    writeTA1([{ kind: 'TA1', interchangeControlNumber, date, time, status, noteCode: note }], envelope(info, number))
  return [{ folder: 'acknowledgments', kind: 'TA1', wave: 0, write }]
}

/** 999 of an interchange that can be processed: one transaction for each of its groups. */
export function implementationAnswer({ info, note, groups }: ReceivedInterchange): Draft[] {
  if (note !== '000' || groups.length === 0) return []
  const write = (number: number) => write999(groups.map(acknowledged), envelope(info, number))
  return [{ folder: 'acknowledgments', kind: '999', wave: 0, write }]
}

function acknowledged({ info, included, codes, transactions }: ReceivedGroup): ImplementationAcknowledgment {
  const accepted = codes.length > 0 ? 0 : transactions.filter(isAccepted).length
  return {
    kind: '999',
    functionalId: info.functionalId,
    groupControlNumber: info.controlNumber,
    version: info.version,
    transactions: transactions.map((transaction) => ({
      identifier: transaction.info.identifier,
      controlNumber: transaction.info.controlNumber,
      implementation: transaction.info.implementation,
      segments: transaction.errors.toSorted((a, b) => a.position - b.position),
      status: isAccepted(transaction) ? 'A' : 'R',
      codes: [...transaction.codes].sort(),
    })),
    status: accepted === 0 ? 'R' : accepted === included ? 'A' : 'P',
    included,
    received: transactions.length,
    accepted,
    codes,
  }
}
