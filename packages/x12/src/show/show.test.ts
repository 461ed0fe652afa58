import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { claimFaults } from '../validate/claim-faults.fixture.ts'
import { counted, interchange, professional } from '../validate/valid-files.fixture.ts'
import { validateBytes } from '../validate/validate.ts'
import { showBytes } from './show.ts'
import type { ShownSegment } from './show.ts'

const shownOf = (text: string) =>
  [...showBytes(Buffer.from(text))].filter((shown): shown is ShownSegment => !('gap' in shown))

describe('showing a file', () => {
  it('has every segment with its loop, and names beside its elements', () => {
    const shown = shownOf(interchange(professional))
    expect(shown.map(({ segmentIndex }) => segmentIndex)).toEqual(shown.map((_, place) => place))
    const claim = shown.find(({ id }) => id === 'CLM')!
    expect([claim.loop, claim.loopName, claim.depth, claim.beginsLoop]).toEqual(['2300', 'Claim', 3, true])
    expect(claim.elements.slice(0, 2)).toEqual([
      { reference: 'CLM01', name: 'patient control number', value: 'PCN0001' },
      { reference: 'CLM02', name: 'total charge', value: '250' },
    ])
  })

  it('puts each finding beside its segment', () => {
    for (const { text, name } of claimFaults) {
      const all = shownOf(text).flatMap(({ findings, segmentIndex }) =>
        findings.filter((finding) => finding.segmentIndex === segmentIndex),
      )
      expect(all.length, name).toBe(validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings).length)
    }
  })

  it('gives out a long transaction before it has ended, and loses no finding', () => {
    const [from, to] = [professional.segments.indexOf('HL*3*1*22*1'), professional.segments.length - 1]
    const second = professional.segments.slice(from, to)
    const many = Array.from({ length: 2500 }, () => second).flat()
    const text = interchange(professional, counted(professional.segments.toSpliced(from, to - from, ...many)))
    const shown = shownOf(text)
    expect(shown.length).toBeGreaterThan(65_000)
    const told = shown.flatMap(({ findings }) => findings)
    const found = validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings)
    expect(found.length).toBeGreaterThan(900)
    expect(told.length).toBe(found.length)
  })
})
