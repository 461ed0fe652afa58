import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them, and not used while rules were written. */
export const CARDIOLOGY_SECOND: GoldRow[] = [
  [
    'Hypertension with kidney disease is the combination, its stage beside it (ICD-10-CM I.C.9.a.2)',
    { dx: 'HTN with CKD stage 4; HLD', charges: '99214>1,2', age: 71 },
    'I12.9 N18.4 E78.5 | 99214>1,2,3',
  ],
  [
    'A stent is a status code beside the disease (ICD-10-CM I.C.21.c.3)',
    { dx: 'CAD s/p stent, no angina; HTN', charges: '99214>1,2', age: 66, sex: 'M' },
    'I25.10 Z95.5 I10 | 99214>1,2,3',
  ],
  [
    'Persistent fibrillation not said to be longstanding is other persistent; the anticoagulant is a status (ICD-10-CM I.C.21.c.3)',
    { dx: 'AFib, persistent; Long term anticoagulation with Eliquis', charges: '99214>1,2 93000>1', age: 74 },
    'I48.19 Z79.01 | 99214>1,2 93000>1',
  ],
  [
    'Reduced ejection fraction is systolic failure (Coding Clinic 2016 Q1)',
    { dx: 'Chronic HFrEF; Ischemic cardiomyopathy; ICD in place', charges: '99214>1,2,3', age: 69, sex: 'M' },
    'I50.22 I25.5 Z95.810 | 99214>1,2,3',
  ],
  [
    'Without a cause the symptoms are coded (ICD-10-CM IV.D)',
    { dx: 'SOB; LE edema', charges: '99204>1,2 93000>1' },
    'R06.02 R60.0 | 99204>1,2 93000>1',
  ],
  [
    'Palpitations belong to the premature beats (ICD-10-CM I.B.5)',
    { dx: 'PVCs; Palpitations', charges: '99213>1,2 93000>1,2' },
    'I49.3 | 99213>1 93000>1',
  ],
  [
    'A treadmill test in words, in the office, is the complete test (CMS ch. 12 §20, PC/TC)',
    { dx: 'Atypical chest pain', charges: '', said: ['Treadmill stress test'] },
    'R07.89 | 93015>1',
  ],
  [
    'Charges of the clinic’s own master are billed as their CPT codes (charge master)',
    { dx: 'I10; E78.2', charges: '1000214>1,2 1100010>1' },
    'I10 E78.2 | 99214>1,2 93000>1',
  ],
  [
    'Hypertension and heart failure are presumed linked; preserved ejection fraction is diastolic (ICD-10-CM I.C.9.a.1)',
    { dx: 'HTN, chronic HFpEF', charges: '99214>1', age: 77 },
    'I11.0 I50.32 | 99214>1,2',
  ],
  [
    'An infarction older than four weeks and smoking in the past are history (ICD-10-CM I.C.9.e.1, I.C.21.c.4)',
    { dx: 'CAD, native vessel; h/o MI 2019; Former smoker', charges: '99213>1,2,3', age: 68, sex: 'M' },
    'I25.10 I25.2 Z87.891 | 99213>1,2,3',
  ],
  [
    'A non-ST infarction on the first hospital day (ICD-10-CM I.C.9.e.1)',
    { dx: 'NSTEMI; Hypertension', charges: '99222>1,2', at: 'inpatient', age: 61, sex: 'M' },
    'I21.4 I10 | 99222>1,2',
  ],
  [
    'A pacemaker that is only there is a status code (ICD-10-CM I.C.21.c.3)',
    { dx: 'Permanent AF; s/p PPM', charges: '99213>1,2', age: 80, medicare: true },
    'I48.21 Z95.0 | 99213>1,2',
  ],
  [
    'The physician’s part of a catheterization in the hospital is 26 (CMS ch. 12 §20; PC/TC indicator)',
    {
      ...{ dx: 'Abnormal stress test; Precordial chest pain', charges: '93458>1,2', at: 'hospitalOutpatient', age: 59 },
    },
    'R94.39 R07.2 | 93458-26>1,2',
  ],
  [
    'A remote pacemaker check over ninety days: reading and technical part by their own numbers (ICD-10-CM I.C.21.c.7)',
    { dx: 'Z45.018; I44.2', charges: '93294>1,2 93296>1,2', age: 79, medicare: true },
    'Z45.018 I44.2 | 93294>1,2 93296>1,2',
  ],
  [
    'A stress echocardiogram read and supervised in the hospital is 26 (CMS ch. 12 §20)',
    { dx: 'Dyspnea on exertion', charges: '93351>1', at: 'hospitalOutpatient', age: 63 },
    'R06.09 | 93351-26>1',
  ],
  [
    'Discharge of more than thirty minutes (CPT E/M; CMS ch. 12 §30.6.9.2)',
    {
      ...{ dx: 'I50.23; I42.0', charges: '99239>1,2', at: 'inpatient', age: 58 },
      visit: { totalMinutes: 38 },
    },
    'I50.23 I42.0 | 99239>1,2',
  ],
  [
    'The complexity add-on stands beside a visit and a tracing: no 25 is needed for a diagnostic test (CMS G2211 FAQ)',
    { dx: 'I10; I25.10', charges: '99214>1,2 93000>2 G2211>1,2', age: 72, medicare: true },
    'I10 I25.10 | 99214>1,2 G2211>1,2 93000>2',
  ],
  [
    'A stress drug by its dose, a single-dose syringe used up: JZ (CMS ch. 17 §40; JW/JZ FAQ)',
    {
      ...{ dx: 'I25.118', charges: '78452>1 93015>1 J2785>1', age: 70, medicare: true },
      more: { 3: { measure: { drug: { given: 0.4, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'I25.118 | 78452>1 93015>1 J2785-JZ*4>1',
  ],
  [
    'An audio-only visit of a Medicare patient at home is 93 (CMS PFS 2025, 42 CFR 410.78)',
    {
      ...{ dx: 'I10', charges: '99213>1', at: 'telehealthHome', age: 76, medicare: true },
      note: 'Visit by telephone, audio only: patient has no video device. Blood pressure log reviewed, lisinopril continued.',
    },
    'I10 | 99213-93>1',
  ],
  [
    'A raised reading without a diagnosis is the finding (ICD-10-CM I.C.9.a.7)',
    { dx: 'Elevated BP without dx of HTN', charges: '93784>1' },
    'R03.0 | 93784>1',
  ],
  [
    'Claudication without a leg is asked for (ICD-10-CM I.B.13)',
    { dx: 'Atherosclerosis of leg arteries with claudication', charges: '99213>1', age: 66, sex: 'M' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'A Doppler add-on without the study it is added to (NCCI add-on edits)',
    { dx: 'I35.0', charges: '99213>1 93320>1', age: 70 },
    '? coding.addon-without-base',
  ],
  [
    'Further critical care time without the first hour (NCCI add-on edits; CMS ch. 12 §30.6.12)',
    { dx: 'I21.4', charges: '99292>1', at: 'inpatient', age: 64, sex: 'M' },
    '? coding.addon-without-base',
  ],
  [
    'A possible infarction is no diagnosis for a practice, and nothing else was said (ICD-10-CM IV.H)',
    { dx: 'Possible NSTEMI', charges: '99285>1', at: 'emergency', sex: 'M', age: 57 },
    '? coding.diagnosis-uncertain',
  ],
  [
    'The note denies what the diagnosis states (ICD-10-CM I.A.19, III.B: the provider must clear it)',
    {
      ...{ dx: 'I48.91', charges: '99213>1', age: 55 },
      note: 'No history of atrial fibrillation. Here for palpitations, sinus rhythm today.',
    },
    '? coding.diagnosis-denied-in-notes',
  ],
]
