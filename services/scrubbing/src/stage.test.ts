import { encounterIdOf, patientControlNumberOf, verdictSchema, workItemSchema, type Claim } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claim, CODES, coded, DATE, line, PACK } from './claims.testing.ts'
import { EDITS } from './edits/index.ts'
import { scrubClaim, stopping } from './scrub-claim.ts'
import { scrubbingStage } from './stage.ts'
import { subjectOf } from './subject.ts'

const stage = scrubbingStage({ codes: CODES, packs: [PACK], patientSecret: 'story' })
const feed = (...claims: ReturnType<typeof claim>[]) => story(stage).feed(...claims.map(coded))

describe('a clean claim', () => {
  it('goes on with its verdicts, none of them a failure', () => {
    const papers = (['note', 'pathologyReport'] as const).map((kind) => ({
      id: kind,
      kind,
      signed: true,
      chargeIds: [],
    }))
    const [event] = feed(claim({ documents: papers })).events
    if (event?.type !== 'claim.scrubbed') throw new Error('expected a scrubbed claim')
    expect(event.data.claim).toEqual(claim({ documents: papers }))
    expect(event.data.passed?.length).toBeGreaterThan(50)
    expect(event.data.releases).toEqual(['alpha-test', 'starter-2026-01'])
    for (const verdict of event.data.verdicts) expect(verdictSchema.safeParse(verdict).success).toBe(true)
    expect(event.data.verdicts.every(({ answer }) => answer === 'noData')).toBe(true)
    expect(event.data.verdicts.map(({ edit, severity }) => [edit, severity])).toEqual([
      ['ncci-pair-practitioner', 'info'],
      ['mue-day', 'info'],
    ])
  })

  it('takes its warnings along', () => {
    const [event] = feed(claim({ lines: [line('20610')] })).events
    if (event?.type !== 'claim.scrubbed') throw new Error('expected a scrubbed claim')
    const warned = event.data.verdicts.filter((verdict) => verdict.answer === 'fail')
    expect(warned).toMatchObject([{ edit: 'side-stated', severity: 'warn', fields: ['lines[0].modifiers'] }])
    expect(warned[0]?.message).toContain('RT, LT, 50')
  })

  it('shows what there was no data for, and does not call it a pass', () => {
    const { events } = story(scrubbingStage({ codes: CODES, packs: [] })).feed(coded(claim()))
    const [event] = events
    if (event?.type !== 'claim.scrubbed') throw new Error('expected a scrubbed claim')
    const ofPayer = event.data.verdicts.filter((verdict) => verdict.edit.startsWith('payer-'))
    expect(ofPayer.length).toBeGreaterThan(2)
    expect(new Set(ofPayer.map((verdict) => verdict.answer))).toEqual(new Set(['noData']))
  })
})

describe('claims of one patient', () => {
  const other = encounterIdOf('story', 'EHR', 'V2')
  const ofOtherVisit = (): Claim => ({
    ...claim(),
    patientControlNumber: patientControlNumberOf(other, { cut: 0, payer: 0 }),
  })
  const { feed: feedOn } = story(stage)
  it('are looked back on: the same services from another visit are a duplicate, the first is not', () => {
    const [first, second, again] = [claim(), ofOtherVisit(), claim()].map((one) => feedOn(coded(one)).outcomes[0])
    expect(first?.kind).toBe('advance')
    expect(second).toMatchObject({ kind: 'hold', item: { code: 'scrubbing.duplicate-claim', owner: 'biller' } })
    expect(again?.kind).toBe('advance')
  })
})

