import { describe, expect, it } from 'vitest'
import { codeDiagnoses } from '../code-diagnoses.ts'
import { contextOf, starterKnowledge } from '../context.ts'
import { charge, DATE, encounter, inWords } from '../encounters.testing.ts'

const knowledge = starterKnowledge()

function code(text: string) {
  const record = encounter([inWords(text)], [charge('99213')])
  return codeDiagnoses(record, DATE, contextOf('E', record, knowledge))
}

describe('a diagnosis in words', () => {
  it.each([
    ['HTN with CKD stage 4', ['I129', 'N184']],
    ['HTN, chronic HFpEF', ['I110', 'I5032']],
    ['T2DM w/ polyneuropathy, on insulin', ['E1142', 'Z794']],
    ['NASH with cirrhosis', ['K7581', 'K7460']],
    ['GERD and HTN', ['K219', 'I10']],
    ['Influenza A with cough', ['J101']],
  ])('"%s" names several conditions', (text, wanted) => {
    const coded = code(text)
    expect(coded).toMatchObject({ codes: wanted, queries: [] })
    expect(coded.placesOf.get(text)).toEqual(wanted.map((_, place) => place))
  })

  it.each([
    'influenza A with pneumonia',
    'asthma and COPD',
    'HTN due to CKD stage 4',
    'GERD with HTN',
    'anemia, HTN',
    'dementia, Parkinson disease',
  ])('"%s" is not taken apart', (text) => expect(code(text).codes).toEqual([]))
})
