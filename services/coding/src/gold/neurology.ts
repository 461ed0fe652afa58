import { casesOf, type GoldRow } from './visit.ts'

const ROWS: GoldRow[] = [
  ['A visit for migraine', { dx: 'G43.009', charges: '99213>1' }, 'G43.009 | 99213>1'],
  ['Headache is part of the migraine', { dx: 'R51.9; G43.709', charges: '99214>1,2' }, 'G43.709 | 99214>1'],
  ['Nerve conduction, five or six studies', { dx: 'G56.01', charges: '95909>1' }, 'G56.01 | 95909>1'],
  [
    'Nerve conduction counted at eight studies is the code for seven or eight',
    { dx: 'G56.01', charges: '95907>1', more: { 1: { measure: { count: 8 } } } },
    'G56.01 | 95910>1',
  ],
  [
    'Thirteen studies or more',
    { dx: 'G62.9', charges: '95907>1', more: { 1: { measure: { count: 14 } } } },
    'G62.9 | 95913>1',
  ],
  [
    'Needle study of two limbs beside conduction: an add-on for each limb',
    { dx: 'G56.03', charges: '95911>1 95886*2>1' },
    'G56.03 | 95911>1 95886*2>1',
  ],
  [
    'Needle study add-on without conduction is asked about',
    { dx: 'G56.01', charges: '95886>1' },
    '? coding.addon-without-base',
  ],
  [
    'Needle study of one limb without conduction has a code of its own',
    { dx: 'M54.16', charges: '95860>1' },
    'M54.16 | 95860>1',
  ],
  [
    'Conduction and needle study read in a hospital',
    { dx: 'G56.01', charges: '95909>1 95886>1', at: 'hospitalOutpatient' },
    'G56.01 | 95909-26>1 95886-26>1',
  ],
  [
    'A visit beside the studies, for another problem: no 25, tests have no global period here',
    { dx: 'G43.009; G56.01', charges: '99214>1 95909>2' },
    'G43.009 G56.01 | 99214>1 95909>2',
  ],
  ['Routine EEG, awake and drowsy', { dx: 'G40.909', charges: '95816>1' }, 'G40.909 | 95816>1'],
  ['EEG awake and asleep', { dx: 'G40.909', charges: '95819>1' }, 'G40.909 | 95819>1'],
  [
    'Extended EEG of 45 minutes is the code for 41 to 60 minutes',
    { dx: 'G40.909', charges: '95812>1', more: { 1: { measure: { minutes: 45 } } } },
    'G40.909 | 95812>1',
  ],
  [
    'Extended EEG of 70 minutes is the longer code',
    { dx: 'G40.909', charges: '95812>1', more: { 1: { measure: { minutes: 70 } } } },
    'G40.909 | 95813>1',
  ],
  ['EEG read in a hospital', { dx: 'R56.9', charges: '95816>1', at: 'inpatient' }, 'R56.9 | 95816-26>1'],
  ['Convulsions are part of the epilepsy', { dx: 'R56.9; G40.909', charges: '99214>1,2' }, 'G40.909 | 99214>1'],
  [
    'Botulinum toxin for chronic migraine, 155 units given and 45 thrown away',
    {
      ...{ dx: 'G43.709', charges: '64615>1 J0585>1', medicare: true },
      more: { 2: { measure: { drug: { given: 155, discarded: 45, unit: 'unit', singleDose: true } } } },
    },
    'G43.709 | 64615>1 J0585*155>1 J0585-JW*45>1',
  ],
  [
    'The whole vial was given: JZ',
    {
      ...{ dx: 'G43.719', charges: '64615>1 J0585>1', medicare: true },
      more: { 2: { measure: { drug: { given: 200, discarded: 0, unit: 'unit', singleDose: true } } } },
    },
    'G43.719 | 64615>1 J0585-JZ*200>1',
  ],
  [
    'A visit beside the injections for another problem: 25 (10-day global)',
    { dx: 'G25.81; G43.709', charges: '99214>1 64615>2' },
    'G25.81 G43.709 | 99214-25>1 64615>2',
  ],
  ['Occipital nerve block, right, in the charge', { dx: 'G43.709', charges: '64405-RT>1' }, 'G43.709 | 64405-RT>1'],
  [
    'Occipital nerve block of both sides: 50, one unit',
    { dx: 'G43.709', charges: '64405>1', more: { 1: { text: 'bilateral occipital nerve block' } } },
    'G43.709 | 64405-50>1',
  ],
  ['Lumbar puncture', { dx: 'G35.D', charges: '62270>1', at: 'hospitalOutpatient' }, 'G35.D | 62270>1'],
  [
    'Multiple sclerosis is only a category since October 2025',
    { dx: 'G35', charges: '99214>1' },
    '? coding.diagnosis-not-billable',
  ],
  [
    'Relapsing-remitting multiple sclerosis in words',
    { dx: 'relapsing-remitting multiple sclerosis', charges: '99214>1' },
    'G35.A | 99214>1',
  ],
  [
    'Natalizumab 300 mg',
    {
      ...{ dx: 'G35.A', charges: 'J2323>1', medicare: true },
      more: { 1: { measure: { drug: { given: 300, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'G35.A | J2323-JZ*300>1',
  ],
  [
    'Ocrelizumab 600 mg',
    {
      ...{ dx: 'G35.B1', charges: 'J2350>1', medicare: true },
      more: { 1: { measure: { drug: { given: 600, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'G35.B1 | J2350-JZ*600>1',
  ],
  [
    'Status exam of 60 minutes is one hour',
    { dx: 'G31.84', charges: '96116>1', more: { 1: { measure: { minutes: 60 } } } },
    'G31.84 | 96116>1',
  ],
  [
    'Status exam of 95 minutes: an hour and one more, past its half',
    {
      dx: 'G31.84',
      charges: '96116>1 96121>1',
      more: { 1: { measure: { minutes: 60 } }, 2: { measure: { minutes: 35 } } },
    },
    'G31.84 | 96116>1 96121>1',
  ],
  ['Memory loss is part of the impairment', { dx: 'R41.3; G31.84', charges: '99214>1,2' }, 'G31.84 | 99214>1'],
  ['Tremor is part of Parkinson disease', { dx: 'R25.1; G20.A1', charges: '99214>1,2' }, 'G20.A1 | 99214>1'],
  [
    'Dementia in Parkinson disease: the disease first, then the dementia (code first)',
    { dx: 'F02.80; G20.A1', charges: '99214>1,2' },
    'G20.A1 F02.80 | 99214>1,2',
  ],
  ['Neuropathy in diabetes is one code', { dx: 'E11.9; G62.9', charges: '99213>1,2' }, 'E11.42 | 99213>1'],
  [
    'Carpal tunnel without its side is asked about',
    { dx: 'G56.00', charges: '95909>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  ['Carpal tunnel of the left in words', { dx: 'left carpal tunnel syndrome', charges: '95909>1' }, 'G56.02 | 95909>1'],
  ['Tingling is part of the carpal tunnel', { dx: 'R20.2; G56.02', charges: '99213>1,2' }, 'G56.02 | 99213>1'],
  [
    'History of stroke without remains is Z86.73',
    { dx: 'Z86.73; G43.009', charges: '99213>2' },
    'Z86.73 G43.009 | 99213>2',
  ],
  ['Weakness after stroke, right dominant side', { dx: 'I69.351', charges: '99214>1' }, 'I69.351 | 99214>1'],
  [
    'Probable is no diagnosis in the office: the symptom is coded (IV.H)',
    { dx: 'R40.4; probable epilepsy', charges: '99214>1' },
    'R40.4 | 99214>1',
  ],
  [
    'New patient by time: 60 to 74 minutes is level 5',
    { dx: 'G70.00', charges: '99205>1', visit: { patientStatus: 'new', totalMinutes: 65 } },
    'G70.00 | 99205>1',
  ],
  [
    'Level 4 of an established patient by decision making: one chronic illness with exacerbation, prescription',
    {
      ...{ dx: 'G43.719', charges: '99214>1' },
      visit: { patientStatus: 'established', problems: [{ kind: 'chronicWorse' }], risk: 'moderate' },
    },
    'G43.719 | 99214>1',
  ],
  [
    'Prolonged commercial visit: 15 minutes beyond 54 of level 5',
    {
      ...{ dx: 'G35.A', charges: '99215>1 99417>1' },
      visit: { patientStatus: 'established', totalMinutes: 70 },
    },
    'G35.A | 99215>1 99417>1',
  ],
  [
    'Prolonged Medicare visit is G2212',
    {
      ...{ dx: 'G35.A', charges: '99215>1 G2212>1', medicare: true },
      visit: { patientStatus: 'established', totalMinutes: 90 },
    },
    'G35.A | 99215>1 G2212>1',
  ],
  ['Evoked potentials in the office', { dx: 'G35.A', charges: '95930>1' }, 'G35.A | 95930>1'],
  ['Repetitive stimulation of two nerves', { dx: 'G70.00', charges: '95937*2>1' }, 'G70.00 | 95937*2>1'],
  ['Charge code for conduction studies', { dx: 'G56.01', charges: '1300909>1' }, 'G56.01 | 95909>1'],
  [
    'Video visit for Parkinson disease',
    { dx: 'G20.A1', charges: '99214>1', at: 'telehealthHome' },
    'G20.A1 | 99214-95>1',
  ],
  ['Hospital follow-up visit', { dx: 'I63.9', charges: '99232>1', at: 'inpatient' }, 'I63.9 | 99232>1'],
  ['Discharge of more than 30 minutes', { dx: 'I63.9', charges: '99239>1', at: 'inpatient' }, 'I63.9 | 99239>1'],
  [
    'Critical care of 80 minutes: the first and one more half hour',
    {
      ...{ dx: 'I63.9', charges: '99291>1', at: 'inpatient' },
      more: { 1: { measure: { minutes: 80 } } },
    },
    'I63.9 | 99291>1 99292>1',
  ],
  ['A drug for subcutaneous use with its injection', { dx: 'G43.709', charges: '96372>1' }, 'G43.709 | 96372>1'],
  [
    'An extended EEG of 35 minutes is too short for one: sleep decides, so it is asked about',
    { dx: 'G40.909', charges: '95812>1', more: { 1: { measure: { minutes: 35 } } } },
    '? coding.procedure-disagrees',
  ],
  [
    'The longer EEG code for 50 minutes is the shorter one',
    { dx: 'G40.909', charges: '95813>1', more: { 1: { measure: { minutes: 50 } } } },
    'G40.909 | 95812>1',
  ],
  [
    'Long-term EEG with video of 13 hours is the code beyond 12 hours',
    { dx: 'G40.909', charges: '95718>1', at: 'inpatient', more: { 1: { measure: { minutes: 780 } } } },
    'G40.909 | 95720>1',
  ],
  [
    'A needle study alone beside conduction is asked about: there it is an add-on',
    { dx: 'G56.01', charges: '95909>1 95860>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'Needle study of two limbs counted: a unit for each',
    { dx: 'G56.03', charges: '95910>1 95886>1', more: { 2: { measure: { count: 2 } } } },
    'G56.03 | 95910>1 95886*2>1',
  ],
  [
    'An EEG of 70 minutes read in a hospital: the longer code with 26',
    { dx: 'G40.909', charges: '95812>1', at: 'inpatient', more: { 1: { measure: { minutes: 70 } } } },
    'G40.909 | 95813-26>1',
  ],
  [
    'Twelve studies and needles in three limbs, read in a hospital',
    {
      ...{ dx: 'G62.9', charges: '95907>1 95886>1', at: 'hospitalOutpatient' },
      more: { 1: { measure: { count: 12 } }, 2: { measure: { count: 3 } } },
    },
    'G62.9 | 95912-26>1 95886-26*3>1',
  ],
  [
    'Critical care of 100 minutes for Medicare is the first hour alone (second half hour from 104)',
    { dx: 'I63.9', charges: '99291>1', at: 'inpatient', medicare: true, more: { 1: { measure: { minutes: 100 } } } },
    'I63.9 | 99291>1',
  ],
]

export const NEUROLOGY = casesOf('neurology', ROWS)
