import { describe, expect, it } from 'vitest'
import { NPI, numberOf } from '../claims.testing.ts'
import { claimStatus, f277ca, f999, ta1 } from './answers.testing.ts'
import { readAnswers } from './read-answers.ts'

const AT = '2026-01-06T09:30:00.000Z'

describe('reading acknowledgments', () => {
  it('reads a TA1 about an interchange', async () => {
    expect(await readAnswers(ta1(7, 'R', '025'))).toEqual({
      answers: [
        {
          about: 'interchange',
          kind: 'TA1',
          controlNumber: '000000007',
          accepted: false,
          category: '025',
          statusCodes: [],
          from: 'ALPHA',
          at: AT,
        },
      ],
    })
  })

  it('reads a 999 about the group of an interchange', async () => {
    expect((await readAnswers(f999(7, 'R', ['5']))).answers).toEqual([
      {
        about: 'interchange',
        kind: '999',
        controlNumber: '7',
        accepted: false,
        category: 'R',
        statusCodes: ['5'],
        from: 'ALPHA',
        at: AT,
      },
    ])
  })

  it('reads each claim of a 277CA, and one rejecting status is enough', async () => {
    const mixed = claimStatus(numberOf('V2'), 'A2', '20')
    mixed.statuses.push({
      codes: [
        { category: 'A7', code: '164', entity: 'IL' },
        { category: 'A7', code: '562' },
      ],
      date: '2026-01-06',
      chargeCents: 20_000,
    })
    const file = f277ca({ answersTo: 7, claims: [claimStatus(numberOf('V1'), 'A2', '20', 'K1'), mixed] })
    expect((await readAnswers(file)).answers).toMatchObject([
      {
        about: 'claim',
        patientControlNumber: numberOf('V1'),
        controlNumber: '000000007',
        accepted: true,
        category: 'A2',
        statusCodes: ['20'],
        payerClaimControlNumber: 'K1',
        from: 'ALPHA',
      },
      {
        about: 'claim',
        patientControlNumber: numberOf('V2'),
        accepted: false,
        category: 'A7',
        statusCodes: ['164', '562'],
      },
    ])
  })

  it('reads a 277CA that turns a whole batch or one provider away', async () => {
    const { answers: batch } = await readAnswers(f277ca({ answersTo: 7, receiver: 'A3' }))
    expect(batch).toMatchObject([
      { about: 'interchange', kind: '277CA', controlNumber: '000000007', accepted: false, category: 'A3' },
    ])
    const { answers: provider } = await readAnswers(f277ca({ answersTo: 7, provider: 'A8' }))
    expect(provider).toMatchObject([{ about: 'interchange', accepted: false, category: 'A8', npi: NPI }])
  })

  it('reads all kinds that are in one file', async () => {
    const file = Buffer.concat([
      ta1(7, 'A', '000'),
      f999(7, 'A'),
      f277ca({ answersTo: 7, claims: [claimStatus(numberOf('V1'), 'A2', '20')] }),
    ])
    const { answers, fault } = await readAnswers(file)
    expect(answers.map(({ kind }) => kind)).toEqual(['TA1', '999', '277CA'])
    expect(fault).toBeUndefined()
  })

  it('says what is wrong with a file that breaks off or is no acknowledgment', async () => {
    const file = f277ca({ answersTo: 7, claims: [claimStatus(numberOf('V1'), 'A2', '20')] })
    expect((await readAnswers(file.subarray(0, file.length - 30))).fault).toBeDefined()
    expect(await readAnswers(Buffer.from('%PDF-1.7'))).toEqual({ answers: [], fault: 'unreadable-bytes' })
  })
})
