import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { code } from './coded.testing.ts'

/** What a line points at, first reason first, when it was sent for these diagnoses in this order. */
function pointersOf(...codes: string[]): string[] {
  const coded = code(
    codes.map((one, i) => diagnosis(one, i + 1)),
    [charge('99214', codes)],
  )
  const diagnoses = coded.trail?.choices.filter(({ path }) => path.startsWith('diagnoses')) ?? []
  return (coded.charges[0]?.reasons ?? []).map((place) => diagnoses[place]?.code ?? '')
}

describe('a line points', () => {
  it('at the disease before its manifestation', () => expect(pointersOf('G63', 'E85.4')).toEqual(['E854', 'G63']))
  it('at the injury before its external cause', () =>
    expect(pointersOf('W19.XXXA', 'S93.401A')).toEqual(['S93401A', 'W19XXXA']))
  it('at a combination code before what it says more of', () =>
    expect(pointersOf('I50.33', 'I10', 'N18.4')).toEqual(['I130', 'I5033', 'N184']))
  it('as the record ranks them, where nothing is due to another', () =>
    expect(pointersOf('M17.11', 'E78.5')).toEqual(['M1711', 'E785']))
  it('where it was sent to, beside a check that is first of the encounter', () =>
    expect(pointersOf('H66.92', 'Z00.121')).toEqual(['H6692', 'Z00121']))
})
