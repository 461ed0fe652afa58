import type { Encounter, Event, OpenQuery, QueryAnswer } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { codeEncounter } from '../code-encounter.ts'
import { starterKnowledge } from '../context.ts'
import { charge, diagnosis, encounter, inWords, registered } from '../encounters.testing.ts'
import { GOLD } from '../gold/index.ts'
import { queryIdOf, QUERIES, workItemOf, type Query } from '../query.ts'
import { codingStage } from '../stage.ts'

const knowledge = starterKnowledge()
const KNEE = inWords('knee pain')
const ADDON = charge('11103', [], { id: 'addon' })
const TWO = encounter([diagnosis('L82.1'), { ...KNEE, rank: 2 }], [charge('99213', [], { id: 'visit' }), ADDON])

function given(query: OpenQuery | undefined, value: string, answeredAt = '2026-03-05T10:00:00Z'): QueryAnswer {
  if (!query) throw new Error('nothing was asked')
  return { queryId: query.id, value, by: 'dr.roe', answeredAt }
}

/** A stage that is told one revision after another, each at its business time. */
function telling() {
  const told = story(codingStage(knowledge))
  let revision = 0
  return (record: Encounter, at: string, answers: readonly QueryAnswer[] = []) => {
    const event = registered({ ...record, answers: [...answers] })
    const { events } = told.feed({ ...event, id: `${event.id}${++revision}`, revision, at } as Event)
    const item = events.find((one) => one.type === 'work.opened')
    return {
      queries: item?.type === 'work.opened' ? (item.data.queries ?? []) : [],
      types: events.map(({ type }) => type),
    }
  }
}

const coded = (types: readonly string[]) => types.includes('claim.coded')

describe('two queries about one encounter', () => {
  const base = (queries: readonly OpenQuery[]) => queries.find(({ code }) => code === 'coding.addon-without-base')
  const side = (queries: readonly OpenQuery[]) =>
    queries.find(({ code }) => code === 'coding.diagnosis-side-unspecified')

  it('are answered in either order, and the encounter goes on with the second answer', () => {
    const { queries } = telling()(TWO, '2026-03-02T15:30:00Z')
    expect(queries).toHaveLength(2)
    const answers = [given(side(queries), 'left'), given(base(queries), 'base-billed-elsewhere')]
    for (const ordered of [answers, answers.toReversed()]) {
      const tell = telling()
      tell(TWO, '2026-03-02T15:30:00Z')
      const after = tell(TWO, '2026-03-05T10:00:00Z', ordered.slice(0, 1))
      expect(after.queries.map(({ id }) => id)).toEqual([ordered[1]?.queryId])
      expect(coded(tell(TWO, '2026-03-06T10:00:00Z', ordered).types)).toBe(true)
    }
  })

  it('keep when they were sent and are due, whenever the other is answered', () => {
    const tell = telling()
    const before = tell(TWO, '2026-03-02T15:30:00Z').queries
    const after = tell(TWO, '2026-03-05T10:00:00Z', [given(side(before), 'left')]).queries
    expect(after).toEqual([base(before)])
    expect(after).toMatchObject([{ sentAt: '2026-03-02T15:30:00Z', dueOn: '2026-03-04' }])
  })
})

describe('a query that is withdrawn', () => {
  it('is forgotten, sent anew should it come again, and its answer changes nothing else', () => {
    const tell = telling()
    const plain = { ...TWO, diagnoses: [diagnosis('L82.1')], charges: TWO.charges.slice(0, 1) }
    const { queries } = tell(TWO, '2026-03-02T15:30:00Z')
    const late = queries.map((query) => given(query, query.choices[0] ?? ''))
    const [without, withLate] = [[], late].map((answers) => codeEncounter({ ...plain, answers }, knowledge, 'E'))
    expect(withLate).toEqual(without)
    expect(coded(tell(plain, '2026-03-03T09:00:00Z').types)).toBe(true)
    const again = tell(TWO, '2026-03-09T09:00:00Z').queries
    expect(again.map(({ id }) => id)).toEqual(queries.map(({ id }) => id))
    expect(again.map(({ sentAt }) => sentAt)).toEqual(again.map(() => '2026-03-09T09:00:00Z'))
  })
})

