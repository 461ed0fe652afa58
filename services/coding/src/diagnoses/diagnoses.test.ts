import type { Diagnosis, Encounter } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { contextOf, starterKnowledge } from '../context.ts'
import { codeDiagnoses } from '../code-diagnoses.ts'
import { charge, DATE, diagnosis, encounter, inWords } from '../encounters.testing.ts'
import { queryIdOf, type Query } from '../query.ts'

const ID = 'E'
const knowledge = starterKnowledge()

function code(diagnoses: readonly Diagnosis[], more: Partial<Encounter> = {}) {
  const record = encounter(diagnoses, [charge('99213')], more)
  return codeDiagnoses(record, DATE, contextOf(ID, record, knowledge))
}

const asks = (diagnoses: readonly Diagnosis[], more: Partial<Encounter> = {}) =>
  code(diagnoses, more).queries.map((query) => query.code.replace('coding.diagnosis-', ''))

function answer(query: Query | undefined, value: string) {
  if (!query) throw new Error('nothing was asked')
  return { answers: [{ queryId: queryIdOf(ID, query), value, by: 'dr', answeredAt: '2026-03-05T10:00:00Z' }] }
}

describe('a diagnosis in words', () => {
  it.each([
    ['acne', 'L709'],
    ['acne vulgaris', 'L700'],
    ['HTN', 'I10'],
    ['Type 2 DM', 'E119'],
    ['GERD', 'K219'],
    ['R knee pain', 'M25561'],
    ['Pain in left knee', 'M25562'],
    ['bilateral hip OA', 'M160'],
    ['chronic systolic CHF', 'I5022'],
    ['acute on chronic diastolic heart failure', 'I5033'],
    ['Paroxysmal AFib', 'I480'],
    ['migraine without aura', 'G43009'],
    ['migraine with aura', 'G43109'],
    ['Migraine', 'G43909'],
    ['multiple sclerosis', 'G35D'],
    ['diverticulitis of large bowel', 'K5732'],
    ['tinea pedis', 'B353'],
    ['lateral epicondylitis, right elbow', 'M7711'],
    ['sprain of right ankle, initial encounter', 'S93401A'],
    ['left ankle sprain, subsequent encounter', 'S93402D'],
    ['right AOM', 'H6691'],
    ['h/o melanoma', 'Z85820'],
    ['s/p excision of melanoma 2019, no evidence of disease', 'Z85820'],
    ['Melanoma, no evidence of recurrence', 'Z85820'],
    ['family history of colon polyps', 'Z83719'],
    ['cough; rule out pneumonia', 'R059'],
    ['Memory loss', 'R413'],
    ['SCC of trunk', 'C44529'],
    ['SCC R forearm', 'C44622'],
    ['AKs of face and scalp', 'L570'],
    ['AFib, persistent', 'I4819'],
    ['s/p R TKA', 'Z96651'],
    ['h/o MI 2019', 'I252'],
    ['grade II internal hemorrhoids', 'K641'],
    ['elevated BP without dx of HTN', 'R030'],
    ['chest pain, possible angina', 'R079'],
  ])('"%s" is %s', (text, wanted) => {
    const coded = code([inWords(text)])
    expect(coded.queries).toEqual([])
    expect(coded.codes).toEqual([wanted])
  })

  it.each([
    ['shoulder pain', 'side-unspecified'],
    ['knee osteoarthritis', 'side-unspecified'],
    ['sprain of right ankle', 'episode-unspecified'],
    ['skin trouble', 'unclear'],
    ['feels odd', 'unclear'],
    ['rule out melanoma', 'uncertain'],
    ['melanoma s/p excision', 'unclear'],
    ['AK of eyelid', 'review'],
    ['influenza A with pneumonia', 'review'],
    ['pneumonia?', 'uncertain'],
    ['probable strep throat', 'uncertain'],
    ['no evidence of melanoma', 'denied'],
    ['no history of melanoma', 'denied'],
    ['denies any prior hx of melanoma', 'denied'],
    ['melanoma ruled out', 'denied'],
    ['plantar fasciitis heel', 'review'],
  ])('"%s" is asked about: %s', (text, wanted) => {
    expect(asks([inWords(text)])).toEqual([wanted])
  })

  it('is never taken for a condition that it says is past, of a relative, denied or uncertain', () => {
    for (const words of ['h/o strep throat', 'family history of strep throat', 'no strep throat', 'r/o strep throat']) {
      expect(code([inWords(words)]).codes).not.toContain('J020')
    }
  })

  it('is coded as if it were there when it is uncertain at the end of a stay', () => {
    expect(code([inWords('probable pneumonia')], { class: 'inpatient', placeOfService: '21' }).codes).toEqual(['J189'])
  })

  it('that is uncertain is left out beside another that is coded, and the trail says why', () => {
    const coded = code([inWords('cough'), inWords('rule out pneumonia', 2)])
    expect(coded).toMatchObject({ codes: ['R059'], queries: [] })
    expect(coded.findings).toMatchObject([{ code: 'coding.diagnosis-left-out', path: 'diagnoses[1]' }])
  })

  it('that is uncertain is asked about when a charge is for nothing else', () => {
    const record = encounter([inWords('cough'), inWords('r/o pneumonia', 2)], [charge('99213', ['r/o pneumonia'])])
    expect(codeDiagnoses(record, DATE, contextOf(ID, record, knowledge)).queries).toMatchObject([
      { code: 'coding.diagnosis-uncertain', fields: ['diagnoses[1].text'] },
    ])
  })

  it('keeps the words that support the code, and the codes that came after it', () => {
    const [choice] = code([inWords('pt with R knee pain')]).choices ?? []
    expect(choice).toMatchObject({ code: 'M25561', source: 'documentation', path: 'diagnoses[0]' })
    const text = 'pt with R knee pain'
    expect(choice?.support.map(({ from, to }) => text.slice(from, to))).toEqual(['R', 'knee', 'pain'])
    expect(choice?.runnersUp.length).toBeGreaterThan(0)
  })

  it('takes its side from the site of the procedure that was for it', () => {
    const performed = [{ id: 'p', text: 'injection', site: 'left shoulder', performedOn: DATE, diagnosisIds: ['x'] }]
    const coded = code([{ ...inWords('shoulder pain'), id: 'x' }], { performed })
    expect(coded.codes).toEqual(['M25512'])
    expect(coded.choices?.[0]?.reasons).toContain('side from performed[0].site')
  })
})

