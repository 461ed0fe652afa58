import type { GoldRow } from '../visit.ts'

/** Where a coder asks, or bills other than what was charged. */
export const CARDIOLOGY_ASKED: GoldRow[] = [
  [
    'Carotid stenosis without a side is asked for (ICD-10-CM I.B.13)',
    { dx: 'Carotid artery stenosis', charges: '93880>1', age: 70 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Color flow is an add-on and has no base here (NCCI add-on edits)',
    { dx: 'I34.0', charges: '99214>1 93325>1' },
    '? coding.addon-without-base',
  ],
  [
    'The complete treadmill in a hospital: which parts were the physician’s is asked (CMS ch. 12, PC/TC)',
    { dx: 'R07.2', charges: '93015>1', at: 'hospitalOutpatient' },
    '? coding.test-parts',
  ],
  [
    'One stable problem and low risk do not carry the highest level (CPT E/M 2021)',
    {
      ...{ dx: 'I10', charges: '99215>1' },
      visit: { patientStatus: 'established', problems: [{ kind: 'stableChronic' }], risk: 'low' },
    },
    '? coding.visit-level',
  ],
  [
    'Paroxysmal and permanent fibrillation contradict each other (ICD-10-CM I.A.12, Coding Clinic 2019 Q2)',
    { dx: 'I48.0; I48.21', charges: '99214>1,2' },
    '? coding.diagnosis-conflict',
  ],
  [
    'A category that has subdivisions is not a code (ICD-10-CM I.B.2)',
    { dx: 'I50', charges: '99213>1' },
    '? coding.diagnosis-not-billable',
  ],
  [
    'A single-dose vial without the discarded amount: Medicare wants JW or JZ (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'I25.10', charges: 'J0153>1', medicare: true, age: 70 },
      more: { 1: { measure: { drug: { given: 56, unit: 'mg', singleDose: true } } } },
    },
    '? coding.waste-missing',
  ],
  [
    'A stent without its artery can not be billed (CMS ch. 12, coronary modifiers)',
    { dx: 'I25.110', charges: '92928>1', at: 'inpatient', age: 69, medicare: true },
    '? coding.procedure-site',
  ],
  [
    'Less than 30 minutes is not critical care (CPT critical care; CMS ch. 12 §30.6.12)',
    {
      ...{ dx: 'I21.4', charges: '99291>1', at: 'inpatient', sex: 'M', age: 58 },
      visit: { totalMinutes: 25 },
    },
    '? coding.units-differ',
  ],
  [
    'Medicare takes no consultation: the new patient visit of the same decision making (CMS ch. 12 §30.6.10)',
    {
      ...{ dx: 'I35.1', charges: '99244>1', medicare: true, age: 73 },
      visit: {
        patientStatus: 'new',
        problems: [{ kind: 'stableChronic' }, { kind: 'stableChronic' }],
        risk: 'moderate',
      },
    },
    'I35.1 | 99204>1',
  ],
  [
    'Medicare counts prolonged minutes from 69: 72 minutes are one unit of its own code, two were charged (CMS PFS 2021, G2212)',
    {
      ...{ dx: 'I50.22', charges: '99215>1 G2212*2>1', medicare: true, age: 76 },
      visit: { patientStatus: 'established', totalMinutes: 72 },
      more: { 2: { measure: { minutes: 72 } } },
    },
    '? coding.units-differ',
  ],
  [
    'A reading repeated by the same physician after new pain: 76 (CMS ch. 12)',
    {
      ...{ dx: 'R07.9', charges: '93010>1 93010>1', at: 'emergency' },
      note: 'ECG at 15:00 read. Pain came back, ECG repeated at 15:20 and read again.',
    },
    'R07.9 | 93010>1 93010-76>1',
  ],
]
