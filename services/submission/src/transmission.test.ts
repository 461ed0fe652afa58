import { createHash } from 'node:crypto'
import type { DataOf, Event, PlannedClaim } from '@claimrail/domain'
import { makeEvent, partitionKey, story, type Told } from '@claimrail/pipeline'
import { read837P } from '@claimrail/x12'
import { describe, expect, it } from 'vitest'
import { AT, SENDER, claim, coverage, encounterOf, line, numberOf } from './claims.testing.ts'
import { transmissionStage } from './transmission.ts'

const tell = (partition = 2, partitions = 8) => story(transmissionStage(SENDER), { partition, partitions })

describe('a plan', () => {
  it('becomes one file under the next number of its partition, then a claim.submitted for each claim', () => {
    const { feed } = tell(2, 8)
    const { events, effects } = feed(plan('P1', [planned('V1'), planned('V2')]), plan('P2', [planned('V3')]))
    expect(effects.map(({ name, payerId }) => [name, payerId])).toEqual([
      ['837P-ALPHA-000000003.edi', 'ALPHA'],
      ['837P-ALPHA-000000011.edi', 'ALPHA'],
    ])
    expect(events.map(({ encounterId, cause, data }) => [encounterId, cause, controlNumber(data)])).toEqual([
      [encounterOf('V1'), 'cause-V1-1', 3],
      [encounterOf('V2'), 'cause-V2-1', 3],
      [encounterOf('V3'), 'cause-V3-1', 11],
    ])
    const [first] = events as Event<'claim.submitted'>[]
    const hash = createHash('sha256')
      .update(effects[0]?.bytes ?? '')
      .digest('hex')
    expect(first?.data).toMatchObject({
      fileSha256: hash,
      claimsInFile: 2,
      fileName: '837P-ALPHA-000000003.edi',
      attempt: 1,
    })
  })

  it('gives the same bytes, number and events whenever it is read again', () => {
    const run = () => tell().feed(plan('P1', [planned('V1')]), plan('P2', [planned('V2')]))
    expect(run()).toEqual(run())
  })

  it('loses the claims that an earlier plan has sent, and uses no number when none is left', () => {
    const { feed } = tell()
    feed(plan('P1', [planned('V1'), planned('V2')]))
    const again = feed(plan('P2', [planned('V2')]), plan('P3', [planned('V1'), planned('V3')]))
    expect(again.outcomes[0]).toEqual({ kind: 'wait' })
    expect(numbers(again)).toEqual([[numberOf('V3'), 11]])
  })

  it('is void for a version that a newer one has overtaken, whatever it follows', () => {
    const { feed } = tell()
    feed(plan('P1', [{ ...planned('V1'), attempt: 3 }]))
    const older = { ...planned('V1'), attempt: 2, cause: 'older' }
    const late = feed(
      plan('P2', [older]),
      plan('P3', [{ ...older, follows: 3 }]),
      plan('P4', [{ ...older, follows: 1 }]),
    )
    expect(late.outcomes).toEqual([{ kind: 'wait' }, { kind: 'wait' }, { kind: 'wait' }])
    expect(late.effects).toEqual([])
  })

  it('drops a claim that stands in it twice', () => {
    expect(numbers(tell().feed(plan('P1', [planned('V1'), planned('V1')])))).toEqual([[numberOf('V1'), 3]])
  })

  it('tells a person when a claim was planned in ignorance of what has been sent', () => {
    const { feed } = tell()
    feed(plan('P1', [planned('V1')]))
    const sameAttempt = { ...planned('V1'), cause: 'other' }
    const { events, effects } = feed(
      plan('P2', [sameAttempt]),
      plan('P3', [{ ...planned('V1'), attempt: 3, follows: 2, cause: 'third' }]),
    )
    expect(effects).toEqual([])
    expect(events.map(({ cause, data }) => [cause, data])).toMatchObject([
      ['other', { kind: 'held', stage: 'transmission', code: 'transmission.out-of-step' }],
      ['third', { kind: 'held', stage: 'transmission', code: 'transmission.out-of-step' }],
    ])
  })

  it('is not spoiled by a claim that can not be written', () => {
    const broken = planned('V2', { patient: { ...claim('V2').patient, name: { family: '李', given: '明' } } })
    const { events } = tell().feed(plan('P1', [planned('V1'), broken, planned('V3')]))
    expect(events.map(({ type, cause }) => [type, cause])).toEqual([
      ['claim.submitted', 'cause-V1-1'],
      ['claim.submitted', 'cause-V3-1'],
      ['work.opened', 'cause-V2-1'],
    ])
    expect(events.at(-1)?.data).toMatchObject({ code: 'transmission.required-missing', fields: ['2010BA NM103'] })
  })

  it('is not spoiled by a claim that a payer would find wrong', () => {
    const broken = planned('V2', { totalChargeCents: 1 })
    const { events } = tell().feed(plan('P1', [planned('V1'), broken, planned('V3')]))
    expect(events.map(({ type, cause }) => [type, cause])).toEqual([
      ['claim.submitted', 'cause-V1-1'],
      ['claim.submitted', 'cause-V3-1'],
      ['work.opened', 'cause-V2-1'],
    ])
    expect(events.at(-1)?.data).toMatchObject({ code: 'transmission.claim-total-mismatch', fields: ['2300 CLM02'] })
  })
})

