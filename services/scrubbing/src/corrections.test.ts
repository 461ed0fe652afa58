import { dataSchemas, type Claim, type Event } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { claim, CODES, coded, line, PACK } from './claims.testing.ts'
import { readPack } from './packs/load-packs.ts'
import { scrubbingStage } from './stage.ts'

const stage = scrubbingStage({ codes: CODES, packs: [PACK], patientSecret: 'story' })

/** `claim.coded` of a later revision of the encounter. */
function recoded(data: Claim, revision: number): Event<'claim.coded'> {
  const event = coded(data)
  return { ...event, id: `${event.id}-${revision}`, revision }
}

function scrubbed(events: readonly Event[]): Event<'claim.scrubbed'>['data'] {
  const [event] = events
  if (event?.type !== 'claim.scrubbed') throw new Error('expected a scrubbed claim')
  expect(dataSchemas['claim.scrubbed'].safeParse(event.data).success).toBe(true)
  return event.data
}

describe('a claim that can be put right', () => {
  const broken = coded(claim({ totalChargeCents: 1 }))
  const { events, outcomes } = story(stage).feed(broken)

  it('goes on repaired, with each change and the edit that made it', () => {
    const { claim: mended, repairs, passed } = scrubbed(events)
    expect(mended).toEqual(claim())
    expect(repairs).toEqual([{ edit: 'amounts', path: 'totalChargeCents', before: '1', after: '20000' }])
    expect(passed).toContain('amounts')
  })

  it('names the event that keeps the original', () => {
    expect(outcomes[0]?.kind).toBe('advance')
    expect(scrubbed(events).repairedFrom).toBe(broken.id)
    expect(broken.data.totalChargeCents).toBe(1)
  })

  it('says nothing of repairs where there were none', () => {
    const { repairs, repairedFrom } = scrubbed(story(stage).feed(coded(claim())).events)
    expect([repairs, repairedFrom]).toEqual([undefined, undefined])
  })
})

describe('corrected data', () => {
  it('lets a held claim go on from scrubbing, and its own earlier form is no duplicate of it', () => {
    const { feed } = story(stage)
    const held = feed(recoded(claim({ lines: [line('99213'), line('11102', [2])] }), 1))
    expect(held.events[0]).toMatchObject({
      type: 'work.opened',
      data: { code: 'scrubbing.visit-with-procedure', fix: expect.stringContaining('Add the modifier') },
    })
    const mended = feed(recoded(claim(), 2))
    expect(mended.events[0]).toMatchObject({ type: 'claim.scrubbed', revision: 2 })
    expect(scrubbed(mended.events).verdicts.filter(({ answer }) => answer === 'fail')).toEqual([])
  })

  it('of which a part is still wrong waits again, for what is left', () => {
    const { feed } = story(stage)
    const { coverage } = claim()
    const worse = claim({ lines: [line('99213'), line('11102', [2])], coverage: { ...coverage, memberId: 'X' } })
    expect(feed(recoded(worse, 1)).events[0]).toMatchObject({ data: { code: 'scrubbing.visit-with-procedure' } })
    const better = claim({ coverage: { ...coverage, memberId: 'X' } })
    expect(feed(recoded(better, 2)).events[0]).toMatchObject({ data: { code: 'scrubbing.payer-member-id' } })
    expect(feed(recoded(claim(), 3)).outcomes[0]?.kind).toBe('advance')
  })
})

describe('a rule that a payer’s pack brings along', () => {
  const rule = {
    id: 'biopsy-with-xs',
    of: 'line',
    when: 'between(line.procedure, "11102", "11107")',
    expect: '!line.modifiers.hasAny(["59"])',
    severity: 'stop',
    owner: 'coder',
    wrong: 'This payer does not take 59.',
    fix: 'Write XS.',
    prevents: ['CARC.4'],
  }
  const pack = (change: object) => readPack('p.json', JSON.stringify({ ...PACK, rules: [{ ...rule, ...change }] }))
  const told = (change: object, modifiers: string[]) =>
    story(scrubbingStage({ codes: CODES, packs: [pack(change)] })).feed(
      coded(claim({ lines: [line('99213', [1], { modifiers: ['25'] }), line('11102', [2], { modifiers })] })),
    )

  it('gives verdicts of its own, stamped with the pack', () => {
    const { passed, releases } = scrubbed(told({}, []).events)
    expect(passed).toContain('payer/ALPHA/biopsy-with-xs')
    expect(releases).toContain('alpha-test')
  })

  it('stops a claim as any other edit, at the lines and fields that it reads', () => {
    const [event] = told({}, ['59']).events
    expect(event).toMatchObject({
      type: 'work.opened',
      data: { code: 'scrubbing.payer/ALPHA/biopsy-with-xs', fields: ['lines[1].modifiers'] },
    })
  })

  it('repairs how a modifier is written, where it says so', () => {
    const repair = { repair: { replaceModifier: { from: '59', to: 'XS' } } }
    const { claim: mended, repairs } = scrubbed(told(repair, ['59']).events)
    expect(mended.lines[1]?.modifiers).toEqual(['XS'])
    expect(repairs).toEqual([
      { edit: 'payer/ALPHA/biopsy-with-xs', path: 'lines[1].modifiers', before: '59', after: 'XS' },
    ])
  })

  it('says that it has no data where what it asks for is not known, and never passes', () => {
    const asks = { of: 'claim', when: undefined, expect: 'documents.exists(d, d.kind == "consent")' }
    const { verdicts } = scrubbed(told(asks, []).events)
    expect(verdicts.find(({ edit }) => edit.endsWith(rule.id))).toMatchObject({ answer: 'noData', severity: 'info' })
    const [held] = told({ ...asks, withoutData: 'hold' }, []).events
    expect(held).toMatchObject({ type: 'work.opened', data: { code: 'scrubbing.payer/ALPHA/biopsy-with-xs' } })
  })
})
