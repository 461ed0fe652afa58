import { casesOf, type GoldRow } from './visit.ts'

const ROWS: GoldRow[] = [
  ['A visit with nothing else is billed as charged', { dx: 'I10', charges: '99213>1' }, 'I10 | 99213>1'],
  [
    'Hypertension with heart failure: hypertensive heart disease first (ICD-10-CM I.C.9.a.1)',
    { dx: 'I10; I50.22', charges: '99214>1,2' },
    'I11.0 I50.22 | 99214>1,2',
  ],
  [
    'Catheterization in a hospital: the professional part',
    { dx: 'I25.10', charges: '93458>1', at: 'hospitalOutpatient' },
    'I25.10 | 93458-26>1',
  ],
  [
    'Chest pain is a symptom of the unstable angina that was found (I.B.5)',
    { dx: 'R07.9; I25.110', charges: '99214>1,2' },
    'I25.110 | 99214>1',
  ],
  [
    'Words that fit no one code are asked about',
    { dx: 'heart trouble', charges: '99213>1' },
    '? coding.diagnosis-review',
  ],
  [
    'Coronary disease with unstable angina is one code (I.C.9.b)',
    { dx: 'I25.10; I20.0', charges: '99215>1,2' },
    'I25.110 | 99215>1',
  ],
  ['Coronary disease with angina of no kind', { dx: 'I25.10; I20.9', charges: '99214>1,2' }, 'I25.119 | 99214>1'],
  [
    'Hypertension with chronic kidney disease is presumed linked (I.C.9.a.2)',
    { dx: 'I10; N18.30', charges: '99214>1,2' },
    'I12.9 N18.30 | 99214>1,2',
  ],
  [
    'Hypertension, heart failure and kidney disease together (I.C.9.a.3)',
    { dx: 'I10; I50.22; N18.30', charges: '99214>1,2,3' },
    'I13.0 I50.22 N18.30 | 99214>1,2,3',
  ],
  ['Electrocardiogram in the office: global code', { dx: 'R00.2', charges: '93000>1' }, 'R00.2 | 93000>1'],
  [
    'Tracing and reading by the same office are the global electrocardiogram',
    { dx: 'R00.2', charges: '93000>1 93010>1' },
    'R00.2 | 93000>1',
  ],
  [
    'A reading alone in the emergency department',
    { dx: 'R07.9', charges: '93010>1', at: 'emergency' },
    'R07.9 | 93010>1',
  ],
  [
    'A visit beside an electrocardiogram needs no 25 (NCCI manual: XXX procedures with a separate E/M still do; our policy is the global days)',
    { dx: 'I48.0', charges: '99214>1 93000>1' },
    'I48.0 | 99214>1 93000>1',
  ],
  ['Palpitations are part of the fibrillation', { dx: 'R00.2; I48.0', charges: '99213>1,2' }, 'I48.0 | 99213>1'],
  [
    'Complete stress test in the office: the global code, no components',
    { dx: 'R07.2', charges: '93015>1' },
    'R07.2 | 93015>1',
  ],
  [
    'Components beside the complete stress test are a part of it',
    { dx: 'R07.2', charges: '93015>1 93016>1 93018>1' },
    'R07.2 | 93015>1',
  ],
  [
    'Stress test in a hospital: supervision and reading are billed apart from the tracing',
    { dx: 'R07.2', charges: '93016>1 93018>1', at: 'hospitalOutpatient' },
    'R07.2 | 93016>1 93018>1',
  ],
  ['Complete echocardiogram in the office', { dx: 'I34.0', charges: '93306>1' }, 'I34.0 | 93306>1'],
  [
    'Doppler and color are inside the complete echocardiogram',
    { dx: 'I34.0', charges: '93306>1 93320>1 93325>1' },
    'I34.0 | 93306>1',
  ],
  ['Echocardiogram read in a hospital: 26', { dx: 'I35.0', charges: '93306>1', at: 'inpatient' }, 'I35.0 | 93306-26>1'],
  [
    'Follow-up echocardiogram with Doppler add-on keeps its add-on',
    { dx: 'I31.39', charges: '93308>1 93321>1' },
    'I31.39 | 93308>1 93321>1',
  ],
  ['An add-on without its base is asked about', { dx: 'I34.0', charges: '93321>1' }, '? coding.addon-without-base'],
  ['A murmur is part of the valve disease', { dx: 'R01.1; I35.0', charges: '99213>1,2' }, 'I35.0 | 99213>1'],
  [
    'Stress echocardiogram read in a hospital',
    { dx: 'R94.31', charges: '93351>1', at: 'hospitalOutpatient' },
    'R94.31 | 93351-26>1',
  ],
  [
    'Nuclear stress: perfusion, treadmill, tracer doses',
    { dx: 'I25.10', charges: '78452>1 93015>1 A9500*2>1' },
    'I25.10 | 78452>1 93015>1 A9500*2>1',
  ],
  [
    'Regadenoson by dose: 0.4 mg is four units, single dose and nothing left',
    {
      dx: 'I25.10',
      charges: 'J2785>1',
      medicare: true,
      more: { 1: { measure: { drug: { given: 0.4, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'I25.10 | J2785-JZ*4>1',
  ],
  [
    'Adenosine with a rest thrown away: JW on its own line',
    {
      ...{ dx: 'I25.10', charges: 'J0153>1', medicare: true },
      more: { 1: { measure: { drug: { given: 60, discarded: 30, unit: 'mg', singleDose: true } } } },
    },
    'I25.10 | J0153*60>1 J0153-JW*30>1',
  ],
  ['Pacemaker battery check, code and device test', { dx: 'Z45.010', charges: '93280>1' }, 'Z45.010 | 93280>1'],
  ['Device check in a hospital', { dx: 'Z45.02', charges: '93283>1', at: 'hospitalOutpatient' }, 'Z45.02 | 93283-26>1'],
  [
    'Remote pacemaker check: professional and technical parts have numbers of their own',
    { dx: 'Z95.0', charges: '93294>1 93296>1' },
    'Z95.0 | 93294>1 93296>1',
  ],
  ['Holter, 48 hours, all parts', { dx: 'R00.2', charges: '93224>1' }, 'R00.2 | 93224>1'],
  ['Patch monitor over 7 days, all parts', { dx: 'R55', charges: '93245>1' }, 'R55 | 93245>1'],
  [
    'Syncope with complete block: the block only',
    { dx: 'R55; I44.2', charges: '99223>1,2', at: 'inpatient' },
    'I44.2 | 99223>1',
  ],
  [
    'Stent in one vessel named by the record',
    { dx: 'I25.110', charges: '92928-LD>1', at: 'inpatient' },
    'I25.110 | 92928-LD>1',
  ],
  ['Carotid duplex of both sides in the office', { dx: 'I65.23', charges: '93880>1' }, 'I65.23 | 93880>1'],
  [
    'A side that is not stated is asked for',
    { dx: 'I65.29', charges: '93880>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Words with a side become the code of the side',
    { dx: 'narrowing of right carotid artery', charges: '93880>1' },
    'I65.21 | 93880>1',
  ],
  [
    'Long-term anticoagulant use goes with the fibrillation, after it',
    { dx: 'Z79.01; I48.20', charges: '93793>2,1' },
    'I48.20 Z79.01 | 93793>1,2',
  ],
  [
    'Moderate decision making supports level 4: two stable chronic illnesses and a prescription',
    {
      ...{ dx: 'I10; I25.10', charges: '99214>1,2' },
      visit: {
        patientStatus: 'established',
        problems: [{ kind: 'stableChronic' }, { kind: 'stableChronic' }],
        risk: 'moderate',
      },
    },
    'I10 I25.10 | 99214>1,2',
  ],
  [
    'A level above what decision making supports goes to a coder',
    {
      ...{ dx: 'I10', charges: '99215>1' },
      visit: {
        patientStatus: 'established',
        problems: [{ kind: 'stableChronic' }],
        data: {
          tests: 0,
          outsideNotes: 0,
          independentHistorian: false,
          independentInterpretation: false,
          discussedWithOutside: false,
        },
        risk: 'low',
      },
    },
    '? coding.visit-level',
  ],
  [
    'Time supports level 5: 40 minutes of an established patient',
    { dx: 'I50.23', charges: '99215>1', visit: { patientStatus: 'established', totalMinutes: 42 } },
    'I50.23 | 99215>1',
  ],
  [
    'A new patient code for an established patient is asked about',
    { dx: 'I10', charges: '99203>1', visit: { patientStatus: 'established' } },
    '? coding.visit-level',
  ],
  ['An emergency visit does not happen in an office', { dx: 'R07.9', charges: '99284>1' }, '? coding.visit-place'],
  ['Hospital admission visit', { dx: 'I21.4', charges: '99223>1', at: 'inpatient' }, 'I21.4 | 99223>1'],
  ['Charge code of the practice becomes its procedure', { dx: 'R00.2', charges: '1100010>1' }, 'R00.2 | 93000>1'],
  ['A charge code that is unknown is asked about', { dx: 'R00.2', charges: '1199999>1' }, '? coding.charge-unknown'],
  ['A code that ended is asked about', { dx: 'I20.8', charges: '99213>1' }, '? coding.diagnosis-not-billable'],
  [
    'Video visit of a commercial patient at home: 95',
    { dx: 'I10', charges: '99213>1', at: 'telehealthHome' },
    'I10 | 99213-95>1',
  ],
  [
    'Video visit of a Medicare patient at home: place 10 says it, 95 is not wanted',
    { dx: 'I10', charges: '99213>1', at: 'telehealthHome', medicare: true },
    'I10 | 99213>1',
  ],
  [
    'Diabetes with kidney disease is presumed linked (I.A.15)',
    { dx: 'E11.9; N18.9', charges: '99213>1,2' },
    'E11.22 N18.9 | 99213>1,2',
  ],
  [
    'The same diagnosis twice is listed once',
    { dx: 'I10; essential hypertension', charges: '99213>1,2' },
    'I10 | 99213>1',
  ],
  [
    'A global electrocardiogram in a hospital is the reading alone for the clinician (PC/TC indicator 4)',
    { dx: 'R00.2', charges: '93000>1', at: 'hospitalOutpatient' },
    'R00.2 | 93010>1',
  ],
  [
    'A complete stress test in a hospital is asked about: who supervised, who read',
    { dx: 'R07.2', charges: '93015>1', at: 'hospitalOutpatient' },
    '? coding.test-parts',
  ],
  [
    'Supervised and read in a hospital, in the words of the charge: both clinical parts',
    {
      ...{ dx: 'R07.2', charges: '93015>1', at: 'hospitalOutpatient' },
      more: { 1: { text: 'treadmill stress test, supervised and interpreted' } },
    },
    'R07.2 | 93016>1 93018>1',
  ],
  [
    'All three parts of a stress test by one office are the complete test',
    { dx: 'R07.2', charges: '93016>1 93017>1 93018>1' },
    'R07.2 | 93015>1',
  ],
  [
    'Interrogation is inside the programming of the same device (NCCI 93280/93288)',
    { dx: 'Z45.010', charges: '93280>1 93288>1' },
    'Z45.010 | 93280>1',
  ],
  [
    'A pacemaker check for a defibrillator is asked about',
    { dx: 'Z45.02', charges: '93280>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'Coronary angiography is inside the left heart catheterization, read in a hospital',
    { dx: 'I25.10', charges: '93458>1 93454>1', at: 'hospitalOutpatient' },
    'I25.10 | 93458-26>1',
  ],
  [
    'Hypertension, heart failure and kidney disease in words (I.C.9.a.3)',
    { dx: 'hypertension; chronic systolic heart failure; chronic kidney disease stage 4', charges: '99214>1,2,3' },
    'I13.0 I50.22 N18.4 | 99214>1,2,3',
  ],
  [
    'Holter read in a hospital: the reading alone',
    { dx: 'R00.2', charges: '93224>1', at: 'hospitalOutpatient' },
    'R00.2 | 93227>1',
  ],
  [
    'Pressure over a day, read in a hospital',
    { dx: 'R03.0', charges: '93784>1', at: 'hospitalOutpatient' },
    'R03.0 | 93790>1',
  ],
  [
    'Remote check of a defibrillator for a patient with a pacemaker is asked about',
    { dx: 'Z95.0', charges: '93295>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'The stress test is inside the stress echocardiogram (NCCI 93351/93015, no modifier)',
    { dx: 'R94.31', charges: '93351>1 93015>1' },
    'R94.31 | 93351>1',
  ],
  [
    'A visit of the day before a stent decides nothing; an electrocardiogram beside it in a hospital is read: 93010',
    { dx: 'I21.4', charges: '99223>1 93000>1', at: 'inpatient' },
    'I21.4 | 99223>1 93010>1',
  ],
]

export const CARDIOLOGY = casesOf('cardiology', ROWS)
