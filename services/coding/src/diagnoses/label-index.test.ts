import { starterCodeSets, type CodeSets } from '@claimrail/codesets'
import fc from 'fast-check'
import { describe as group, expect, it } from 'vitest'
import { GOLD } from '../gold/index.ts'
import { describe, type Description } from './describe.ts'
import { HELD_OUT_DIAGNOSES } from './held-out-diagnoses.testing.ts'
import { entriesOf } from './label.ts'
import { labelIndexOf, type LabelIndex } from './label-index.ts'
import { candidatesFor } from './match.ts'
import { ABBREVIATIONS } from './rules/abbreviations.ts'
import { SYNONYMS } from './rules/synonyms.ts'
import { WORD_FORMS } from './rules/word-forms.ts'
import { statementsOf } from './statements.ts'
import { tokensOf } from './tokens.ts'
import { WORDED_DIAGNOSES, wordedDiagnoses } from './worded-diagnoses.testing.ts'

const DATE = '2026-03-02'
const PERSON = { sex: 'U', years: 40 } as const
const codes = starterCodeSets()
const index = labelIndexOf(codes, DATE)
const everyLabel = withEveryLabel(codes, index)

/** The index, that looks at every label there is instead of those that its tables find near. */
function withEveryLabel(of: CodeSets, own: LabelIndex): LabelIndex {
  const entries = [...of.list('icd10cm', DATE)].filter(({ billable }) => billable).flatMap(entriesOf)
  return { ...own, near: () => entries }
}

function told(said: Description, by: LabelIndex) {
  return candidatesFor(said, by, PERSON).map(({ entry, score }) => ({
    code: entry.code,
    score,
    axes: entry.description.axes,
  }))
}

group('labels near to what was said', () => {
  const ofGold = GOLD.flatMap(({ encounter }) => encounter.diagnoses.flatMap(({ text }) => text ?? []))
  const worded = wordedDiagnoses([...WORDED_DIAGNOSES, ...HELD_OUT_DIAGNOSES]).map(({ text }) => text)
  const texts = [...ofGold, ...worded]

  it('are all that score, for the diagnoses of the gold set and others', () => {
    expect(texts.length).toBeGreaterThan(500)
    for (const said of texts.flatMap(statementsOf).map(describe))
      expect(told(said, index)).toEqual(told(said, everyLabel))
  })

  it('are all that score, for any words of labels', () => {
    const words = [...new Set(texts.flatMap(tokensOf).map(({ word }) => word))]
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (some) => {
        const [said] = statementsOf(some.join(' ')).map(describe)
        if (said) expect(told(said, index)).toEqual(told(said, everyLabel))
      }),
    )
  })

  it('are those in force on the date', () => {
    const sclerosis = statementsOf('multiple sclerosis').map(describe)[0] as Description
    const on = (date: string) =>
      candidatesFor(sclerosis, labelIndexOf(codes, date), PERSON).map(({ entry }) => entry.code)
    expect(on('2025-09-30')).toContain('G35')
    expect(on('2025-10-01')).not.toContain('G35')
    expect(on('2010-01-01')).toEqual([])
  })
})

group('the vocabulary', () => {
  it('leads every name to one that stands for itself', () => {
    for (const name of Object.keys({ ...ABBREVIATIONS, ...WORD_FORMS, ...SYNONYMS })) {
      const words = tokensOf(name).map(({ word }) => word)
      expect(
        tokensOf(words.join(' ')).map(({ word }) => word),
        name,
      ).toEqual(words)
    }
  })
})