describe('an answer on record', () => {
  const pain = inWords('shoulder pain')

  it('closes the question it was given to', () => {
    const [query] = code([pain]).queries
    expect(query?.choices).toEqual(['right', 'left', 'cannot-determine'])
    const coded = code([pain], answer(query, 'left'))
    expect(coded).toMatchObject({ codes: ['M25512'], queries: [] })
    expect(coded.choices?.[0]).toMatchObject({ source: 'answer', score: expect.any(Number) as number })
  })

  it('that it can not be determined gives the code that leaves it open', () => {
    const [query] = code([pain]).queries
    expect(code([pain], answer(query, 'cannot-determine')).codes).toEqual(['M25519'])
  })

  it('that is none of the choices closes nothing', () => {
    const [query] = code([pain]).queries
    expect(code([pain], answer(query, 'the sore one')).queries).toEqual([query])
  })

  it('holds wherever the diagnosis stands in the list, and not for other words', () => {
    const [query] = code([pain]).queries
    expect(code([diagnosis('L70.0'), { ...pain, rank: 2 }], answer(query, 'left')).codes).toEqual(['L700', 'M25512'])
    const other = { ...inWords('knee pain'), id: pain.id }
    expect(code([other], answer(query, 'left')).queries).toHaveLength(1)
  })

  it('may be a code, which is checked like any other', () => {
    const [query] = code([inWords('feels odd')]).queries
    expect(code([inWords('feels odd')], answer(query, 'R42')).codes).toEqual(['R42'])
    expect(code([inWords('feels odd')], answer(query, 'G35')).queries).toEqual([query])
  })

  it('may be in words that mean exactly one code', () => {
    const [query] = code([inWords('feels odd')]).queries
    expect(code([inWords('feels odd')], answer(query, 'dizziness')).codes).toEqual(['R42'])
    expect(code([inWords('feels odd')], answer(query, 'not so well')).queries).toEqual([query])
  })

  it('adds the diagnosis that the record lacks', () => {
    const [missing] = code([]).queries
    expect(code([], answer(missing, 'L70.0')).codes).toEqual(['L700'])
    const fall = [diagnosis('W19.XXXA')]
    const [first] = code(fall).queries
    expect(code(fall, answer(first, 'S93.401A')).codes).toEqual(['S93401A', 'W19XXXA'])
    expect(code(fall, answer(first, 'Z79.4')).queries).toEqual([first])
  })

  it('establishes what was uncertain, or leaves it out', () => {
    const sent = [{ ...diagnosis('J18.9'), text: 'probable pneumonia' }, inWords('cough', 2)]
    const [query] = code(sent).queries
    expect(query).toMatchObject({ code: 'coding.diagnosis-uncertain' })
    expect(code(sent, answer(query, 'established')).codes).toEqual(['J189'])
    expect(code(sent, answer(query, 'not-established')).codes).toEqual(['R059'])
  })
})

