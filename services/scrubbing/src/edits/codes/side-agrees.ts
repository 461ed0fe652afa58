import type { Side } from '@claimrail/codesets'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate, type Subject, type SubjectLine } from '../../subject.ts'

const OPPOSITE: Readonly<Record<string, Side>> = { RT: 'left', LT: 'right' }

export const sideAgrees: Edit = {
  id: 'side-agrees',
  severity: 'stop',
  family: 'codes',
  authority: 'ICD-10-CM laterality against modifiers RT and LT',
  effective: '2015-10-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A procedure was done on one side, and every diagnosis that it points at is of the other side.',
  fix: 'Correct the modifier or the diagnosis.',
  prevents: ['CARC.11', 'CARC.4'],
  withoutData: 'carry',
  check(subject) {
    const sided = subject.lines.filter(({ line }) => line.modifiers.some((modifier) => OPPOSITE[modifier]))
    if (sided.length === 0) return NOT_APPLICABLE
    return failAt(sided.filter((one) => isOfOtherSide(one, subject)).map(({ path }) => `${path}.modifiers`))
  },
}

function isOfOtherSide({ line }: SubjectLine, subject: Subject): boolean {
  const opposite = line.modifiers.map((modifier) => OPPOSITE[modifier]).find((side) => side !== undefined)
  const date = diagnosisDate(subject)
  const sides = line.diagnosisPointers
    .map((pointer) => subject.claim.diagnoses[pointer - 1])
    .map((code) => (code === undefined ? undefined : subject.codes.lookup('icd10cm', code, date)?.facts.side))
    .filter((side) => side !== undefined)
  return sides.length > 0 && sides.every((side) => side === opposite)
}
