import type { GoldRow } from '../visit.ts'

/** Where a coder asks, or bills other than what was charged. */
export const ORTHOPEDICS_ASKED: GoldRow[] = [
  [
    'Knee pain without a side (ICD-10-CM I.B.13)',
    { dx: 'Knee pain', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'An injection without a side anywhere (CMS ch. 12 §40.7)',
    { dx: 'Fibromyalgia', charges: '20610>1' },
    '? coding.procedure-site',
  ],
  [
    'An injury without its seventh character (ICD-10-CM I.A.5)',
    { dx: 'S93.401', charges: '99213>1' },
    '? coding.diagnosis-episode-unspecified',
  ],
  [
    'Diagnosis right, procedure left: one of the two is wrong',
    { dx: 'M17.11', charges: '20610-LT>1' },
    '? coding.side-disagrees',
  ],
  [
    'Both knees are worn, one was replaced: which one?',
    { dx: 'M17.0', charges: '27447>1', at: 'inpatient', age: 70, medicare: true },
    '? coding.procedure-site',
  ],
  [
    'External cause is never first-listed (ICD-10-CM I.C.20.a.6)',
    { dx: 'W19.XXXA; S93.401A', charges: '99213>1,2' },
    'S93.401A W19.XXXA | 99213>1,2',
  ],
  [
    'Two muscles are the code of one or two, whatever was charged (CPT 20552/20553)',
    { dx: 'M62.830', charges: '20553>1', more: { 1: { measure: { count: 2 } } } },
    'M62.830 | 20552>1',
  ],
  [
    'Knee pain is integral to the osteoarthritis of that knee (ICD-10-CM I.B.5)',
    { dx: 'M25.561; M17.11', charges: '99213>1,2' },
    'M17.11 | 99213>1',
  ],
  [
    'Right and left are the code of both where there is one (ICD-10-CM I.B.13)',
    { dx: 'M17.11; M17.12', charges: '99213>1,2' },
    'M17.0 | 99213>1',
  ],
  [
    'Seven minutes are no unit (CMS ch. 5 §20.2)',
    { dx: 'M75.01', charges: '97110-GP>1', age: 67, medicare: true, more: { 1: { measure: { minutes: 7 } } } },
    '? coding.units-differ',
  ],
  [
    'Nothing but the planned injection: the visit belongs to it (NCCI manual ch. 1 D)',
    {
      ...{ dx: 'M17.11', charges: '99213>1 20610>1', age: 66, medicare: true },
      note: 'Here for the second of three planned injections of the right knee. Injected.',
    },
    'M17.11 | 20610-RT>1',
  ],
  [
    'Closed treatment is charged for a fracture said to be healing already (ICD-10-CM I.C.19.a)',
    { dx: 'S52.532D', charges: '25600>1', age: 50 },
    '? coding.procedure-disagrees',
  ],
]
