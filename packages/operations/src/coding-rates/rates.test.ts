import { encounterIdOf, type CodeChoice, type CodingProposal, type CodingTrail } from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRig, type Rig } from '../rig.ts'
import { bandsOf, suggestedThreshold } from './calibration.ts'
import { take, verdictOf, type Case } from './case.ts'
import { codingRates } from './rates.ts'

type Told = Partial<CodingTrail> & { asked?: CodingProposal['asked'] }

function choice(code: string, more: Partial<CodeChoice> = {}): CodeChoice {
  return {
    ...{ system: 'icd10cm', code, score: 1, source: 'record', path: 'diagnoses[0]' },
    ...{ support: [], runnersUp: [], reasons: [], ...more },
  }
}
const inWords = (code: string, score: number, path?: string) =>
  choice(code, { source: 'documentation', score, ...(path && { path }) })
const review = (queryId: string, code?: string, score?: number): CodingProposal['asked'][number] => ({
  ...{ queryId, code: 'coding.diagnosis-review', owner: 'coder', path: 'diagnoses[0]' },
  ...(code && { proposed: { system: 'icd10cm', code, ...(score !== undefined && { score }) } }),
})
const answered = (queryId: string, path = 'diagnoses[0]') => ({
  ...{ queryId, code: 'coding.diagnosis-review', path, by: 'coder', answeredAt: '2026-03-02T10:00:00Z' },
})

let step = 0
/** An event of coding: a proposal where something is asked, else a trail. */
function told(visit: string, { asked, ...more }: Told, at = '2026-03-02T10:00:00Z') {
  const trail: CodingTrail = {
    ...{ releases: ['starter'], renderingNpi: 'A', specialty: 'dermatology', payerId: 'ACME' },
    ...{ choices: [], modifiers: [], findings: [], confidence: 1, threshold: 0.8, automatic: !more.answers, ...more },
  }
  const about = { stage: 'coding', identity: [String(++step)], encounterId: encounterIdOf('rates', 'EHR', visit), at }
  return asked
    ? makeEvent({ ...about, type: 'encounter.proposed', data: { ...trail, asked } })
    : makeEvent({ ...about, type: 'encounter.coded', data: trail })
}

function caseOf(...events: ReturnType<typeof told>[]): Case {
  const [first, ...rest] = events as [ReturnType<typeof told>]
  return rest.reduce(take, take(undefined, first))
}

describe('what a person decided about a code of the rules', () => {
  const waiting = () => told('V1', { asked: [review('q', 'L700', 0.7)] })

  it('is open while it waits', () => {
    expect(verdictOf(caseOf(waiting()), 'q')).toBe('open')
  })

  it('is confirmed by the same code, and overridden by another', () => {
    const same = told('V1', { choices: [choice('L700', { source: 'answer' })], answers: [answered('q')] })
    const other = told('V1', { choices: [choice('L709', { source: 'answer' })], answers: [answered('q')] })
    expect(verdictOf(caseOf(waiting(), same), 'q')).toBe('confirmed')
    expect(verdictOf(caseOf(waiting(), other), 'q')).toBe('overridden')
    expect(verdictOf(caseOf(waiting(), same, other), 'q')).toBe('overridden')
  })

  it('is found where the item stands now', () => {
    const moved = told('V1', {
      choices: [choice('L821'), choice('L700', { source: 'answer', path: 'diagnoses[1]' })],
      answers: [answered('q', 'diagnoses[1]')],
    })
    expect(verdictOf(caseOf(waiting(), moved), 'q')).toBe('confirmed')
  })

  it('counts also while something else of the encounter waits', () => {
    const second = told('V1', {
      asked: [review('r')],
      choices: [choice('L700', { source: 'answer' })],
      answers: [answered('q')],
    })
    const one = caseOf(told('V1', { asked: [review('q', 'L700', 0.7), review('r')] }), second)
    expect([verdictOf(one, 'q'), verdictOf(one, 'r')]).toEqual(['confirmed', 'open'])
  })

  it('may be a corrected record instead of an answer', () => {
    const sent = (code: string) => told('V1', { choices: [choice(code)] })
    expect(verdictOf(caseOf(waiting(), sent('L700')), 'q')).toBe('confirmed')
    expect(verdictOf(caseOf(waiting(), sent('L709')), 'q')).toBe('overridden')
    expect(verdictOf(caseOf(waiting(), told('V1', {})), 'q')).toBe('withdrawn')
  })

  it('is neither where the rules came to no code', () => {
    const coded = told('V1', { choices: [choice('L700', { source: 'answer' })], answers: [answered('q')] })
    expect(verdictOf(caseOf(told('V1', { asked: [review('q')] }), coded), 'q')).toBe('answered')
  })

  it('is open again when it is asked again, and the same when an event is read twice', () => {
    const coded = told('V1', { choices: [choice('L700', { source: 'answer' })], answers: [answered('q')] })
    expect(verdictOf(caseOf(waiting(), coded, waiting()), 'q')).toBe('open')
    const first = waiting()
    expect(caseOf(first, coded, coded)).toEqual(caseOf(first, first, coded))
  })
})

