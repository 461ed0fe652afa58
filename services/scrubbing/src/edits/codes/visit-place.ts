import type { Edit } from '../../edit.ts'
import { isVisit, judgeLines } from '../../lines.ts'
import type { SubjectLine } from '../../subject.ts'

/** Places (CMS) that a kind of visit takes place in, or that it does not; what is not listed may be anywhere. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  emergency: ['23'],
  hospital: ['02', '10', '19', '21', '22', '23', '24', '26', '31', '34', '51', '52', '53', '56', '61'],
  nursing: ['02', '10', '31', '32', '54', '56'],
  home: ['12', '13', '14', '16', '33', '55', '04', '02', '10'],
}
const NEVER_IN: Readonly<Record<string, readonly string[]>> = {
  officeNew: ['21', '23', '31', '51', '61'],
  officeEstablished: ['21', '23', '31', '51', '61'],
  preventiveNew: ['21', '23', '24', '51', '61'],
  preventiveEstablished: ['21', '23', '24', '51', '61'],
}

export const visitPlace: Edit = {
  id: 'visit-place',
  severity: 'stop',
  family: 'codes',
  authority:
    'CPT guidelines of the E/M categories; Medicare Claims Processing Manual, chapter 12, 30.6: visits by place',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A visit can not have taken place where the claim says.',
  fix: 'Correct the place of service, or choose a visit of that place.',
  prevents: ['CARC.5', 'CARC.58'],
  withoutData: 'hold',
  check: ({ claim: { placeOfService }, lines }) =>
    judgeLines(lines.filter(isOfAPlace), 'procedureCode', ({ procedure }) => {
      const visit = procedure?.facts.visit ?? ''
      return ONLY_IN[visit]?.includes(placeOfService) === false || NEVER_IN[visit]?.includes(placeOfService) === true
    }),
}

/** Critical care (99291) is given wherever the patient is. */
function isOfAPlace(one: SubjectLine): boolean {
  return isVisit(one) && one.line.procedureCode !== '99291'
}