describe('a code that the source sent', () => {
  it('is made specific by its own words', () => {
    expect(code([{ ...diagnosis('G43'), text: 'Chronic migraine' }]).codes).toEqual(['G43709'])
    expect(code([{ ...diagnosis('M25.569'), text: 'Left knee pain' }]).codes).toEqual(['M25562'])
  })

  it('of a category is asked about by what tells its codes apart', () => {
    expect(code([diagnosis('M25.56')]).queries[0]).toMatchObject({
      code: 'coding.diagnosis-side-unspecified',
      choices: ['right', 'left', 'cannot-determine'],
    })
    expect(code([diagnosis('S93.401')]).queries[0]).toMatchObject({
      code: 'coding.diagnosis-episode-unspecified',
      choices: ['initial', 'subsequent', 'sequela', 'cannot-determine'],
    })
    expect(code([diagnosis('I11')]).queries[0]).toMatchObject({ choices: ['I110', 'I119', 'other'] })
  })

  it('whose words say the other side is asked about', () => {
    const sent = [{ ...diagnosis('M25.561'), text: 'Left knee pain' }]
    const [query] = code(sent).queries
    expect(query?.code).toBe('coding.diagnosis-side-contradicted')
    expect(code(sent, answer(query, 'left')).codes).toEqual(['M25562'])
  })

  it('keeps its words "history of" where it is a code of what was', () => {
    expect(code([{ ...diagnosis('I25.2'), text: 'History of MI' }]).codes).toEqual(['I252'])
    expect(asks([{ ...diagnosis('I21.4'), text: 'History of NSTEMI' }])).toEqual(['denied'])
  })
})