describe('an answer', () => {
  it('that can not be used closes nothing, and is shown beside the query', () => {
    const tell = telling()
    const odd = encounter([inWords('feels odd')], [charge('99213')])
    const [before] = tell(odd, '2026-03-02T15:30:00Z').queries
    const [after] = tell(odd, '2026-03-05T10:00:00Z', [given(before, 'still odd')]).queries
    expect(after).toEqual({ ...before, lastAnswer: { by: 'dr.roe', answeredAt: '2026-03-05T10:00:00Z' } })
    expect(JSON.stringify(after)).not.toContain('still odd')
  })

  it('given twice counts once, and of two the later one', () => {
    const tell = telling()
    const one = { ...TWO, charges: TWO.charges.slice(0, 1) }
    const [query] = tell(one, '2026-03-02T15:30:00Z').queries
    const [first, second] = [given(query, 'left'), given(query, 'right', '2026-03-06T10:00:00Z')]
    const codesOf = (...answers: QueryAnswer[]) => {
      const told = codeEncounter({ ...one, answers }, knowledge, registered(one).encounterId)
      return told.ok && told.diagnoses
    }
    expect(codesOf(first, first)).toEqual(codesOf(first))
    expect(codesOf(first, second)).toEqual(['L821', 'M25561'])
    expect(codesOf(second, first)).toEqual(['L821', 'M25561'])
  })

  it('that it can not be told hands the query on: from the provider to a coder, from a coder to the provider, due anew', () => {
    const tell = telling()
    const open = { ...TWO, diagnoses: TWO.diagnoses.slice(0, 1) }
    const [before] = tell(open, '2026-03-02T15:30:00Z').queries
    expect(before).toMatchObject({ code: 'coding.addon-without-base', owner: 'coder' })
    const [after] = tell(open, '2026-03-05T10:00:00Z', [given(before, 'cannot-determine')]).queries
    expect(after).toMatchObject({
      ...{ id: before?.id, owner: 'provider', sentAt: '2026-03-05T10:00:00Z', dueOn: '2026-03-10' },
      lastAnswer: { by: 'dr.roe' },
    })
  })
})

/** Queries of the gold set that have choices, each once for each of its questions. */
function asked(): { record: Encounter; query: Query }[] {
  return GOLD.flatMap(({ encounter: record }) => {
    const told = codeEncounter(record, knowledge, 'E')
    return told.ok ? [] : told.queries.map((query) => ({ record, query }))
  })
}

/** What only another record settles, where it is not as it was sent. */
const CORRECTED_IN_RECORD: ReadonlySet<string> = new Set(['coding.side-disagrees', 'coding.diagnosis-denied-in-notes'])

describe('every choice that a query offers', () => {
  it('closes it, or hands it on, or shows that the record itself must be corrected', () => {
    let tried = 0
    for (const { record, query } of asked()) {
      for (const value of query.choices ?? []) {
        const id = queryIdOf('E', query)
        const answers = [...(record.answers ?? []), given({ id } as OpenQuery, value)]
        const told = codeEncounter({ ...record, answers }, knowledge, 'E')
        tried++
        if (told.ok || !told.queries.some((one) => queryIdOf('E', one) === id)) continue
        const about = { encounterId: 'E', encounter: { ...record, answers }, at: '2026-03-05T10:00:00Z' }
        const still = workItemOf(told.queries, about).queries?.find((one) => one.id === id)
        expect(still?.lastAnswer?.by, `${query.code} ${value}`).toBe('dr.roe')
        const isHandedOn = still?.owner !== QUERIES[query.code].owner
        expect(isHandedOn || CORRECTED_IN_RECORD.has(query.code), `${query.code} ${value}`).toBe(true)
      }
    }
    expect(tried).toBeGreaterThan(200)
  })
})
