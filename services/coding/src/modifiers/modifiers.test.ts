import { starterCodeSets, type PairEdit } from '@claimrail/codesets'
import { describe, expect, it } from 'vitest'
import { contextOf, starterKnowledge } from '../context.ts'
import { charge, diagnosis, encounter } from '../encounters.testing.ts'
import { billingOf } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { code, coveredBy, done } from '../procedures/coded.testing.ts'
import type { PayerOptions } from '../procedures/payer-options.ts'
import { orderModifiers } from './order-modifiers.ts'
import { telehealthVisit } from './payer-modifiers.ts'

const STARTER = starterKnowledge()
const KNEE = [diagnosis('M17.11')]
const SKIN = [diagnosis('L82.1'), diagnosis('D48.5', 2)]
const pair = (column1: string, column2: string, indicator: PairEdit['indicator']) => ({
  pairs: (_: string, one: string, other: string): PairEdit[] =>
    [one, other].sort().join() === [column1, column2].sort().join()
      ? [{ column1, column2, indicator, effective: '2020-01-01', release: 'ncci-test' }]
      : [],
})

describe('visits', () => {
  it('beside a preventive visit of the same day carry 25 when they had a reason of their own', () => {
    const both = [charge('99396', ['Z00.00']), charge('99213', ['L70.0'])]
    const told = code([diagnosis('Z00.00'), diagnosis('L70.0', 2)], both)
    expect(told.lines).toEqual(['99396 x1', '99213-25 x1'])
    const same = [charge('99396', ['Z00.00']), charge('99213', ['Z00.00'])]
    expect(code([diagnosis('Z00.00')], same).lines).toEqual(['99396 x1', '99213 x1'])
  })

  it('that decided for major surgery carry 57 when a note says so', () => {
    const charges = [charge('99203'), charge('25600', [], { modifiers: ['RT'] })]
    const notes = [
      { id: 'n', text: 'Decision made to proceed with closed treatment; patient agreed to the procedure.' },
    ]
    expect(code([diagnosis('S52.501A')], charges, { notes }).lines[0]).toBe('99203-57 x1')
    expect(code([diagnosis('S52.501A')], charges).lines[0]).toBe('99203 x1')
    const visit = { patientStatus: 'new' as const }
    expect(code([diagnosis('S52.501A')], charges, { visit }).lines[0]).toBe('99203-57 x1')
  })

  it('by video carry 95, those with a number of their own do not', () => {
    const video = { class: 'telehealth', placeOfService: '10' } as const
    expect(code(KNEE, [charge('99213')], video).lines).toEqual(['99213-95 x1'])
    expect(code(KNEE, [charge('99213', [], { modifiers: ['93'] })], video).lines).toEqual(['99213-93 x1'])
    expect(code(KNEE, [charge('99213')]).lines).toEqual(['99213 x1'])
    expect(code(KNEE, [charge('99213')], { ...video, ...coveredBy('MB') }).lines).toEqual(['99213 x1'])
  })

  it('by telephone carry 93 for every payer, where the record says that there was no video', () => {
    const home = { class: 'telehealth', placeOfService: '10' } as const
    const told = (text: string, more = {}) =>
      code(KNEE, [charge('99213')], { ...home, ...more, notes: [{ id: 'n', text }] }).lines
    expect(told('Audio-only visit, patient has no video device.')).toEqual(['99213-93 x1'])
    expect(told('Visit conducted by telephone.', coveredBy('MB'))).toEqual(['99213-93 x1'])
    expect(told('Not audio-only: seen by audio and video.')).toEqual(['99213-95 x1'])
    expect(told('Pharmacy was called by phone.')).toEqual(['99213-95 x1'])
    expect(code(KNEE, [charge('99213')], { notes: [{ id: 'n', text: 'Audio-only visit.' }] }).lines).toEqual([
      '99213 x1',
    ])
  })

  it('by video carry GT where the payer still wants it', () => {
    const record = encounter(KNEE, [charge('99213')], { class: 'telehealth', placeOfService: '02' })
    const billing = billingOf(record, { codes: [], placesOf: new Map(), queries: [] }, contextOf('', record, STARTER))
    const [visit] = code(KNEE, [charge('99213')]).charges as [CodedCharge]
    const wanting = (options: Partial<PayerOptions>) =>
      telehealthVisit(visit, [visit], { ...billing, options: { ...billing.options, ...options } })
    expect(wanting({ video: 'GT' })).toMatchObject([{ modifier: 'GT' }])
    expect(wanting({ video: 'none' })).toEqual([])
    expect(telehealthVisit({ ...visit, modifiers: ['95'] }, [], { ...billing })).toEqual([])
  })
})

