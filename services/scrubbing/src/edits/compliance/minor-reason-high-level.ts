import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { isHighestLevel } from './visit-level.ts'

/** Colds, sore throats, hay fever, ear wax, acne, dandruff, warts, athlete's foot, constipation, cough, refills. Our own short list. */
const MINOR = [
  'J00',
  'J029',
  'J039',
  'J069',
  'J30',
  'H612',
  'L21',
  'L70',
  'B07',
  'B353',
  'K590',
  'R05',
  'R0981',
  'Z760',
]

export const minorReasonHighLevel: Edit = {
  id: 'minor-reason-high-level',
  severity: 'info',
  family: 'compliance',
  authority: 'AMA CPT E/M guidelines: the highest level asks for high complexity; Medicare CERT and OIG reviews',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong:
    'A visit of the highest level has minor diagnoses only; the record may well support it, and a reviewer will ask.',
  fix: 'See that the record shows the complexity or the time, and that every problem addressed is coded.',
  prevents: ['CARC.150'],
  withoutData: 'carry',
  check({ claim, lines }) {
    const highest = lines.filter(({ line }) => isHighestLevel(line.procedureCode) && line.diagnosisPointers.length > 0)
    if (highest.length === 0) return NOT_APPLICABLE
    const isMinor = (pointer: number) => MINOR.some((start) => claim.diagnoses[pointer - 1]?.startsWith(start))
    const minor = highest.filter(({ line }) => line.diagnosisPointers.every(isMinor))
    return failAt(minor.map(({ path }) => `${path}.procedureCode`))
  },
}