describe('a code that was billed unasked', () => {
  const fates = (...events: ReturnType<typeof told>[]) =>
    [...caseOf(...events).unasked.values()].map(({ code, fate }) => [code, fate])
  const billed = told('V1', { choices: [inWords('L700', 0.9)] })

  it('is kept, overridden by what a person sends or answers, or gone', () => {
    expect(fates(billed)).toEqual([['L700', 'kept']])
    expect(fates(billed, told('V1', { choices: [choice('L709')] }))).toEqual([['L700', 'overridden']])
    expect(fates(billed, told('V1', { choices: [choice('L700')] }))).toEqual([['L700', 'kept']])
    expect(fates(billed, told('V1', {}))).toEqual([['L700', 'gone']])
  })

  it('that other rules choose otherwise is a choice of theirs, and no one overrode it', () => {
    expect(fates(billed, told('V1', { choices: [inWords('L709', 0.95)] }))).toEqual([['L709', 'kept']])
  })
})

describe('scores and what became of them', () => {
  const unasked = (count: number, score: number, now = inWords('L700', score)) =>
    Array.from({ length: count }, (_, i) =>
      caseOf(told(`U${score}${i}`, { choices: [inWords('L700', score)] }), told(`U${score}${i}`, { choices: [now] })),
    )
  const asked = (count: number, score: number, code: string) =>
    Array.from({ length: count }, (_, i) =>
      caseOf(
        told(`A${score}${i}`, { asked: [review('q', 'L700', score)] }),
        told(`A${score}${i}`, { choices: [choice(code, { source: 'answer' })], answers: [answered('q')] }),
      ),
    )

  it('stand in bands of a twentieth, 1 in the highest, with the rate and how high it may be', () => {
    const cases = [
      ...unasked(3, 1),
      ...unasked(1, 0.95, choice('L709')),
      ...asked(6, 0.7, 'L700'),
      ...asked(2, 0.74, 'L709'),
    ]
    const waits = caseOf(told('W', { asked: [review('q', 'L700', 0.7)] }))
    expect(bandsOf([...cases, waits])).toMatchObject([
      { from: 0.95, to: 1, kept: 3, confirmed: 0, overridden: 1, open: 0, overrideRate: 0.25 },
      { from: 0.7, to: 0.75, kept: 0, confirmed: 6, overridden: 2, open: 1, overrideRate: 0.25 },
    ])
    // Wilson, 2 of 8: (0.25 + 0.2401 + 1.96 * sqrt(0.0234375 + 0.0150063)) / 1.4802
    expect(bandsOf(cases)[1]?.overrideRateUpTo).toBeCloseTo(0.591, 3)
  })

  it('leave out what was asked for another reason than its score', () => {
    expect(bandsOf(asked(1, 0.9, 'L700'))).toEqual([])
  })

  it('carry the lowest threshold down to which every band has enough judged and few overridden', () => {
    const bands = (...parts: Case[][]) => suggestedThreshold(bandsOf(parts.flat()))
    expect(bands(unasked(30, 0.97), asked(30, 0.76, 'L700'))).toBe(0.75)
    expect(bands(unasked(30, 0.97), asked(29, 0.76, 'L700'))).toBe(0.95)
    expect(bands(unasked(29, 0.97), asked(30, 0.76, 'L700'))).toBeUndefined()
    expect(bands(unasked(30, 0.97), asked(28, 0.76, 'L700'), asked(2, 0.76, 'L709'))).toBe(0.95)
    expect(bands(unasked(30, 0.97), asked(38, 0.76, 'L700'), asked(2, 0.76, 'L709'))).toBe(0.75)
    expect(bands()).toBeUndefined()
  })
})

