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
