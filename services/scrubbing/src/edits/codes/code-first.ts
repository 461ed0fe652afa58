import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

/** A note that names examples, or speaks of what there may be, asks for the order alone. */
const MAY_BE_ANOTHER = /such as|if applicable|if known|if present|any/i

export const codeFirst: Edit = {
  id: 'code-first',
  severity: 'stop',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.A.13 and I.A.17: a code with a “code first” note follows the code that the note names',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis stands without, or before, the one that must come first.',
  fix: 'List the underlying condition before it.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.M76'],
  withoutData: 'hold',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const noted = claim.diagnoses.map((code, place) => ({
      place,
      notes: codes.lookup('icd10cm', code, date)?.facts.codeFirst ?? [],
    }))
    if (noted.every(({ notes }) => notes.length === 0)) return NOT_APPLICABLE
    const failing = noted.filter(({ place, notes }) => notes.some((note) => !isKept(note, place, claim.diagnoses)))
    return failAt(failing.map(({ place }) => `diagnoses[${place}]`))
  },
}

function isKept(note: Note, place: number, diagnoses: readonly string[]): boolean {
  const isNamed = (code: string) => note.codes.some((prefix) => code.startsWith(prefix))
  if (note.codes.length === 0 || diagnoses.slice(0, place).some(isNamed)) return true
  return MAY_BE_ANOTHER.test(note.text) && !diagnoses.slice(place + 1).some(isNamed)
}

type Note = { text: string; codes: readonly string[] }
