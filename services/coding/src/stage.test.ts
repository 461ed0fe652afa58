import { createCodeSets, NO_TABLES } from '@claimrail/codesets'
import { claimSchema, parsePatientControlNumber, workItemSchema, type Claim, type Event } from '@claimrail/domain'
import { story, type Told } from '@claimrail/pipeline'
import { describe, expect, it } from 'vitest'
import { starterKnowledge } from './context.ts'
import { charge, DATE, diagnosis, encounter, inWords, registered } from './encounters.testing.ts'
import { codingStage } from './stage.ts'

const knowledge = starterKnowledge()
const tell = () => story(codingStage(knowledge))
const claimsOf = (told: Told): Claim[] =>
  told.events.filter((event): event is Event<'claim.coded'> => event.type === 'claim.coded').map((event) => event.data)
const codeOnce = (...args: Parameters<typeof encounter>) => tell().feed(registered(encounter(...args)))

function heldAs(told: Told): string | undefined {
  const [event] = told.events
  return event?.type === 'work.opened' ? event.data.code : undefined
}

describe('an encounter that is coded', () => {
  it('becomes a claim for the first payer, with pointers, totals and the releases it was checked against', () => {
    const told = codeOnce(
      [diagnosis('L82.1'), diagnosis('D48.5', 2)],
      [
        charge('99213', ['L82.1'], { modifiers: ['25'], amountCents: 17_800 }),
        charge('11102', ['D48.5'], { amountCents: 21_000 }),
        charge('11103', ['D48.5'], { units: 2, amountCents: 21_000 }),
      ],
    )
    const [claim, ...others] = claimsOf(told)
    expect(others).toEqual([])
    expect(claimSchema.safeParse(claim).success).toBe(true)
    expect(claim).toMatchObject({
      kind: 'professional',
      frequencyCode: '1',
      payerPlace: 0,
      diagnoses: ['L821', 'D485'],
      totalChargeCents: 59_800,
      codeReleases: ['starter-2026-01'],
    })
    expect(claim?.lines.map((line) => [line.number, line.procedureCode, line.diagnosisPointers, line.units])).toEqual([
      [1, '99213', [1], 1],
      [2, '11102', [2], 1],
      [3, '11103', [2], 2],
    ])
  })

  it('keeps the coverages after the first for the payers after the first', () => {
    const [first] = encounter([], []).coverages
    if (!first) throw new Error('an encounter of the stories is insured')
    const second = { ...first, memberId: 'S2', payer: { ...first.payer, id: 'BETA' } }
    const [claim] = claimsOf(codeOnce([diagnosis('L70.0')], [charge('99213')], { coverages: [first, second] }))
    expect(claim?.coverage.payer.id).toBe('ALPHA')
    expect(claim?.laterCoverages.map((coverage) => coverage.payer.id)).toEqual(['BETA'])
  })

  it('takes words for a code only when they mean exactly one', () => {
    const told = codeOnce([inWords('Acne vulgaris')], [charge('99213', ['Acne vulgaris'])])
    expect(claimsOf(told)[0]?.diagnoses).toEqual(['L700'])
    expect(heldAs(codeOnce([inWords('skin trouble')], [charge('99213')]))).toBe('coding.diagnosis-unclear')
    expect(heldAs(codeOnce([inWords('shoulder pain')], [charge('99213')]))).toBe('coding.diagnosis-side-unspecified')
  })

  it('turns the charge codes of the practice into procedures, with the modifiers that belong to them', () => {
    const strep = charge('1400880', [], { system: 'local' })
    const [claim] = claimsOf(codeOnce([diagnosis('J02.0')], [strep]))
    expect(claim?.lines[0]).toMatchObject({ procedureSystem: 'cpt', procedureCode: '87880', modifiers: ['QW'] })
  })

  it('lists a diagnosis once, whether it was said in words or in code', () => {
    const said = [diagnosis('L70.0'), inWords('acne vulgaris', 2)]
    const [claim] = claimsOf(codeOnce(said, [charge('99213', ['acne vulgaris'])]))
    expect(claim?.diagnoses).toEqual(['L700'])
    expect(claim?.lines[0]?.diagnosisPointers).toEqual([1])
  })

  it('points a charge of which the source said no reason at the diagnoses of the visit, four at most', () => {
    const said = ['L70.0', 'L71.9', 'L80', 'L40.0', 'L21.9'].map((code, i) => diagnosis(code, i + 1))
    const [claim] = claimsOf(codeOnce(said, [charge('99213')]))
    expect(claim?.lines[0]?.diagnosisPointers).toEqual([1, 2, 3, 4])
  })
})

