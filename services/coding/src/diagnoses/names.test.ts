import { describe, expect, it } from 'vitest'
import { namesIn } from './names.ts'

const textsOf = (title: string) => namesIn(title).map(({ text }) => text)

describe('the names in an official title', () => {
  it.each([
    ['Essential (primary) hypertension', ['Essential hypertension']],
    ['Acute obstructive laryngitis [croup]', ['Acute obstructive laryngitis', 'croup']],
    ['Body mass index [BMI] 32.0-32.9, adult', ['Body mass index 32, adult']],
    ['Dizziness and giddiness', ['Dizziness and giddiness', 'Dizziness', 'giddiness']],
    [
      'Acute embolism and thrombosis of right femoral vein',
      [
        'Acute embolism and thrombosis of right femoral vein',
        'Acute embolism of right femoral vein',
        'Acute thrombosis of right femoral vein',
      ],
    ],
    [
      'Complete rotator cuff tear or rupture of right shoulder, not specified as traumatic',
      [
        'Complete rotator cuff tear or rupture of right shoulder, not specified as traumatic',
        'Complete rotator cuff tear of right shoulder, not specified as traumatic',
        'Complete rotator cuff rupture of right shoulder, not specified as traumatic',
      ],
    ],
  ])('%s', (title, names) => {
    expect(textsOf(title)).toEqual(names)
  })

  it.each([
    'Hypertensive heart and chronic kidney disease with heart failure',
    'Rheumatic disorders of both mitral and aortic valves',
    'Calculus of gallbladder without cholecystitis or obstruction',
  ])('are no parts of a combination: %s', (title) => {
    expect(textsOf(title)).toEqual([title])
  })

  it('keeps words in parentheses as words that may be said', () => {
    expect(namesIn('Nonrheumatic mitral (valve) prolapse')).toEqual([
      { text: 'Nonrheumatic mitral prolapse', optional: 'valve', isPart: false },
    ])
    expect(namesIn('Fracture of rib, initial encounter for closed fracture')[0]?.optional).toBe('closed')
  })
})
