import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenQuery } from '@claimrail/domain'
import { answer, daysOverdue, openQueries, type AnswerRequest, type Waiting } from './answer.ts'
import { encounterOf } from './encounter.fixture.ts'
import { openRig, type Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => (rig = await openRig()))
afterEach(() => rig.close())

const one = encounterOf({ visit: 'V1' })
const QUERY: OpenQuery = {
  ...{ id: 'Q1', code: 'coding.diagnosis-side-unspecified', owner: 'provider', asks: 'a?', why: 'b.' },
  ...{ field: 'diagnoses[0].code', choices: ['right', 'left', 'cannot-determine'] },
  ...{ sentAt: '2026-01-05T15:00:00Z', dueOn: '2026-01-08' },
}
const OPEN: OpenQuery = { ...QUERY, id: 'Q2', choices: ['L700', 'other'] }

async function asked(): Promise<void> {
  const registered = one.registered(one.received())
  await rig.happen(one.received(), registered, one.held(registered, 'coding', QUERY.code, [QUERY, OPEN]))
}

function given(more: Partial<AnswerRequest> = {}): AnswerRequest {
  const at = '2026-01-06T09:00:00.000Z'
  return { encounterId: one.id, queryId: 'Q1', value: 'left', by: 'dr', answeredAt: at, ...more }
}

async function waitingNow(): Promise<Waiting[]> {
  const waiting: Waiting[] = []
  for await (const one of openQueries(rig.ports)) waiting.push(one)
  return waiting
}

const received = () => rig.eventsOn('encounter.received')

describe('queries and answers', () => {
  test('a query waits until its encounter goes on', async () => {
    await asked()
    const waiting = await waitingNow()
    expect(waiting).toMatchObject([{ encounterId: one.id, query: QUERY }, { query: OPEN }])
    await rig.happen(one.registered(one.received(), 2))
    expect(await waitingNow()).toEqual([])
  })

  test('an answer is a message about the same visit, under the key of the encounter, and twice the same is one', async () => {
    await asked()
    expect(await answer(rig.ports, given())).toMatchObject({ ok: true })
    await answer(rig.ports, given())
    const [first, ...answers] = await received()
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers[0]).toMatchObject({
      encounterId: one.id,
      data: {
        visitNumber: first?.type === 'encounter.received' ? first.data.visitNumber : '',
        parts: { answers: [{ queryId: 'Q1', value: 'left', by: 'dr' }] },
        charges: [],
      },
    })
  })

  test('a closed query can be answered again', async () => {
    await asked()
    await rig.happen(one.registered(one.received(), 2))
    expect(await answer(rig.ports, given({ value: 'right' }))).toMatchObject({ ok: true })
  })

  test.each([
    ['an encounter that no one knows', { encounterId: '00000000000000' }, 'unknown-encounter'],
    ['a query that was never asked', { queryId: 'Q9' }, 'unknown-query'],
    ['a value that is no choice', { value: 'the sore one' }, 'not-a-choice'],
    ['words where a code is taken', { queryId: 'Q2', value: 'some acne' }, 'not-a-choice'],
    ['no one who gives it', { by: ' ' }, 'not-an-answer'],
    ['nothing', { value: '' }, 'not-an-answer'],
    ['more than an answer', { value: 'x'.repeat(501) }, 'not-an-answer'],
  ])('an answer for %s is refused', async (_, more, code) => {
    await asked()
    expect(await answer(rig.ports, given(more))).toEqual({ ok: false, code })
    expect(await received()).toHaveLength(1)
  })

  test('a query is overdue from the day after it was due', () => {
    const on = (today: string) => daysOverdue({ dueOn: '2026-02-27' }, today)
    expect(['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-02'].map(on)).toEqual([0, 0, 1, 3])
  })

  test('a code is taken where other is a choice', async () => {
    await asked()
    expect(await answer(rig.ports, given({ queryId: 'Q2', value: 'L71.9' }))).toMatchObject({ ok: true })
  })
})
