import { encounterIdOf, type CodingTrail } from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codingReport, reportOn } from './coding-report.ts'
import { openRig, type Rig } from './rig.ts'

function trail(npi: string, codes: readonly string[], more: Partial<CodingTrail> = {}): CodingTrail {
  return {
    ...{ releases: ['starter'], renderingNpi: npi, specialty: 'dermatology', modifiers: [], findings: [] },
    choices: codes.map((code, i) => ({
      ...{ system: 'cpt' as const, code, score: 1, source: 'record' as const, path: `charges[${i}]` },
      ...{ support: [], runnersUp: [], reasons: [] },
    })),
    confidence: 1,
    automatic: true,
    ...more,
  }
}
const finding = (code: string, amountCents: number) => ({
  code,
  path: 'charges[0]',
  billed: 'a',
  supported: 'b',
  amountCents,
})
let made = 0
const told = (of: CodingTrail) => ({ encounterId: `E${++made}`, trail: of })

describe('the sampling report of coding', () => {
  it('shows how a provider bills beside the peers of the specialty', () => {
    const trails = [
      ...['99214', '99214', '99213', '11102'].map((code) => told(trail('A', [code]))),
      ...['99213', '99213', '99212', '99214'].map((code) => told(trail('B', [code]))),
      told({ ...trail('C', ['99215']), specialty: 'cardiology' }),
    ]
    const [report, ...others] = reportOn(trails, { provider: 'A' })
    expect(others).toEqual([])
    expect(report?.encounters).toBe(4)
    expect(report?.visits.map(({ code, visits, share, peerShare }) => [code, visits, share, peerShare])).toEqual([
      ['99212', 0, 0, 0.25],
      ['99213', 1, 1 / 3, 0.5],
      ['99214', 2, 2 / 3, 0.25],
    ])
  })

  it('compares levels of one kind of visit only, as counted by hand', () => {
    const bill = (npi: string, codes: Record<string, number>) =>
      Object.entries(codes).flatMap(([code, times]) => Array.from({ length: times }, () => told(trail(npi, [code]))))
    const trails = [
      // 10 office visits of known patients, 4 of new ones; 3 days of a stay and 1 discharge; critical care has no levels
      ...bill('A', { '99212': 1, '99213': 2, '99214': 5, '99215': 2, '99203': 1, '99204': 3 }),
      ...bill('A', { '99231': 1, '99233': 2, '99239': 1, '99291': 2 }),
      // peers together: 8 known, 2 new, 4 days of a stay, 1 discharge, 1 on one day
      ...bill('B', { '99213': 3, '99214': 1, '99203': 2, '99232': 4 }),
      ...bill('C', { '99213': 3, '99214': 1, '99238': 1, '99235': 1 }),
    ]
    const [report] = reportOn(trails, { provider: 'A' })
    expect(report?.encounters).toBe(20)
    expect(
      report?.visits.map(({ family, code, visits, share, peerShare }) => [family, code, visits, share, peerShare]),
    ).toEqual([
      ['99201-99205', '99203', 1, 1 / 4, 1],
      ['99201-99205', '99204', 3, 3 / 4, 0],
      ['99211-99215', '99212', 1, 1 / 10, 0],
      ['99211-99215', '99213', 2, 2 / 10, 6 / 8],
      ['99211-99215', '99214', 5, 5 / 10, 2 / 8],
      ['99211-99215', '99215', 2, 2 / 10, 0],
      ['99231-99233', '99231', 1, 1 / 3, 0],
      ['99231-99233', '99232', 0, 0, 1],
      ['99231-99233', '99233', 2, 2 / 3, 0],
      ['99238-99239', '99238', 0, 0, 1],
      ['99238-99239', '99239', 1, 1, 0],
    ])
  })

  it('counts home visits and nursing facility visits of 99310 and 99350 with their own kind', () => {
    const trails = ['99309', '99310', '99349', '99350', '98003', '98004'].map((code) => told(trail('A', [code])))
    expect(reportOn(trails)[0]?.visits.map(({ code, share }) => [code, share])).toEqual([
      ['98003', 1],
      ['98004', 1],
      ['99309', 0.5],
      ['99310', 0.5],
      ['99349', 0.5],
      ['99350', 0.5],
    ])
  })

  it('has no peers where there are none, and a provider in two specialties twice', () => {
    const trails = [told(trail('A', ['99213'])), told({ ...trail('A', ['99213']), specialty: 'cardiology' })]
    expect(reportOn(trails).map(({ specialty, visits }) => [specialty, visits[0]?.peerShare])).toEqual([
      ['cardiology', undefined],
      ['dermatology', undefined],
    ])
  })

  it('adds up what was too much and what was left out, and samples the most at stake first', () => {
    const trails = [
      told(trail('A', ['99213'])),
      told(trail('A', ['99214'], { findings: [finding('coding.upcoded-visit', 7400)] })),
      told(trail('A', ['99213'], { findings: [finding('coding.undercoded-visit', -9000)], automatic: false })),
    ]
    const [report] = reportOn(trails, { sampleSize: 2 })
    expect(report).toMatchObject({ overCents: 7400, underCents: 9000, automatic: 2 })
    expect(report?.findings).toEqual([
      { code: 'coding.undercoded-visit', findings: 1, cents: -9000 },
      { code: 'coding.upcoded-visit', findings: 1, cents: 7400 },
    ])
    expect(report?.sample).toEqual([trails[2]?.encounterId, trails[1]?.encounterId])
  })
})

describe('read from the log', () => {
  let rig: Rig
  beforeEach(async () => (rig = await openRig()))
  afterEach(() => rig.close())

  it('each encounter counts as it was coded last', async () => {
    const coded = (visit: string, revision: number, code: string, at = '2026-03-02T10:00:00Z') =>
      makeEvent({
        type: 'encounter.coded',
        stage: 'coding',
        identity: [visit, String(revision)],
        encounterId: encounterIdOf('report', 'EHR', visit),
        at,
        data: trail('A', [code]),
      })
    await rig.happen(coded('V1', 1, '99214'), coded('V2', 1, '99213'), coded('V1', 2, '99215'))
    await rig.happen(coded('V3', 1, '99212', '2026-04-01T10:00:00Z'))
    const [report] = await codingReport(rig.ports, { until: '2026-04-01' })
    expect(report?.visits.map(({ code, visits }) => [code, visits])).toEqual([
      ['99213', 1],
      ['99215', 1],
    ])
    expect((await codingReport(rig.ports))[0]?.encounters).toBe(3)
  })
})
