import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate, type Subject, type SubjectLine } from '../../subject.ts'

const SAYS_SIDE = /^(RT|LT|50|E[1-4]|F[A1-9]|T[A1-9])$/

export const surgicalSide: Edit = {
  id: 'surgical-side',
  severity: 'stop',
  family: 'documentation',
  authority: 'The Joint Commission UP.01.01.01: the side of an operation is on record',
  effective: '2004-07-01',
  owner: 'provider',
  wrong: 'Neither an operation on one side nor its diagnoses say which side.',
  fix: 'Add the side from the operative report.',
  prevents: ['CARC.4', 'RARC.N822'],
  withoutData: 'carry',
  check(subject) {
    const sided = subject.lines.filter(({ procedure }) => procedure?.facts.sided && procedure.facts.globalDays === 90)
    if (sided.length === 0) return NOT_APPLICABLE
    return failAt(sided.filter((one) => !saysSide(subject, one)).map(({ path }) => `${path}.modifiers`))
  },
}

function saysSide(subject: Subject, { line }: SubjectLine): boolean {
  if (line.modifiers.some((modifier) => SAYS_SIDE.test(modifier))) return true
  const date = diagnosisDate(subject)
  const reasons = line.diagnosisPointers.flatMap((pointer) => subject.claim.diagnoses[pointer - 1] ?? [])
  const sides = reasons.map((code) => subject.codes.lookup('icd10cm', code, date)?.facts.side)
  return sides.some((side) => side !== undefined && side !== 'unspecified')
}