describe('modifier 25', () => {
  const visit = (reasons: string[]) => charge('99213', reasons)
  const firstModifiers = (told: Told) => claimsOf(told)[0]?.lines[0]?.modifiers
  const said = [diagnosis('L82.1'), diagnosis('D48.5', 2)]

  it('is proposed when the visit was for something that the procedure was not for', () => {
    expect(firstModifiers(codeOnce(said, [visit(['L82.1']), charge('11102', ['D48.5'])]))).toEqual(['25'])
  })

  it('is not proposed when the record does not show that the visit was separate', () => {
    expect(firstModifiers(codeOnce(said, [visit(['D48.5']), charge('11102', ['D48.5'])]))).toEqual([])
    expect(firstModifiers(codeOnce(said, [visit([]), charge('11102', ['D48.5'])]))).toEqual([])
  })

  it('is not proposed beside a test, nor on another day than the procedure', () => {
    expect(firstModifiers(codeOnce(said, [visit(['L82.1']), charge('93000', ['D48.5'])]))).toEqual([])
    const nextDay = charge('11102', ['D48.5'], { serviceDate: '2026-03-03' })
    expect(firstModifiers(codeOnce(said, [visit(['L82.1']), nextDay]))).toEqual([])
  })
})

describe('what coding asks instead of guessing', () => {
  const office = [charge('99213')]
  it.each([
    ['a SNOMED code alone', [{ id: 's', system: 'snomed', code: '386661006', text: 'Fever', rank: 1 }], 'not-coded'],
    ['a code of no release', [diagnosis('Q99.8')], 'unknown'],
    ['a code that has ended', [diagnosis('I20.8')], 'not-billable'],
    ['a code that is only a category since October 2025', [diagnosis('G35')], 'not-billable'],
    ['a code that is not there yet on the date', [diagnosis('G35.A')], 'not-in-force', '2025-09-01'],
    ['a side that was not stated', [diagnosis('M25.569')], 'side-unspecified'],
    ['no diagnosis at all', [], 'missing'],
  ] as const)('%s', (_, diagnoses, code, date: string = DATE) => {
    const told = codeOnce(diagnoses, [charge('99213', [], { serviceDate: date })])
    expect(heldAs(told)).toBe(`coding.diagnosis-${code}`)
  })

  it.each([
    [
      'a charge code that the charge master does not have',
      charge('1999999', [], { system: 'local' }),
      'charge-unknown',
    ],
    [
      'a charge in words',
      charge('', [], { system: 'text', code: undefined, text: 'misc service' } as never),
      'charge-not-coded',
    ],
    ['a procedure code that has ended', charge('99442'), 'procedure-not-in-force'],
    ['a procedure code of no release', charge('12345'), 'procedure-unknown'],
    ['a modifier that is not one', charge('99213', [], { modifiers: ['ZZ'] }), 'modifier-unknown'],
    ['a charge for a diagnosis that is not there', charge('99213', ['d9']), 'pointer-invalid'],
    ['an emergency visit in an office', charge('99284'), 'visit-place'],
  ] as const)('%s', (_, asked, code) => {
    expect(heldAs(codeOnce([diagnosis('L70.0')], [asked]))).toBe(`coding.${code}`)
  })

  it('names an owner, the reason, the fix, the fields and the money that waits, and no patient data', () => {
    const told = codeOnce([inWords('Jan feels odd')], [charge('1999999', [], { system: 'local' })])
    const [event] = told.events
    if (event?.type !== 'work.opened') throw new Error('expected a work item')
    expect(workItemSchema.safeParse(event.data).success).toBe(true)
    expect(event.data).toMatchObject({
      kind: 'held',
      stage: 'coding',
      owner: 'provider',
      code: 'coding.diagnosis-unclear',
      fields: ['diagnoses[0].text', 'charges[0].code'],
      payerId: 'ALPHA',
      amountCents: 10_000,
    })
    expect(event.data.reason).toContain('coding.charge-unknown')
    expect(JSON.stringify(event.data)).not.toContain('odd')
  })

  it('a patient without coverage gets no claim: the charges wait for a statement', () => {
    const told = codeOnce([diagnosis('L70.0')], office, { coverages: [] })
    expect(told.outcomes[0]).toMatchObject({
      kind: 'hold',
      item: { code: 'coding.self-pay', owner: 'biller', amountCents: 10_000 },
    })
  })
})

