import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const consultationRequest: Edit = {
  id: 'consultation-request',
  severity: 'stop',
  family: 'completeness',
  authority:
    'CPT guidelines on consultations; Medicare Claims Processing Manual chapter 26, 10.4 item 17: who asked for it is named',
  effective: '2012-01-01',
  kind: 'professional',
  owner: 'registration',
  wrong: 'A consultation does not name another clinician who asked for it.',
  fix: 'Add who asked for it, or bill a visit.',
  prevents: ['CARC.16', 'RARC.N286'],
  withoutData: 'hold',
  check({ claim: { referring, rendering }, lines }) {
    if (!lines.some(({ procedure }) => procedure?.facts.visit === 'consultation')) return NOT_APPLICABLE
    return failAt(referring && referring.npi !== rendering.npi ? [] : ['referring'])
  },
}
