import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them. */
export const CARDIOLOGY_VISITS: GoldRow[] = [
  [
    'Both conditions treated at the visit are coded (ICD-10-CM IV.J); two stable chronic problems and drug management are moderate (CPT E/M 2021)',
    {
      dx: 'Essential hypertension; Hyperlipidemia',
      charges: '99214>1,2',
      visit: {
        patientStatus: 'established',
        problems: [{ kind: 'stableChronic' }, { kind: 'stableChronic' }],
        risk: 'moderate',
      },
    },
    'I10 E78.5 | 99214>1,2',
  ],
  [
    'Anticoagulant taken for the fibrillation is a status code after it (ICD-10-CM I.C.21.c.3)',
    { dx: 'Paroxysmal AFib; Long-term use of anticoagulant', charges: '99214>1,2 93000>1', age: 72 },
    'I48.0 Z79.01 | 99214>1,2 93000>1',
  ],
  [
    'Without a confirmed cause the symptom is coded (ICD-10-CM IV.D)',
    { dx: 'Chest pain', charges: '99203>1 93000>1' },
    'R07.9 | 99203>1 93000>1',
  ],
  [
    'Coronary disease without angina, with its stent as status (ICD-10-CM I.C.21.c.3)',
    {
      dx: 'CAD of native coronary artery without angina; Presence of coronary stent; Hyperlipidemia',
      charges: '99214>1,2,3',
      age: 66,
    },
    'I25.10 Z95.5 E78.5 | 99214>1,2,3',
  ],
  [
    'A charge of the clinic’s own master is billed as its CPT code (charge master)',
    { dx: 'Severe aortic valve stenosis', charges: '1100306>1', age: 78 },
    'I35.0 | 93306>1',
  ],
  [
    'A complete echocardiogram in words is the Doppler and color code (NCCI manual ch. 11)',
    { dx: 'Heart murmur', charges: '', said: ['Transthoracic echocardiogram'] },
    'R01.1 | 93306>1',
  ],
  [
    'Holter by the clinic’s own charge: recording, scan and reading are one global code',
    { dx: 'Palpitations', charges: '1100224>1' },
    'R00.2 | 93224>1',
  ],
  [
    'Anticoagulation clinic: warfarin management and the waived prothrombin time (CMS ch. 16 §70, QW)',
    { dx: 'I48.20; Z79.01', charges: '93793>1,2 85610-QW>1,2', age: 74 },
    'I48.20 Z79.01 | 93793>1,2 85610-QW>1,2',
  ],
  [
    'Check of a pacemaker: the Z45 encounter first, the rhythm it is for after (ICD-10-CM I.C.21.c.7)',
    { dx: 'Z45.018; I49.5', charges: '93280>1,2', age: 80, medicare: true },
    'Z45.018 I49.5 | 93280>1,2',
  ],
  [
    'Remote defibrillator check: professional and technical numbers side by side',
    { dx: 'Implanted defibrillator', charges: '93295>1 93296>1', age: 70, medicare: true },
    'Z95.810 | 93295>1 93296>1',
  ],
  [
    'Hypertension and kidney disease in words are presumed linked (ICD-10-CM I.C.9.a.2)',
    { dx: 'Hypertension; CKD stage 3', charges: '99214>1,2', age: 68 },
    'I12.9 N18.30 | 99214>1,2',
  ],
  [
    'Failure, hypertension and kidney disease in words: combination first, then kind and stage (ICD-10-CM I.C.9.a.3)',
    {
      dx: 'Acute on chronic diastolic heart failure; Hypertension; CKD stage 4',
      charges: '99233>1,2,3',
      at: 'inpatient',
      age: 81,
      medicare: true,
    },
    'I13.0 I50.33 N18.4 | 99233>1,2,3',
  ],
  [
    'What is only ruled out is not coded for a practice (ICD-10-CM IV.H)',
    { dx: 'Syncope; Rule out sick sinus syndrome', charges: '99204>1,2' },
    'R55 | 99204>1',
  ],
  [
    'A healed infarction is a history code beside the disease (ICD-10-CM I.C.9.e.4)',
    { dx: 'Coronary artery disease; Old myocardial infarction', charges: '99213>1,2', sex: 'M', age: 63 },
    'I25.10 I25.2 | 99213>1,2',
  ],
  [
    'Syncope that is due to orthostatic hypotension: the cause only (Excludes1 at R55)',
    { dx: 'R55; I95.1', charges: '99213>1,2' },
    'I95.1 | 99213>1',
  ],
  [
    'Claudication by side with the smoking that tells of it (use additional code at I70)',
    {
      dx: 'Atherosclerosis of leg arteries with claudication, right leg; Nicotine dependence, cigarettes',
      charges: '99213>1,2 93923>1',
      sex: 'M',
      age: 67,
    },
    'I70.211 F17.210 | 99213>1,2 93923>1',
  ],
  [
    'Both carotids: the code of both sides and the complete duplex once',
    { dx: 'Bilateral carotid artery stenosis', charges: '93880>1', age: 71, medicare: true },
    'I65.23 | 93880>1',
  ],
  [
    'Further sedation minutes in a facility have no professional part (PFS PC/TC indicator 3)',
    {
      dx: 'I25.10',
      charges: '93458>1 99152>1 99153>1',
      at: 'hospitalOutpatient',
      medicare: true,
      age: 70,
      more: { 2: { measure: { minutes: 30 } } },
    },
    'I25.10 | 93458-26>1 99152>1',
  ],
  [
    'Stents in two major arteries: each by its artery (NCCI manual ch. 11, coronary modifiers)',
    { dx: 'I25.110', charges: '92928-LD>1 92928-RC>1', at: 'inpatient', medicare: true, age: 69 },
    'I25.110 | 92928-LD>1 92928-RC>1',
  ],
  [
    'A diagnostic catheterization that decides for the stent is distinct: XU for Medicare (NCCI manual ch. 11; CMS X modifiers)',
    {
      ...{ dx: 'I25.110', charges: '92928-LD>1 93458>1', at: 'hospitalOutpatient', medicare: true, age: 69 },
      note: 'No prior coronary angiogram exists. Diagnostic coronary angiography today; the decision to stent was made on these images.',
    },
    'I25.110 | 92928-LD>1 93458-26-XU>1',
  ],
  [
    'Hospital’s own tracing: the hospital bills the technical code on its claim (CMS ch. 4)',
    {
      dx: 'R07.2',
      charges: '93017>1',
      at: 'hospitalOutpatient',
      stay: { typeOfBill: '0131' },
      more: { 1: { revenueCode: '0482' } },
    },
    'R07.2 | 93017>1',
  ],
  [
    'Contrast and color flow are added to a stress echocardiogram',
    { dx: 'R06.02', charges: '93351>1 93352>1 93325>1' },
    'R06.02 | 93351>1 93352>1 93325>1',
  ],
  [
    'Perfusion scan read in the hospital, with the supervision and reading of the stress test',
    { dx: 'R07.89', charges: '78452>1 93016>1 93018>1', at: 'hospitalOutpatient' },
    'R07.89 | 78452-26>1 93016>1 93018>1',
  ],
  [
    'The complexity add-on beside a visit without 25 (CMS G2211 FAQ)',
    { dx: 'I50.22; I48.21', charges: '99214>1,2 G2211>1', medicare: true, age: 77 },
    'I50.22 I48.21 | 99214>1,2 G2211>1',
  ],
  [
    'Seventy-two minutes: two prolonged units of a commercial plan, from 55 minutes on (CPT E/M 2024)',
    {
      ...{ dx: 'I42.0; I50.22', charges: '99215>1,2 99417*2>1,2' },
      visit: { patientStatus: 'established', totalMinutes: 72 },
      more: { 2: { measure: { minutes: 72 } } },
    },
    'I42.0 I50.22 | 99215>1,2 99417*2>1,2',
  ],
  [
    'Critical care of 110 minutes: 74, then two further half hours begun (CPT critical care table)',
    {
      ...{ dx: 'I21.4', charges: '99291>1 99292*2>1', at: 'inpatient', sex: 'M', age: 58 },
      visit: { totalMinutes: 110 },
    },
    'I21.4 | 99291>1 99292*2>1',
  ],
  [
    'A failure visit beside an elective cardioversion is separate: 25 (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'I48.19; I50.23', charges: '99232>2 92960>1', at: 'inpatient', age: 64 },
      note: 'Seen for decompensated heart failure, diuretics adjusted. Separately, elective cardioversion of persistent atrial fibrillation.',
    },
    'I48.19 I50.23 | 99232-25>2 92960>1',
  ],
  [
    'Diabetic kidney disease, hypertension presumed linked, stage and insulin last (ICD-10-CM I.C.4.a, I.C.9.a.2)',
    { dx: 'E11.22; I10; N18.30; Z79.4', charges: '99214>1,2,3,4', age: 66 },
    'E11.22 I12.9 N18.30 Z79.4 | 99214>1,2,3,4',
  ],
]