describe('claims of one encounter', () => {
  const places = (told: Told) =>
    claimsOf(told).map(({ patientControlNumber }) => parsePatientControlNumber(patientControlNumber)?.place)
  const acne = diagnosis('L70.0')
  const onDay = (date: string) => charge('99213', ['L70.0'], { serviceDate: date })

  it('there is one for each date of service', () => {
    const told = codeOnce([acne], [onDay('2026-03-02'), onDay('2026-03-03')])
    expect(claimsOf(told).map((claim) => claim.lines.map((line) => line.serviceDate))).toEqual([
      ['2026-03-02'],
      ['2026-03-03'],
    ])
    expect(places(told)).toEqual([
      { cut: 0, payer: 0 },
      { cut: 1, payer: 0 },
    ])
  })

  it('what the hospital charges is an institutional claim beside the clinician’s', () => {
    const hospital = { class: 'outpatient', placeOfService: '22' } as const
    const both = [charge('45380', ['K51.90']), charge('45380', ['K51.90'], { revenueCode: '0750' })]
    const [professional, institutional] = claimsOf(codeOnce([diagnosis('K51.90')], both, hospital))
    expect(professional).toMatchObject({ kind: 'professional', lines: [{ diagnosisPointers: [1] }] })
    expect(institutional).toMatchObject({
      kind: 'institutional',
      lines: [{ revenueCode: '0750', diagnosisPointers: [] }],
    })
  })

  it('a revenue code in an office makes no institutional claim', () => {
    const told = codeOnce([acne], [charge('99213', ['L70.0'], { revenueCode: '0510' })])
    expect(claimsOf(told).map((claim) => claim.kind)).toEqual(['professional'])
  })

  it('a cut keeps its number in a later revision, comes back under it, and a new one takes the next', () => {
    const { feed, stateOf } = tell()
    const first = feed(registered(encounter([acne], [onDay('2026-03-02'), onDay('2026-03-03')]), 1))
    const second = feed(registered(encounter([acne], [onDay('2026-03-03'), onDay('2026-03-04')]), 2))
    const third = feed(registered(encounter([acne], [onDay('2026-03-02')]), 3))
    expect(places(first).map((place) => place?.cut)).toEqual([0, 1])
    expect(places(second).map((place) => place?.cut)).toEqual([1, 2])
    expect(places(third).map((place) => place?.cut)).toEqual([0])
    expect(claimsOf(third)[0]?.frequencyCode).toBe('1')
    const key = first.events[0]?.encounterId ?? ''
    expect(Object.keys(stateOf(key).cuts)).toHaveLength(3)
  })

  it('a revision that must be asked about forgets no cut', () => {
    const { feed } = tell()
    feed(registered(encounter([acne], [onDay('2026-03-02'), onDay('2026-03-03')]), 1))
    feed(registered(encounter([inWords('odd')], [onDay('2026-03-03')]), 2))
    expect(places(feed(registered(encounter([acne], [onDay('2026-03-03')]), 3)))).toEqual([{ cut: 1, payer: 0 }])
  })
})

describe('a replay that names its releases', () => {
  it('is coded by those, and everything else by what speaks for its date', () => {
    const asked: unknown[] = []
    const old = createCodeSets([])
    const stage = codingStage(starterKnowledge(), (releases) => {
      asked.push(releases)
      return { codes: old, tables: NO_TABLES }
    })
    const event = registered(encounter([diagnosis('L70.0')], [charge('99213', ['L70.0'])]))
    const pinned = { ...event, id: 'REPLAYED', replay: { requestId: 'r1', of: event.id, releases: ['none'] } }
    expect(story(stage).feed(event).outcomes[0]?.kind).toBe('advance')
    expect(heldAs(story(stage).feed(pinned))).toBe('coding.diagnosis-unknown')
    expect(asked).toEqual([['none']])
  })
})