describe('parts of a service', () => {
  const hospital = { class: 'outpatient', placeOfService: '22' } as const

  it('a test read in a facility carries 26, in an office nothing, and the hospital’s own line nothing', () => {
    const heart = [diagnosis('I35.0')]
    expect(code(heart, [charge('93306')], hospital).lines).toEqual(['93306-26 x1'])
    expect(code(heart, [charge('93306')]).lines).toEqual(['93306 x1'])
    expect(code(heart, [charge('93306', [], { revenueCode: '0483' })], hospital).lines).toEqual(['93306 x1'])
    const technical = charge('93306', [], { text: 'Echocardiogram, technical component' })
    expect(code(heart, [technical]).lines).toEqual(['93306-TC x1'])
  })

  it('less than the whole is said only in the record’s words', () => {
    const stopped = charge('45380', [], { text: 'Colonoscopy discontinued due to unstable blood pressure' })
    expect(code([diagnosis('K51.90')], [stopped]).lines).toEqual(['45380-52 x1'])
    const looked = { ...stopped, id: 'looked', code: '45378' }
    expect(code([diagnosis('K51.90')], [looked]).lines).toEqual(['45378-53 x1'])
    const partly = charge('45380', [], { text: 'Colonoscopy, partially performed' })
    expect(code([diagnosis('K51.90')], [partly]).lines).toEqual(['45380-52 x1'])
  })
})

describe('services that an edit joins', () => {
  const charges = [charge('11102', ['D48.5']), charge('17000', ['L82.1'])]

  it('carry XS for Medicare and 59 elsewhere when they were at another site', () => {
    const performed = [
      done('Tangential biopsy of skin', { site: 'left cheek', diagnosisIds: ['D48.5'] }),
      done('Destruction of actinic keratosis', { site: 'right hand', diagnosisIds: ['L82.1'] }),
    ]
    const edit = pair('17000', '11102', '1')
    expect(code(SKIN, charges, { performed }, edit).lines).toEqual(['11102-59 x1', '17000 x1'])
    const medicare = code(SKIN, charges, { performed, ...coveredBy('MB') }, edit)
    expect(medicare.lines).toEqual(['11102-XS x1', '17000 x1'])
    expect(medicare.trail?.modifiers).toContainEqual({
      path: 'charges[0]',
      modifier: 'XS',
      reason: 'another site than 17000, as documented',
    })
  })

  it('carry nothing when the record does not tell them apart', () => {
    const performed = [done('Tangential biopsy of skin'), done('Destruction of actinic keratosis')]
    expect(code(SKIN, charges, { performed }, pair('17000', '11102', '1')).lines).toEqual(['11102 x1', '17000 x1'])
    expect(code(SKIN, charges, {}, pair('17000', '11102', '1')).lines).toEqual(['11102 x1', '17000 x1'])
  })
})

describe('services that were repeated', () => {
  const twice = [charge('93000'), charge('93000')]
  const heart = [diagnosis('I10')]

  it('carry 76 from the second on when both are documented, 77 when another clinician did it', () => {
    const again = (text: string) => ({ performed: [done('Electrocardiogram'), done(text)] })
    expect(code(heart, twice, again('Electrocardiogram repeated')).lines).toEqual(['93000 x1', '93000-76 x1'])
    expect(code(heart, twice, again('Electrocardiogram by another physician')).lines).toEqual([
      '93000 x1',
      '93000-77 x1',
    ])
  })

  it('carry nothing when one of them may be a mistake', () => {
    expect(code(heart, twice).lines).toEqual(['93000 x1', '93000 x1'])
    expect(code(heart, twice, { performed: [done('Electrocardiogram')] }).lines).toEqual(['93000 x1', '93000 x1'])
  })

  it('carry 91 when they are laboratory tests', () => {
    const performed = [done('Lipid panel'), done('Lipid panel')]
    expect(code(heart, [charge('80061'), charge('80061')], { performed }).lines).toEqual([
      '80061-QW x1',
      '80061-91-QW x1',
    ])
  })
})

