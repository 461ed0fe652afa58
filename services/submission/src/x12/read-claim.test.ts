import type { Claim } from '@claimrail/domain'
import { readClaims } from '@claimrail/x12'
import { expect, it } from 'vitest'
import { AT, claim, coverage, line, SENDER } from '../claims.testing.ts'
import { interchangeFile } from './interchange.ts'
import { claimOfDocument } from './read-claim.ts'
import { x12Text } from './text.ts'

async function throughX12(sent: Claim, at = AT): Promise<Claim> {
  const plan = { payerId: sent.coverage.payer.id, kind: sent.kind, claims: [{ claim: sent, attempt: 1 }] }
  const { bytes } = interchangeFile(plan as never, 1, at, SENDER)
  for await (const document of readClaims([bytes])) return claimOfDocument(document)
  throw new Error('no claim in the file')
}

/** Texts as X12 has them, and without what a claim file does not carry. */
function asSent(sent: Claim): Claim {
  const upper = JSON.parse(JSON.stringify(sent), (key, value: unknown) =>
    typeof value === 'string' && ['name', 'family', 'given', 'line1', 'city'].includes(key)
      ? x12Text(value, 60)
      : value,
  ) as Claim
  return {
    ...upper,
    specialty: 'other',
    codeReleases: [],
    patient: { ...upper.patient, recordNumber: '' },
    lines: upper.lines.map((one) => ({ ...one, chargeIds: [] })),
  }
}

it('a professional claim comes back from its file as it was', async () => {
  const sent = claim('V1', { priorAuthorization: 'AUTH1', lines: [line(1, 20_000), line(2, 5_050)] })
  expect(await throughX12(sent)).toEqual(asSent(sent))
})

it('a dependent and a later payer come back', async () => {
  const { name, birthDate, sex, address } = claim().patient
  const spouse = { name: { ...name, given: 'Kim' }, birthDate, sex, address }
  const sent = claim('V1', {
    coverage: coverage('ALPHA', { relationship: '19', subscriber: spouse }),
    laterCoverages: [coverage('BETA')],
  })
  expect(await throughX12(sent)).toEqual(asSent(sent))
})

it('what an earlier payer decided comes back', async () => {
  const adjustments = [{ group: 'PR' as const, reason: '2', amountCents: 4_000 }]
  const decided = { number: 1, paidCents: 16_000, units: 1, adjustments }
  const prior = {
    coverage: coverage('ALPHA'),
    adjudicatedOn: '2026-02-01',
    paidCents: 16_000,
    claimAdjustments: [],
    lines: [decided],
  }
  const sent = claim('V1', { payerPlace: 1, coverage: coverage('BETA'), priorPayers: [prior] })
  expect((await throughX12(sent)).priorPayers).toEqual(asSent(sent).priorPayers)
})

it('an institutional claim says its stay, and comes back with it', async () => {
  const stay = {
    typeOfBill: '111',
    admittedAt: '2026-01-03T08:15:00Z',
    dischargedAt: '2026-01-06T11:30:00Z',
    admissionType: '1',
    admissionSource: '7',
    dischargeStatus: '06',
    conditionCodes: ['09'],
    occurrenceCodes: [{ code: '11', on: '2026-01-02' }],
    valueCodes: [{ code: '80', amountCents: 300 }],
    admittingDiagnosis: 'R079',
    presentOnAdmission: { I10: 'Y' as const },
  }
  const lines = [{ ...line(1, 20_000), revenueCode: '0450', diagnosisPointers: [] }]
  const sent = claim('V1', { kind: 'institutional', placeOfService: '21', stay, lines })
  const back = await throughX12(sent, '2026-01-07T15:00:00.000Z')
  expect(back.stay).toEqual(stay)
  expect(back.diagnoses).toEqual(sent.diagnoses)
  expect(back.lines).toEqual(asSent(sent).lines)
})

it('a stay names its principal diagnosis as that of admission where the record has no other', async () => {
  const lines = [{ ...line(1, 20_000), revenueCode: '0120', diagnosisPointers: [] }]
  const sent = claim('V1', { kind: 'institutional', placeOfService: '21', lines })
  expect((await throughX12(sent)).stay?.admittingDiagnosis).toBe(sent.diagnoses[0])
})

it('a silent record still makes a whole institutional claim', async () => {
  const lines = [{ ...line(1, 20_000), revenueCode: '0510', diagnosisPointers: [] }]
  const back = await throughX12(claim('V1', { kind: 'institutional', placeOfService: '22', lines }))
  expect(back.stay).toMatchObject({ typeOfBill: '131', admissionType: '3', dischargeStatus: '01' })
})