describe('read from the log', () => {
  let rig: Rig
  beforeEach(async () => (rig = await openRig()))
  afterEach(() => rig.close())

  it('counts encounters once, by specialty, payer or provider, and the whole last', async () => {
    const heart = { specialty: 'cardiology', payerId: 'BETA', renderingNpi: 'B' }
    await rig.happen(
      told('V1', { choices: [inWords('L700', 0.9)] }),
      told('V2', { asked: [review('q2', 'L700', 0.7)] }),
      told('V2', { choices: [choice('L709', { source: 'answer' })], answers: [answered('q2')] }),
      told('V3', { asked: [review('q3', 'L700', 0.6), review('r3')] }),
      told('V4', { ...heart, threshold: 0.85, choices: [choice('I10')] }),
      told('V5', { ...heart, asked: [{ ...review('q5'), code: 'coding.diagnosis-unclear', owner: 'provider' }] }),
      told('V5', { ...heart, choices: [choice('I10', { source: 'answer' })], answers: [answered('q5')] }),
    )
    const [cardiology, dermatology, all, ...none] = await codingRates(rig.ports, 'specialty')
    expect(none).toEqual([])
    expect(cardiology).toMatchObject({
      ...{ group: 'cardiology', encounters: 2, coded: 2, waiting: 0, automatic: 1, automaticRate: 0.5 },
      ...{ asked: 1, sentToCoder: 0, confirmed: 0, overridden: 0, overrideRate: undefined },
      ...{ thresholds: [0.8, 0.85], suggestedThreshold: undefined },
      questions: [{ code: 'coding.diagnosis-unclear', owner: 'provider', asked: 1, answered: 1 }],
    })
    expect(dermatology).toMatchObject({
      ...{ group: 'dermatology', encounters: 3, coded: 2, waiting: 1, automatic: 1, automaticRate: 1 / 3 },
      ...{ asked: 2, sentToCoder: 2, confirmed: 0, overridden: 1, overrideRate: 1 },
      questions: [{ code: 'coding.diagnosis-review', asked: 3, overridden: 1, open: 2, answered: 0, withdrawn: 0 }],
    })
    expect(all).toMatchObject({ group: 'all', encounters: 5, coded: 4, automatic: 2, automaticRate: 0.4 })
    expect(all?.sources).toEqual([
      { source: 'answer', codes: 2 },
      { source: 'documentation', codes: 1 },
      { source: 'record', codes: 1 },
    ])
    const groupsBy = async (by: 'payer' | 'provider') => (await codingRates(rig.ports, by)).map(({ group }) => group)
    expect(await groupsBy('payer')).toEqual(['ACME', 'BETA', 'all'])
    expect(await groupsBy('provider')).toEqual(['A', 'B', 'all'])
    const [own] = await codingRates(rig.ports, 'specialty', { provider: 'B' })
    expect(own).toMatchObject({ group: 'cardiology', encounters: 2 })
  })

  it('an encounter that was coded without a person once was still asked about, if it ever was', async () => {
    await rig.happen(told('V1', { asked: [review('q')] }), told('V1', { choices: [choice('L700')] }))
    expect(await codingRates(rig.ports, 'specialty')).toMatchObject([{ automatic: 0, asked: 1 }, { group: 'all' }])
  })

  it('asks nothing of a log without any', async () => {
    expect(await codingRates(rig.ports, 'payer')).toMatchObject([{ group: 'all', encounters: 0, bands: [] }])
  })
})