describe('what a payer wants told', () => {
  const notice = (signed: boolean) => ({
    documents: [{ id: 'd', kind: 'advanceNotice' as const, signed, chargeIds: [] }],
  })

  it('a notice of liability for Medicare: GA signed, GZ not, GY on what the law excludes', () => {
    const medicare = coveredBy('MB')
    expect(code(KNEE, [charge('97110')], { ...medicare, ...notice(true) }).lines).toEqual(['97110-GA x1'])
    expect(code(KNEE, [charge('97110')], { ...medicare, ...notice(false) }).lines).toEqual(['97110-GZ x1'])
    expect(code(KNEE, [charge('97110')], notice(true)).lines).toEqual(['97110 x1'])
    const physical = [diagnosis('Z00.00')]
    expect(code(physical, [charge('99396')], medicare).lines).toEqual(['99396-GY x1'])
    expect(code(physical, [charge('99396')], { ...medicare, ...notice(true) }).lines).toEqual(['99396-GX-GY x1'])
  })

  it('a screening that became a treatment: PT for Medicare, 33 elsewhere', () => {
    const polyp = [diagnosis('Z12.11'), diagnosis('D12.2', 2)]
    const scope = [charge('45385', ['Z12.11', 'D12.2'])]
    expect(code(polyp, scope, coveredBy('MB')).lines).toEqual(['45385-PT x1'])
    expect(code(polyp, scope).lines).toEqual(['45385-33 x1'])
    expect(code(polyp, [charge('45385', ['D12.2', 'Z12.11'])]).lines).toEqual(['45385 x1'])
    expect(code([diagnosis('Z12.11')], [charge('45378')]).lines).toEqual(['45378-33 x1'])
  })

  it('QW on a waived test in the office, not in a hospital', () => {
    const fever = [diagnosis('J02.9')]
    expect(code(fever, [charge('87880')]).lines).toEqual(['87880-QW x1'])
    expect(code(fever, [charge('81002')]).lines).toEqual(['81002 x1'])
    expect(code(fever, [charge('87880')], { class: 'outpatient', placeOfService: '22' }).lines).toEqual(['87880 x1'])
  })
})

describe('the complexity add-on of Medicare', () => {
  const knee = [diagnosis('I10'), diagnosis('M17.11', 2)]
  const visit = [charge('99214', ['I10']), charge('G2211', ['I10'], { amountCents: 1_600 })]
  const injection = charge('20610', ['M17.11'], { modifiers: ['RT'] })

  it('is left out beside a visit with 25, its charge on the visit, and stays beside one without', () => {
    const told = code(knee, [...visit, injection], coveredBy('MB'))
    expect(told.lines).toEqual(['99214-25 x1', '20610-RT x1'])
    expect(told.charges[0]?.amountCents).toBe(11_600)
    expect(told.trail?.findings).toMatchObject([{ code: 'coding.bundled', billed: 'G2211', supported: '99214' }])
    expect(code(knee, visit, coveredBy('MB')).lines).toEqual(['99214 x1', 'G2211 x1'])
  })

  it('stays where a vaccine or a wellness visit is the reason for 25, and for other payers', () => {
    const wellness = charge('G0439', ['M17.11'])
    expect(code(knee, [...visit, wellness], coveredBy('MB')).lines).toEqual(['99214-25 x1', 'G2211 x1', 'G0439 x1'])
    expect(code(knee, [...visit, injection]).lines).toEqual(['99214-25 x1', 'G2211 x1', '20610-RT x1'])
  })
})

describe('the order of modifiers', () => {
  const codes = starterCodeSets()
  it.each([
    [
      ['RT', '59', '26'],
      ['26', '59', 'RT'],
    ],
    [
      ['GA', 'LT', '50'],
      ['50', 'LT', 'GA'],
    ],
    [
      ['QW', '91'],
      ['91', 'QW'],
    ],
    [
      ['95', '25'],
      ['25', '95'],
    ],
    [['RT', 'RT'], ['RT']],
    [
      ['GA', 'RT', '59', '26', 'KX'],
      ['26', '59', 'RT', '99'],
    ],
  ])('%j', (modifiers, ordered) => expect(orderModifiers(modifiers, '2026-03-02', codes)).toEqual(ordered))
})
