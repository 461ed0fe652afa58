import type { ServicePayment } from '@claimrail/x12'
import { describe, expect, it } from 'vitest'
import { claimPayment } from './claim-payment.ts'
import { writtenPayment } from './claims-835.testing.ts'

const line = writtenPayment('N1').lines[0] as ServicePayment

describe('a claim payment as the ledger takes it', () => {
  it('has amounts, adjustments, remark codes and the number of each line', () => {
    const outpatient = { remarkCodes: ['MA01'] }
    expect(claimPayment(writtenPayment('N1', { outpatient }))).toEqual({
      ok: true,
      payment: {
        patientControlNumber: 'N1',
        status: '1',
        chargeCents: 20_000,
        paidCents: 8_000,
        patientResponsibilityCents: 2_000,
        payerClaimControlNumber: 'A1',
        adjustments: [],
        remarkCodes: ['MA01'],
        lines: [
          {
            lineNumber: 1,
            procedureCode: '99213',
            modifiers: ['25'],
            serviceDate: '2026-01-05',
            chargeCents: 20_000,
            paidCents: 8_000,
            units: 1,
            adjustments: [
              { group: 'CO', reason: '45', amountCents: 10_000 },
              { group: 'PR', reason: '2', amountCents: 2_000 },
            ],
            remarkCodes: ['N130'],
          },
        ],
      },
    })
  })

  it('names the procedure that was billed when the payer paid another one', () => {
    const paidAs = { ...line, procedure: { ...line.procedure, code: '99212' }, billedProcedure: line.procedure }
    expect(claimPayment(writtenPayment('N1', { lines: [paidAs] }))).toMatchObject({
      payment: { lines: [{ procedureCode: '99213' }] },
    })
  })

  it.each([
    ['N1.12', 12],
    ['7', 7],
    ['OTHER.3', undefined],
    ['0', undefined],
  ])('reads the line control number %s as line %s', (lineControlNumber, number) => {
    const read = claimPayment(writtenPayment('N1', { lines: [{ ...line, lineControlNumber }] }))
    expect(read.ok && read.payment.lines[0]?.lineNumber).toBe(number)
  })

  it('is refused with the path of a value that the ledger has no place for', () => {
    const adjustments = [{ group: 'CR', reason: '45', amountCents: 1 }]
    expect(claimPayment(writtenPayment('N1', { adjustments }))).toEqual({ ok: false, path: 'adjustments[0].group' })
  })
})
