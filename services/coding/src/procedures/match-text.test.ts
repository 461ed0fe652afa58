import { starterCodeSets } from '@claimrail/codesets'
import { describe, expect, it } from 'vitest'
import { matchText, saysNotDone } from './match-text.ts'

const codes = starterCodeSets()
const match = (text: string) =>
  matchText(text, '2026-03-02', codes).map(({ procedure, score }) => [procedure.code, score] as const)
const best = (text: string) => match(text)[0]

describe('words of a record as procedures', () => {
  it.each([
    ['Shave biopsy of skin, left forearm', '11102'],
    ['tangential biopsy of skin', '11102'],
    ['Punch biopsies of the skin', '11104'],
    ['12-lead electrocardiogram', '93000'],
    ['Right knee injection', '20610'],
    ['knee injection with ultrasound', '20611'],
    ['Colonoscopy with biopsy of the sigmoid', '45380'],
    ['colonoscopy', '45378'],
    ['Rapid strep test', '87880'],
  ])('%s', (text, code) => {
    const [found, score] = best(text) ?? []
    expect(found).toBe(code)
    expect(score).toBeGreaterThanOrEqual(0.8)
  })

  it('are sure only when every word of a phrase is there', () => {
    expect(best('biopsy')?.[1]).toBeLessThan(0.8)
    expect(match('walked the dog')).toEqual([])
  })

  it('keep the runners-up', () => {
    expect(match('colonoscopy with biopsy').map(([code]) => code)).toContain('45378')
  })

  it('give nothing when they say that it was not done', () => {
    for (const text of ['knee injection declined', 'punch biopsy of skin not performed', 'scheduled for colonoscopy'])
      expect(match(text)).toEqual([])
    expect(saysNotDone('colonoscopy, no polyp found')).toBe(false)
  })

  it('do not find a code on a date on which it is not in force', () => {
    const then = matchText('tangential biopsy of skin', '2018-06-01', codes)
    expect(then.map(({ procedure }) => procedure.code)).not.toContain('11102')
  })
})
