import type { GoldRow } from '../visit.ts'

/** Where a coder asks, or bills other than what was charged. */
export const NEUROLOGY_ASKED: GoldRow[] = [
  [
    'Carpal tunnel without a side (ICD-10-CM I.B.13)',
    { dx: 'Carpal tunnel syndrome', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Needle study as an add-on without conduction studies (CPT EMG)',
    { dx: 'M54.12', charges: '95886>1' },
    '? coding.addon-without-base',
  ],
  [
    'Beside conduction studies a needle study is the add-on; how many muscles is asked (CPT EMG)',
    { dx: 'M54.16', charges: '95910>1 95860>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'Four studies are the code of three to four, whatever was charged (CPT NCS by count)',
    { dx: 'G56.01', charges: '95909>1', more: { 1: { measure: { count: 4 } } } },
    'G56.01 | 95908>1',
  ],
  [
    'Fifty minutes are the EEG of 41 to 60 minutes, whatever was charged (CPT EEG by time)',
    { dx: 'G40.909', charges: '95813>1', more: { 1: { measure: { minutes: 50 } } } },
    'G40.909 | 95812>1',
  ],
  [
    'A nerve block without its side (CPT; CMS ch. 12 §40.7)',
    { dx: 'G43.709', charges: '64405>1' },
    '? coding.procedure-site',
  ],
  [
    'The old code of multiple sclerosis is a heading since October 2025 (ICD-10-CM I.B.2)',
    { dx: 'G35', charges: '99214>1', age: 39 },
    '? coding.diagnosis-not-billable',
  ],
  [
    'With and without dyskinesia contradict each other',
    { dx: 'G20.A1; G20.B1', charges: '99214>1,2', age: 70 },
    '? coding.diagnosis-conflict',
  ],
  [
    'Without complications does not stand beside a complication (ICD-10-CM I.C.4.a)',
    { dx: 'E11.9; E11.42', charges: '99213>1,2', age: 60 },
    'E11.42 | 99213>1',
  ],
  [
    'Only a possibility: the numbness is coded (ICD-10-CM IV.H)',
    { dx: 'Numbness; Possible multiple sclerosis', charges: '99204>1,2', age: 34 },
    'R20.0 | 99204>1',
  ],
  [
    'Prolonged time is added to the highest level only (CPT E/M 2021)',
    {
      ...{ dx: 'G40.219', charges: '99214>1 99417>1' },
      visit: { patientStatus: 'established', totalMinutes: 35 },
    },
    '? coding.addon-without-base',
  ],
  [
    'Medicare takes no consultation: the initial hospital visit of the same decision making (CMS ch. 12 §30.6.10)',
    {
      ...{ dx: 'G45.9', charges: '99254>1', at: 'inpatient', age: 80, medicare: true },
      visit: { problems: [{ kind: 'undiagnosedUncertain' }], risk: 'moderate' },
    },
    'G45.9 | 99222>1',
  ],
]