describe('control numbers', () => {
  it('are used once over all partitions', () => {
    const partitions = 3
    const used = [0, 1, 2].flatMap((partition) => {
      const visits = Array.from({ length: 5 }, (_, i) => `V${partition}-${i}`)
      return numbers(tell(partition, partitions).feed(...visits.map((visit) => plan(visit, [planned(visit)]))))
    })
    expect(used.map(([, number]) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    )
  })
})

describe('the file', () => {
  it('says to the payer what the claim says', async () => {
    const prior = {
      coverage: coverage('ALPHA'),
      payerClaimControlNumber: 'A1',
      adjudicatedOn: '2026-01-20',
      paidCents: 8_000,
      claimAdjustments: [],
      lines: [
        {
          number: 1,
          paidCents: 8_000,
          units: 1,
          adjustments: [{ group: 'PR' as const, reason: '2', amountCents: 12_000 }],
        },
      ],
    }
    const holder = {
      name: { family: 'Doé', given: 'Pat' },
      birthDate: '1950-01-01',
      sex: 'M' as const,
      address: claim().patient.address,
    }
    const sent = {
      ...planned('V1', {
        payerPlace: 1,
        coverage: coverage('BETA', { relationship: '01', groupNumber: 'G7', subscriber: holder }),
        priorPayers: [prior],
        priorAuthorization: 'AUTH9',
        lines: [line(1, 20_000)],
        frequencyCode: '7',
      }),
      payerClaimControlNumber: 'B1',
    }
    const { effects } = tell().feed(plan('P1', [sent]))
    const read = await firstOf(read837P(effects[0]?.bytes ?? new Uint8Array()))
    expect(read?.source.interchange).toMatchObject({
      controlNumber: '000000003',
      acknowledgmentRequested: true,
      usage: 'T',
      date: '2026-01-05',
      time: '15:00',
    })
    expect(read).toMatchObject({
      patientControlNumber: numberOf('V1', 1),
      frequencyCode: '7',
      payerClaimControlNumber: 'B1',
      priorAuthorization: 'AUTH9',
      chargeCents: 20_000,
      subscriber: {
        payerResponsibility: 'S',
        groupNumber: 'G7',
        memberId: 'WBETA1',
        name: { family: 'DOE', given: 'PAT' },
      },
      patient: { relationship: '01', name: { family: 'DOE', given: 'JAN' }, birthDate: '1980-02-03' },
      payer: { identifier: { qualifier: 'PI', id: 'BETA' } },
      diagnoses: [{ code: 'I10' }, { code: 'E119' }],
      otherCoverages: [
        {
          payerResponsibility: 'P',
          paidCents: 8_000,
          payer: { identifier: { id: 'ALPHA' }, payerClaimControlNumber: 'A1' },
        },
      ],
      lines: [
        {
          procedure: { code: '99213', modifiers: ['25'] },
          diagnosisPointers: [1, 2],
          lineControlNumber: `${numberOf('V1', 1)}.1`,
          adjudications: [
            {
              payerId: 'ALPHA',
              paidCents: 8_000,
              adjustments: [{ group: 'PR', reason: '2', amountCents: 12_000 }],
              paidDate: '2026-01-20',
            },
          ],
        },
      ],
    })
    expect(read?.source.problems).toEqual([])
  })
})

function planned(visit: string, change: Parameters<typeof claim>[1] = {}): PlannedClaim {
  return {
    encounterId: encounterOf(visit),
    attempt: 1,
    revision: 1,
    generation: 0,
    cause: `cause-${visit}-1`,
    claim: claim(visit, change),
  }
}

function plan(name: string, claims: PlannedClaim[]): Event<'submission.planned'> {
  const data = { payerId: 'ALPHA', kind: 'professional' as const, claims }
  return makeEvent({
    type: 'submission.planned',
    stage: 'submission',
    identity: [name],
    encounterId: partitionKey(2),
    at: AT,
    data,
  })
}

function numbers(told: Told): [string, number][] {
  return told.events.flatMap((event) =>
    event.type === 'claim.submitted' ? [[event.data.patientControlNumber, event.data.interchangeControlNumber]] : [],
  )
}

function controlNumber(data: Event['data']): number {
  return (data as DataOf<'claim.submitted'>).interchangeControlNumber
}

async function firstOf<Item>(items: AsyncIterable<Item>): Promise<Item | undefined> {
  for await (const item of items) return item
  return undefined
}
