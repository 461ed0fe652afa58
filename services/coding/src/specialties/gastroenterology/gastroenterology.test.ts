import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { answerTo, code, coveredBy, done } from '../../procedures/coded.testing.ts'

const BLEEDING = [diagnosis('K62.5')]
const SCREEN = [diagnosis('Z12.11')]
const scope = (number: string, text: string) => charge(number, [], { text })

describe('a colonoscopy that did not come to the end', () => {
  it.each([
    ['45378', 'Colonoscopy, unable to advance to the cecum', '45378-53 x1'],
    ['45385', 'Colonoscopy with snare, cecum not reached', '45385-52 x1'],
    ['45378', 'Colonoscopy, could not pass the splenic flexure', '45330 x1'],
    ['45380', 'Colonoscopy with biopsy, could not pass the splenic flexure', '45331 x1'],
    ['45378', 'Colonoscopy to the cecum', '45378 x1'],
  ])('%s, "%s" is %s', (number, text, line) => {
    expect(code(BLEEDING, [scope(number, text)]).lines).toEqual([line])
  })
})

describe('how far a scope came, in the notes', () => {
  const notes = (text: string) => ({ notes: [{ id: 'n', text }] })

  it.each([
    ['Colonoscopy stopped at the hepatic flexure, poor preparation; cecum not reached.', '45378-53 x1'],
    ['Aspirin stopped five days before the colonoscopy. Cecum reached.', '45378 x1'],
  ])('%s', (text, line) => expect(code(BLEEDING, [charge('45378')], notes(text)).lines).toEqual([line]))

  it('says nothing where there were two scopes of the colon', () => {
    const two = [charge('45385', ['D12.2']), charge('45380', ['D12.5'])]
    const polyps = [diagnosis('D12.2'), diagnosis('D12.5', 2)]
    expect(code(polyps, two, notes('Cecum not reached.')).lines).toEqual(['45385 x1', '45380-59 x1'])
  })

  it('is 74 on the claim of a hospital that had sedated the patient', () => {
    const hospital = { class: 'outpatient', placeOfService: '22' } as const
    const own = charge('45378', [], { revenueCode: '0750' })
    const told = (text: string) => code(BLEEDING, [own], { ...hospital, ...notes(text) }).lines
    expect(told('Propofol given. Colonoscopy aborted, cecum not reached.')).toEqual(['45378-74 x1'])
    expect(told('Colonoscopy aborted, cecum not reached.')).toEqual(['45378 x1'])
  })
})

describe('a screening', () => {
  it('of Medicare that found nothing is billed by the risk that the diagnoses name', () => {
    expect(code(SCREEN, [charge('45378')], coveredBy('MB')).lines).toEqual(['G0121 x1'])
    const family = [diagnosis('Z12.11'), diagnosis('Z80.0', 2)]
    expect(code(family, [charge('45378')], coveredBy('MB')).lines).toEqual(['G0105 x1'])
    expect(code(BLEEDING, [charge('45378')], coveredBy('MB')).lines).toEqual(['45378 x1'])
  })

  it('of Medicare after a positive stool test says KX', () => {
    const found = [diagnosis('Z12.11'), diagnosis('R19.5', 2)]
    expect(code(found, [charge('45378')], coveredBy('MB')).lines).toEqual(['G0121-KX x1'])
    expect(code(found, [charge('45378')]).lines).toEqual(['45378-33 x1'])
  })

  it('of high risk without a diagnosis that names it is asked about', () => {
    const sent = [charge('G0105')]
    const asked = code(SCREEN, sent, coveredBy('MB'))
    expect(asked.queries).toMatchObject([{ code: 'coding.procedure-disagrees', choices: ['G0105', 'G0121', 'other'] }])
    const answers = [answerTo(asked, 'coding.procedure-disagrees', 'G0121')]
    expect(code(SCREEN, sent, { ...coveredBy('MB'), answers }).lines).toEqual(['G0121 x1'])
  })

  it('that found something keeps its procedure and says so: PT, or 33', () => {
    const polyp = [diagnosis('Z12.11'), diagnosis('D12.5', 2)]
    expect(code(polyp, [charge('45385')], coveredBy('MB')).lines).toEqual(['45385-PT x1'])
    expect(code(polyp, [charge('45385')]).lines).toEqual(['45385-33 x1'])
  })
})

