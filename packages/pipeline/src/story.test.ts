import { describe, expect, it } from 'vitest'
import { makeEvent } from './stamp.ts'
import { story } from './story.ts'
import type { Decision, Facts, Stage } from './stage.ts'
import { STAGES, topicOf } from './topology.ts'
import type { Event } from '@claimrail/domain'

type Count = { count: number }

/** Counts audit notes by key and tells of every second one. */
const counting: Stage<Count> = {
  name: 'coding',
  initial: () => ({ count: 0 }),
  decide(event, facts) {
    const count = facts.state.count + 1
    if (count % 2) return { outcome: { kind: 'wait' }, state: { count } }
    const data = { action: 'even', by: 'coding', reason: String(count), subject: event.encounterId }
    return { outcome: { kind: 'advance', events: [{ type: 'audit.noted', part: 'even', data }] }, state: { count } }
  },
}

function note(key: string, id: string): Event {
  const data = { action: 'a', by: 'b', reason: 'c', subject: 'd' }
  const at = '2026-01-05T10:00:00Z'
  return makeEvent({ type: 'audit.noted', stage: 'test', identity: [id], encounterId: key, at, data })
}

function deciding(decide: (event: Event, facts: Facts<Count>) => Decision<Count>): Stage<Count> {
  return { ...counting, decide }
}

describe('a story', () => {
  it('keeps folded states between feeds, one for each key', () => {
    const told = story(counting)
    expect(told.feed(note('A', '1'), note('B', '1')).events).toEqual([])
    expect(told.feed(note('A', '2')).events).toMatchObject([{ encounterId: 'A', data: { reason: '2' } }])
    expect(told.stateOf('B')).toEqual({ count: 1 })
  })

  it('turns a hold into a work item of the stage', () => {
    const item = { owner: 'coder' as const, code: 'coding.x', reason: 'r', fix: 'f', fields: [] }
    const told = story(deciding(() => ({ outcome: { kind: 'hold', item } }))).feed(note('A', '1'))
    expect(told.events).toMatchObject([
      { type: 'work.opened', data: { kind: 'held', stage: 'coding', code: 'coding.x' } },
    ])
  })

  it('tells beside a hold what was found so far, on a topic that no stage reads', () => {
    const item = { owner: 'coder' as const, code: 'coding.x', reason: 'r', fix: 'f', fields: [] }
    const found = {
      ...{
        releases: [],
        renderingNpi: '',
        specialty: 'cardiology',
        choices: [],
        modifiers: [],
        findings: [],
        asked: [],
      },
      ...{ confidence: 1, automatic: true },
    }
    const events = [{ type: 'encounter.proposed' as const, part: '', data: found }]
    const told = story(deciding(() => ({ outcome: { kind: 'hold', item, events } }))).feed(note('A', '1'))
    expect(told.events.map(({ type }) => type)).toEqual(['work.opened', 'encounter.proposed'])
    expect(STAGES.flatMap(({ reads }) => reads)).not.toContain(topicOf('encounter.proposed'))
  })

  it('combines what one feed made', () => {
    const joined = story({ ...counting, combine: (events) => events.slice(0, 1) })
    expect(joined.feed(note('A', '1'), note('A', '2'), note('A', '3'), note('A', '4')).events).toHaveLength(1)
  })

  it('refuses a decision that writes into its facts or its event', () => {
    const dirty = deciding((_event, facts) => {
      facts.state.count++
      return { outcome: { kind: 'wait' } }
    })
    expect(() => story(dirty).feed(note('A', '1'))).toThrow(TypeError)
  })

  it('refuses a decision that touches a key it did not name', () => {
    const nosy = deciding((_event, facts) => ({ outcome: { kind: 'wait' }, state: facts.stateOf('B') }))
    expect(() => story(nosy).feed(note('A', '1'))).toThrow('keys(event)')
    expect(story({ ...nosy, keys: () => ['B'] }).feed(note('A', '1')).outcomes).toEqual([{ kind: 'wait' }])
  })

  it('keeps only what survives JSON of a state', () => {
    const lossy = story(deciding(() => ({ outcome: { kind: 'wait' }, state: { count: Number.NaN } })))
    lossy.feed(note('A', '1'))
    expect(lossy.stateOf('A')).toEqual({ count: null })
  })
})
