import { eventSchema, type Encounter, type Event } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { codeEncounter } from './code-encounter.ts'
import { SHIPPED_CONFIDENCE } from './confidence.ts'
import { starterKnowledge, type Knowledge } from './context.ts'
import { charge, diagnosis, encounter, inWords, registered } from './encounters.testing.ts'
import { queryIdOf } from './query.ts'
import { codingStage } from './stage.ts'

const knowledge = starterKnowledge()
/** A practice that has every code from words looked at, and one that has none. */
const strict: Knowledge = { ...knowledge, confidence: { default: 1, specialties: {}, payers: {} } }
const lax: Knowledge = { ...knowledge, confidence: { default: 0, specialties: {}, payers: {} } }

const office = [charge('99213')]
const NEAR = encounter([diagnosis('L82.1')], [charge('', [], { system: 'text', text: 'injection of knee joint' })])

function proposed(record: Encounter, by: Knowledge = knowledge) {
  const coded = codeEncounter(record, by, 'E')
  if (coded.ok) throw new Error('nothing was asked')
  return coded.proposal
}

describe('what an auditor is told of an encounter that waits', () => {
  it('is the code that the words of a diagnosis came to, and how sure that was: what a lower threshold bills', () => {
    const texts = ['chronic systolic heart failure stable', 'GERD without esophagitis', 'plaque psoriasis of the skin']
    const records = texts.map((text) => encounter([inWords(text)], office))
    const unsure = records.flatMap((record) => {
      const billed = codeEncounter(record, lax, 'E')
      const choice = billed.ok ? billed.trail.choices[0] : undefined
      return choice && choice.score < 1 ? [{ record, choice }] : []
    })
    expect(unsure.length).toBeGreaterThan(0)
    for (const { record, choice } of unsure) {
      const { system, code, score } = choice
      expect(proposed(record, strict)).toMatchObject({
        threshold: 1,
        asked: [
          { code: 'coding.diagnosis-review', owner: 'coder', path: 'diagnoses[0]', proposed: { system, code, score } },
        ],
      })
    }
  })

  it('is the code of a charge in words', () => {
    expect(proposed(NEAR, strict)?.asked).toMatchObject([
      { code: 'coding.charge-not-coded', path: 'charges[0]', proposed: { code: '20610', score: 0.933 } },
    ])
  })

  it('is no code where a lower threshold would ask as well', () => {
    const side = proposed(encounter([inWords('knee pain')], office))
    expect(side?.asked).toMatchObject([{ code: 'coding.diagnosis-side-unspecified', owner: 'provider' }])
    expect(side?.asked[0]).not.toHaveProperty('proposed')
    const unclear = proposed(encounter([inWords('feels odd')], office), strict)
    expect(unclear?.asked[0]).not.toHaveProperty('proposed')
  })

  it('is the level that the facts of a visit support', () => {
    const visit = { patientStatus: 'established', risk: 'low', problems: [{ kind: 'acuteUncomplicated' }] } as const
    const record = encounter([diagnosis('L70.0')], [charge('99215', [], { amountCents: 30_000 })], {
      visit: { ...visit, problems: [...visit.problems] },
    })
    expect(proposed(record)?.asked).toMatchObject([
      { code: 'coding.visit-level', proposed: { system: 'cpt', code: '99213' } },
    ])
  })

  it('holds what was chosen so far', () => {
    const record = encounter([diagnosis('L70.0'), inWords('knee pain', 2)], office)
    expect(proposed(record)?.choices.map(({ code }) => code)).toEqual(['L700', '99213'])
  })

  it('is nothing where nothing was coded', () => {
    expect(proposed(encounter([diagnosis('L70.0')], office, { coverages: [] }))).toBeUndefined()
  })

  it('stands beside the work item and not in it, under an id of its own that comes again', () => {
    const tell = () => story(codingStage(strict)).feed(registered(NEAR)).events
    const [item, proposal, ...others] = tell()
    expect([item?.type, proposal?.type, others]).toEqual(['work.opened', 'encounter.proposed', []])
    expect(eventSchema('encounter.proposed').safeParse(proposal).success).toBe(true)
    const { code } = (proposal as Event<'encounter.proposed'>).data.asked[0]?.proposed ?? {}
    const { queries } = (item as Event<'work.opened'>).data
    expect(code).toBe('20610')
    expect(JSON.stringify(queries)).not.toContain(code)
    expect(JSON.stringify([item, proposal])).not.toContain('knee joint')
    expect(tell()).toEqual([item, proposal])
  })
})

describe('the trail of an encounter that was answered', () => {
  it('names the query, the place, who answered and when, and is not automatic', () => {
    const coded = codeEncounter(encounter([inWords('knee pain')], office), knowledge, 'E')
    const queryId = coded.ok ? '' : queryIdOf('E', coded.queries[0])
    const answers = [
      { queryId, value: 'left', by: 'dr.roe', answeredAt: '2026-03-03T10:00:00Z' },
      { queryId: 'of-something-else', value: 'right', by: 'dr.roe', answeredAt: '2026-03-03T10:00:00Z' },
    ]
    const told = codeEncounter(encounter([inWords('knee pain')], office, { answers }), knowledge, 'E')
    expect(told.ok && told.trail).toMatchObject({
      ...{ automatic: false, threshold: SHIPPED_CONFIDENCE.default },
      answers: [
        {
          ...{ queryId, code: 'coding.diagnosis-side-unspecified', path: 'diagnoses[0]' },
          ...{ by: 'dr.roe', answeredAt: '2026-03-03T10:00:00Z' },
        },
      ],
    })
  })

  it('is not automatic either where the answer was a fact and not a code', () => {
    const record = encounter([diagnosis('L70.0')], [charge('99244')], {
      coverages: [{ payer: { id: 'P1', name: 'P', filingIndicator: 'MB' }, memberId: 'W1', relationship: '18' }],
    })
    const asked = codeEncounter(record, knowledge, 'E')
    const queryId = asked.ok ? '' : queryIdOf('E', asked.queries[0])
    const answers = [{ queryId, value: 'new', by: 'dr.roe', answeredAt: '2026-03-03T10:00:00Z' }]
    const told = codeEncounter({ ...record, answers }, knowledge, 'E')
    expect(told.ok && told.trail).toMatchObject({ automatic: false, answers: [{ path: 'visit.patientStatus' }] })
  })

  it('is automatic where no one was asked', () => {
    const told = codeEncounter(encounter([diagnosis('L70.0')], office), knowledge, 'E')
    expect(told.ok && [told.trail.automatic, told.trail.answers]).toEqual([true, undefined])
  })
})
