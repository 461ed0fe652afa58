import type { DecidingStudy, Inside, TestParts } from '../rules.ts'

const READ = { part: 'interpretation', words: /\b(read|reading|interpret\w*|report)\b/i }
const SUPERVISED = { part: 'supervision', words: /\bsupervis\w*\b/i }

/** Tests with numbers for their parts (PC/TC indicator 4 of the fee schedule, and 2 and 3 of their parts). */
export const TEST_PARTS: readonly TestParts[] = [
  { whole: '93000', technical: ['93005'], professional: [{ code: '93010', ...READ }] },
  {
    whole: '93015',
    technical: ['93017'],
    professional: [
      { code: '93016', ...SUPERVISED },
      { code: '93018', ...READ },
    ],
  },
  { whole: '93224', technical: ['93225', '93226'], professional: [{ code: '93227', ...READ }] },
  { whole: '93241', technical: ['93242', '93243'], professional: [{ code: '93244', ...READ }] },
  { whole: '93245', technical: ['93246', '93247'], professional: [{ code: '93248', ...READ }] },
  { whole: '93784', technical: ['93786', '93788'], professional: [{ code: '93790', ...READ }] },
]

/** Coronary angiography, and the stent of the same session. */
export const ANGIOGRAPHY_BEFORE_STENT: DecidingStudy = { studies: ['93454', '93458'], treatments: ['92928'] }

const STRESS = ['93015', '93016', '93017', '93018']

/** What is inside another test of the same day (NCCI pairs that no modifier parts, and families of catheterization). */
export const TESTS_INSIDE: readonly Inside[] = [
  ...TEST_PARTS.map(({ whole, technical, professional }) => ({
    wholes: [whole],
    parts: [...technical, ...professional.map(({ code }) => code)],
  })),
  { wholes: ['93306'], parts: ['93320', '93325'] },
  { wholes: ['93351'], parts: ['93350', ...STRESS] },
  { wholes: ['93015'], parts: ['93000', '93005', '93010'] },
  { wholes: ['93458'], parts: ['93454'] },
]
