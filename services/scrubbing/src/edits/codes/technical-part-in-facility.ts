import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

const HOSPITAL = ['19', '21', '22', '23']

export const technicalPartInFacility: Edit = {
  id: 'technical-part-in-facility',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 13, 20.2.1: in a hospital the technical part is the hospital’s',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A clinician bills the technical part of what was done in a hospital.',
  fix: 'Add 26, or correct the place of service.',
  prevents: ['CARC.5', 'CARC.58', 'RARC.N428'],
  withoutData: 'hold',
  check: ({ claim: { placeOfService }, lines }) =>
    HOSPITAL.includes(placeOfService)
      ? judgeLines(
          lines.filter(({ procedure }) => procedure?.facts.split),
          'modifiers',
          (one) => !says(one, '26'),
        )
      : NOT_APPLICABLE,
}