describe('a claim that an edit stops', () => {
  it('waits for its owner, with the reason, the fix, the fields and the money', () => {
    const { outcomes, events } = feed(claim({ lines: [line('99213', [1]), line('11102', [2])] }))
    expect(outcomes[0]?.kind).toBe('hold')
    const [event] = events
    if (event?.type !== 'work.opened') throw new Error('expected a work item')
    expect(workItemSchema.safeParse(event.data).success).toBe(true)
    expect(event.data).toMatchObject({
      kind: 'held',
      stage: 'scrubbing',
      owner: 'coder',
      code: 'scrubbing.visit-with-procedure',
      fields: ['lines[0].modifiers'],
      patientControlNumber: claim().patientControlNumber,
      payerId: 'ALPHA',
      amountCents: 20_000,
    })
  })

  it('names every other stop beside the first', () => {
    const { coverage } = claim()
    const broken = claim({ diagnoses: ['E11', 'D485'], coverage: { ...coverage, memberId: 'W1' } })
    const [event] = feed(broken).events
    if (event?.type !== 'work.opened') throw new Error('expected a work item')
    expect(event.data.code).toBe('scrubbing.diagnosis-valid')
    expect(event.data.reason).toContain('payer-member-id')
    expect(event.data.fields).toEqual(['diagnoses[0]', 'coverage.memberId'])
  })

  it('does not hold up the other claims of the encounter', () => {
    const { outcomes } = feed(claim({ diagnoses: ['E11', 'D485'] }), claim())
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['hold', 'advance'])
  })

  it('says nothing of the patient', () => {
    const { patient, coverage } = claim()
    const broken = claim({
      coverage: { ...coverage, memberId: 'XYZZY' },
      patient: { ...patient, birthDate: '2031-01-01' },
    })
    const text = JSON.stringify(feed(broken).events[0]?.data)
    for (const secret of ['XYZZY', '2031-01-01', 'Doe', 'M1"']) expect(text).not.toContain(secret)
  })
})

describe('a void', () => {
  it('goes on whatever the claim that it takes back looked like', () => {
    expect(feed(claim({ frequencyCode: '8', totalChargeCents: 1, diagnoses: [] })).outcomes[0]?.kind).toBe('advance')
  })
})

describe('the edits together', () => {
  it('have names of their own and say who mends what, in sentences', () => {
    expect(new Set(EDITS.map((edit) => edit.id)).size).toBe(EDITS.length)
    for (const edit of EDITS) {
      expect(edit.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const sentence of [edit.wrong, edit.fix]) expect(sentence, edit.id).toMatch(/^[A-Z].*\.$/)
      for (const code of edit.prevents) expect(code, edit.id).toMatch(/^(CARC|RARC|277CA)\.[A-Z]{0,2}\d{1,3}$/)
    }
  })

  it('prevent only adjustment reasons and remarks that exist', () => {
    for (const [list, code] of EDITS.flatMap((edit) => edit.prevents.map((one) => one.split('.')))) {
      const system = ({ CARC: 'adjustmentReason', RARC: 'remark', '277CA': 'claimStatusCategory' } as const)[
        list as 'CARC' | 'RARC' | '277CA'
      ]
      expect(CODES.lookup(system, code ?? '', DATE), `${list} ${code}`).toMatchObject({ status: 'inForce' })
    }
  })

  it('give the same verdicts in any order', () => {
    const broken = claim({
      diagnoses: ['E11', 'M1711'],
      lines: [line('99213'), line('20610', [2], { modifiers: ['LT'] })],
    })
    const subject = subjectOf(broken, `${DATE}T18:00:00Z`, { codes: CODES, packs: [PACK] })
    const byName = (edits: typeof EDITS) =>
      scrubClaim(subject, edits)
        .map(({ verdict }) => verdict)
        .sort((a, b) => (a.edit < b.edit ? -1 : 1))
    const inOrder = byName(EDITS)
    expect(stopping(scrubClaim(subject, EDITS)).length).toBeGreaterThan(2)
    fc.assert(
      fc.property(fc.shuffledSubarray([...EDITS], { minLength: EDITS.length }), (shuffled) => {
        expect(byName(shuffled)).toEqual(inOrder)
      }),
      { numRuns: 30 },
    )
  })

  it('a line that is fine never takes a failure away', () => {
    const failing = [line('99213', [1]), line('11102', [2])]
    const failed = (lines: ReturnType<typeof line>[]) =>
      stopping(
        scrubClaim(subjectOf(claim({ lines }), `${DATE}T18:00:00Z`, { codes: CODES, packs: [PACK] }), EDITS),
      ).map(({ edit }) => edit.id)
    expect(failed([...failing, line('85025', [1])])).toEqual(failed(failing))
  })
})
