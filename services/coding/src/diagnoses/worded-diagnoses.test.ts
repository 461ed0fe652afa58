import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FORMATS, importFiles, NO_TABLES, openCodeSets, type OpenCodeSets } from '@claimrail/codesets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf } from '../context.ts'
import { encounter, inWords } from '../encounters.testing.ts'
import { chooseDiagnosis } from './choose.ts'
import { HELD_OUT_DIAGNOSES } from './held-out-diagnoses.testing.ts'
import type { DiagnosisOutcome } from './outcome.ts'
import { WORDED_DIAGNOSES, wordedDiagnoses, type WordedGroup } from './worded-diagnoses.testing.ts'

const shared = process.env.CLAIMRAIL_SHARED_DATA
if (!shared) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no diagnosis in words meets a full release\n')

const DATE = '2025-03-05'
let dir: string
let opened: OpenCodeSets

beforeAll(async () => {
  if (!shared) return
  dir = await mkdtemp(join(tmpdir(), 'claimrail-worded-'))
  await importFiles([join(shared, 'codesets/icd10cm/cms_2025_dx.zip')], { dir, formats: FORMATS })
  opened = openCodeSets({ dir })
}, 240_000)

afterAll(async () => {
  if (!shared) return
  opened.close()
  await rm(dir, { recursive: true, force: true })
})

function outcomeOf(text: string, years: number): DiagnosisOutcome {
  const record = encounter([inWords(text)], [])
  const context = contextOf('E', record, { codes: opened.codes, tables: NO_TABLES })
  const person = { sex: 'U', years } as const
  return chooseDiagnosis({
    diagnosis: inWords(text),
    path: 'diagnoses[0]',
    context,
    date: DATE,
    person,
    isStay: false,
    sides: [],
  })
}

const codesOf = (outcome: DiagnosisOutcome) =>
  outcome.kind === 'coded' ? outcome.coded.map(({ code }) => code).join(' ') : undefined

/** How many get the code that they should, a question although they have a code, and a code that they should not. */
function judged(groups: readonly WordedGroup[]) {
  const all = wordedDiagnoses(groups).map(({ text, code }) => {
    const given = codesOf(outcomeOf(text, text.startsWith('well child') ? 5 : 45))
    return { text, code, given }
  })
  const wrong = all.filter(({ code, given }) => given !== undefined && given !== code)
  const right = all.filter(({ code, given }) => given !== undefined && given === code).length
  const codable = all.filter(({ code }) => code !== undefined).length
  process.stdout.write(`${right} of ${codable} worded diagnoses coded, ${wrong.length} wrong, of ${all.length}\n`)
  return { right, codable, wrong }
}

describe.skipIf(!shared)('diagnoses in words, on a full release', () => {
  it('are coded by the official titles, and none with a code that is not theirs', { timeout: 240_000 }, () => {
    const { right, codable, wrong } = judged(WORDED_DIAGNOSES)
    expect(wrong).toEqual([])
    expect(codable).toBe(244)
    expect(right).toBeGreaterThanOrEqual(237)
  })

  it('are asked about rather than guessed where no rule was made for them', { timeout: 60_000 }, () => {
    const { right, codable, wrong } = judged(HELD_OUT_DIAGNOSES)
    expect(wrong).toEqual([])
    expect(codable).toBe(159)
    expect(right).toBeGreaterThanOrEqual(141)
  })

  it.each([
    ['fracture of lateral malleolus of left fibula, subsequent encounter with nonunion', 'S8262XK'],
    ['Colles fracture of right radius, initial encounter', 'S52531A'],
    ['Colles fracture of right radius, initial encounter, open type I', 'S52531B'],
    ['systolic heart failure', 'I5020'],
    ['CKD stage 3', 'N1830'],
  ])('%s is %s', (text, code) => {
    expect(codesOf(outcomeOf(text, 45))).toBe(code)
  })

  it('ask for the side, the episode or the trimester where codes differ by it', () => {
    const asked = (text: string) => {
      const outcome = outcomeOf(text, 30)
      return outcome.kind === 'asked' ? outcome.query.code.replace('coding.diagnosis-', '') : outcome.kind
    }
    expect(asked('pain in arm')).toBe('side-unspecified')
    expect(asked('Colles fracture of right radius')).toBe('episode-unspecified')
    expect(asked('gestational edema')).toBe('trimester-unspecified')
  })
})