describe('the diagnoses of an encounter together', () => {
  it.each([
    ['hypertension and heart failure', ['I10', 'I50.22'], ['I110', 'I5022']],
    ['heart failure ranked before hypertension', ['I50.22', 'I10'], ['I110', 'I5022']],
    ['diabetes and kidney disease', ['E11.9', 'N18.30'], ['E1122', 'N1830']],
    ['diabetes and polyneuropathy', ['E11.9', 'G62.9'], ['E1142']],
    ['atherosclerosis and unstable angina', ['I25.10', 'I20.0'], ['I25110']],
    ['an external cause first', ['W19.XXXA', 'S93.401A'], ['S93401A', 'W19XXXA']],
    ['a check ranked second', ['L70.0', 'Z00.00'], ['Z0000', 'L700']],
    ['insulin before diabetes', ['Z79.4', 'E11.9'], ['E119', 'Z794']],
    ['chest pain with an infarction', ['R07.9', 'I21.4'], ['I214']],
    ['knee pain with osteoarthritis of the knee', ['M17.11', 'M25.561'], ['M1711']],
    ['two that have nothing to do with each other', ['L70.0', 'I10'], ['L700', 'I10']],
  ])('%s', (_, sent, wanted) => {
    const coded = code(sent.map((one, i) => diagnosis(one, i + 1)))
    expect(coded.queries).toEqual([])
    expect(coded.codes).toEqual(wanted)
    for (const id of sent) expect(coded.placesOf.get(id)?.length).toBeGreaterThan(0)
  })

  it('the trail says what was combined, left out and moved', () => {
    const { choices } = code([diagnosis('I50.22'), diagnosis('I10', 2), diagnosis('R60.0', 3)])
    const reasons = choices?.flatMap((choice) => choice.reasons).join('\n')
    expect(reasons).toContain('combination of I10 and I50 (I.C.9.a.1)')
    expect(reasons).toContain('leaves out R600, a part of it (I.B.5)')
    expect(reasons).toContain('after I110, its cause')
    expect(choices?.[0]?.runnersUp).toMatchObject([{ code: 'I10' }])
  })

  it('of which none can be first are asked about', () => {
    expect(asks([diagnosis('W19.XXXA')])).toEqual(['none-first'])
  })
})

describe('notes', () => {
  const noted = (text: string) => ({ notes: [{ id: 'n', text }] })

  it('support a diagnosis with the sentence that names it', () => {
    const text = 'Seen for rash. Acne on both cheeks, worse since May.'
    const [choice] = code([diagnosis('L70.9')], noted(text)).choices ?? []
    const [, said] = choice?.support ?? []
    expect(said).toMatchObject({ path: 'notes[0].text' })
    expect(text.slice(said?.from, said?.to)).toContain('Acne on both cheeks')
  })

  it('never add a code', () => {
    expect(code([diagnosis('L70.0')], noted('Has type 2 diabetes and hypertension.')).codes).toEqual(['L700'])
  })

  it('that deny a diagnosis, and do not say it anywhere, are asked about', () => {
    const sent = [diagnosis('J02.0')]
    const [query] = code(sent, noted('Sore throat. No evidence of strep throat.')).queries
    expect(query).toMatchObject({ code: 'coding.diagnosis-denied-in-notes', fields: ['diagnoses[0]', 'notes[0].text'] })
    const more = noted('No evidence of strep throat.')
    expect(code(sent, { ...more, ...answer(query, 'established') }).codes).toEqual(['J020'])
    expect(asks(sent, noted('Strep throat confirmed. Last year no evidence of strep throat.'))).toEqual([])
  })

  it.each(['No history of atrial fibrillation.', 'Denies any history of AFib.', 'No prior hx of atrial fibrillation.'])(
    'that deny even a history are asked about: %s',
    (text) => expect(asks([diagnosis('I48.91')], noted(text))).toEqual(['denied-in-notes']),
  )

  it('of a history deny nothing', () => {
    expect(asks([diagnosis('I48.91')], noted('History of atrial fibrillation.'))).toEqual([])
    expect(asks([diagnosis('I10')], noted('No family history of stroke.'))).toEqual([])
  })

  it('that say a cancer was removed in an earlier year and is gone are asked about', () => {
    const sent = [diagnosis('C18.7')]
    expect(asks(sent, noted('Resected in 2019, no evidence of recurrence.'))).toEqual(['denied-in-notes'])
    expect(asks(sent, noted('Excised today, no evidence of residual disease.'))).toEqual([])
  })
})
