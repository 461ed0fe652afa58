import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { counted, interchange, validFiles } from './valid-files.fixture.ts'
import type { ValidFile } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'

const findingsOf = (file: ValidFile, segments: readonly string[]) =>
  validateBytes(Buffer.from(interchange(file, counted(segments)))).flatMap(({ findings }) => findings)

/** Segments that the guides let anyone leave out; with them goes nothing that another segment speaks of. */
const mayBeLeftOut: Readonly<Record<string, readonly string[]>> = {
  '837P': ['PRV*BI', 'REF*D9', 'PRV*PE', 'REF*6R*LINE1', 'NM1*DN', 'NM1*82*1*STONE', 'AMT*D', 'REF*6R*LINE9'],
  '837I': ['HI*ABF', 'HI*BBR', 'HI*BH', 'HI*BE', 'PRV*AT', 'DTP*472*RD8', 'DTP*472*D8'],
  '835': [
    'REF*EV',
    'DTM*405',
    'REF*2U',
    'REF*TJ',
    'TS3',
    'NM1*82',
    'DTM*050',
    'DTM*472',
    'REF*6R',
    'AMT*B6',
    'LQ',
    'MOA',
  ],
  '999': ['CTX'],
  '277CA': ['QTY', 'AMT', 'REF*1K'],
}

/** Segments that may come twice. */
const mayBeRepeated: Readonly<Record<string, readonly string[]>> = {
  '837P': ['PER', 'NM1*DN'],
  '837I': ['PER', 'HI*ABF', 'HI*BH', 'HI*BE'],
  '835': ['REF*2U', 'PER*BL', 'REF*TJ', 'AMT*B6', 'LQ'],
  '999': ['CTX', 'IK4'],
  '277CA': ['STC'],
}

/** Segments that may stand after the one that follows them: both have the same place in their loop. */
const mayComeLater: Readonly<Record<string, readonly string[]>> = {
  '837P': ['NM1*IL', 'NM1*DN', 'CAS*CO'],
  '837I': ['DTP*096', 'DTP*434', 'HI'],
  '835': ['NM1*QC', 'CAS*CO*45*10'],
  '999': ['CTX'],
  '277CA': ['DTP*050', 'QTY*90', 'QTY*QA', 'AMT*YU'],
}

/** Sums are found where the sum stands; a missing diagnosis where the codes end. */
const toldElsewhere = /^(CAS|PLB|HI\*ABK|HI\*ABJ|DTP\*439|DTP\*435|REF\*F8)/

const starts = (list: readonly string[] | undefined, segment: string) =>
  (list ?? []).some((one) => segment.startsWith(one))

function judge(
  file: ValidFile,
  place: number,
  changed: readonly string[],
  legal: readonly string[] | undefined,
): string | undefined {
  const segment = file.segments[place]!
  const found = findingsOf(file, changed)
  if (found.length === 0) return starts(legal, segment) ? undefined : `nothing found at ${segment}`
  const near = found.some(({ segmentIndex }) => Math.abs(segmentIndex - 2 - place) <= 3)
  return near || toldElsewhere.test(segment) ? undefined : `found far from ${segment}`
}

describe('every single change of every segment of the valid files', () => {
  it.each(validFiles)('$name: a segment left out is found at its place, unless it may be', (file) => {
    const wrong = file.segments.map((_, place) =>
      judge(file, place, file.segments.toSpliced(place, 1), mayBeLeftOut[file.name]),
    )
    expect(wrong.filter((one) => one !== undefined)).toEqual([])
  })

  it.each(validFiles)('$name: a segment that comes twice is found at its place, unless it may', (file) => {
    const wrong = file.segments.map((segment, place) =>
      judge(file, place, file.segments.toSpliced(place, 0, segment), mayBeRepeated[file.name]),
    )
    expect(wrong.filter((one) => one !== undefined)).toEqual([])
  })

  it.each(validFiles)('$name: two segments that changed places are found there, unless they may', (file) => {
    const wrong = file.segments.slice(0, -1).map((segment, place) => {
      const swapped = file.segments.toSpliced(place, 2, file.segments[place + 1]!, segment)
      return judge(file, place, swapped, mayComeLater[file.name])
    })
    expect(wrong.filter((one) => one !== undefined)).toEqual([])
  })

  it.each(validFiles)('$name: a wrong count of segments is found at SE01', (file) => {
    const wrong = counted(file.segments).map((segment) =>
      segment.replace(/^SE\*(\d+)/, (_, count) => `SE*${Number(count) + 1}`),
    )
    expect(findingsOf(file, wrong).map(({ code }) => code)).toEqual(['transaction-count-mismatch'])
  })
})