describe('several scopes of a session', () => {
  const POLYPS = [diagnosis('D12.2'), diagnosis('D12.5', 2)]

  it('of one family: the base is inside every other', () => {
    expect(code(BLEEDING, [charge('45378'), charge('45390')]).lines).toEqual(['45390 x1'])
    expect(code([diagnosis('K29.50')], [charge('43235'), charge('43249')]).lines).toEqual(['43249 x1'])
  })

  it('of two families are both billed', () => {
    expect(code(BLEEDING, [charge('45378'), charge('43235')]).lines).toEqual(['45378 x1', '43235 x1'])
  })

  it('that a pair joins are told apart by lesion', () => {
    const apart = [charge('45385', ['D12.2']), charge('45380', ['D12.5'])]
    expect(code(POLYPS, apart).lines).toEqual(['45385 x1', '45380-59 x1'])
    const same = [charge('45385', ['D12.2']), charge('45380', ['D12.2'])]
    expect(code(POLYPS, same).lines).toEqual(['45385 x1', '45380 x1'])
    const performed = [
      { ...done('Colonoscopy with snare', { site: 'cecum', diagnosisIds: ['D12.2'] }), id: 'p1' },
      { ...done('Colonoscopy with biopsy', { site: 'rectum', diagnosisIds: ['D12.2'] }), id: 'p2' },
    ]
    expect(code(POLYPS, same, { performed }).lines).toEqual(['45385 x1', '45380-59 x1'])
  })
})

describe('sedation by who does the scope', () => {
  const minutes = (of: number) => charge('99152', [], { measure: { minutes: of } })

  it('has a code of its own for Medicare, and only beside a scope of the gut', () => {
    const scope = [charge('43239'), minutes(18)]
    expect(code(BLEEDING, scope, coveredBy('MB')).lines).toEqual(['43239 x1', 'G0500 x1'])
    expect(code(BLEEDING, scope).lines).toEqual(['43239 x1', '99152 x1'])
    expect(code(BLEEDING, [charge('62270'), minutes(18)], coveredBy('MB')).lines).toEqual(['62270 x1', '99152 x1'])
  })

  it('is one first code; what is beyond it is the add-on, which has no part for a clinician in a hospital', () => {
    const both = [charge('43239'), minutes(40), charge('99153', [], { units: 2 })]
    expect(code(BLEEDING, both).lines).toEqual(['43239 x1', '99152 x1', '99153 x2'])
    const hospital = code(BLEEDING, both, { class: 'outpatient', placeOfService: '22' })
    expect(hospital.lines).toEqual(['43239 x1', '99152 x1'])
    expect(hospital.charges.map(({ amountCents }) => amountCents)).toEqual([10_000, 20_000])
  })
})

describe('what was done through a scope, in the notes', () => {
  const told = (text: string) => code([diagnosis('D12.5')], [charge('45378')], { notes: [{ id: 'n', text }] })

  it.each(['Sigmoid polyp removed by snare.', 'Biopsies of the ascending colon were taken.'])(
    'against looking alone is asked about: %s',
    (text) => expect(told(text).asked).toEqual(['coding.procedure-disagrees']),
  )

  it.each(['No biopsies were taken.', 'Will remove the polyp by snare next week.', 'Last year a snare was used.'])(
    'is not what was denied, planned or past: %s',
    (text) => expect(told(text).lines).toEqual(['45378 x1']),
  )
})

describe('a screening of a patient with a symptom, in the notes', () => {
  const sent = [charge('45378')]
  const notes = (text: string) => ({ notes: [{ id: 'n', text }] })

  it('is asked about', () => {
    const asked = code(SCREEN, sent, notes('Colonoscopy because of rectal bleeding for three weeks.'))
    expect(asked.asked).toEqual(['coding.procedure-disagrees'])
    const answers = [answerTo(asked, 'coding.procedure-disagrees', '45378')]
    const more = { ...notes('Colonoscopy because of rectal bleeding for three weeks.'), answers }
    expect(code(SCREEN, sent, more).lines).toEqual(['45378-33 x1'])
  })

  it.each([
    'Screening colonoscopy. No rectal bleeding.',
    'Colonoscopy for screening; last one ten years ago for bleeding.',
  ])('is not what was denied or past: %s', (text) =>
    expect(code(SCREEN, sent, notes(text)).lines).toEqual(['45378-33 x1']),
  )
})
