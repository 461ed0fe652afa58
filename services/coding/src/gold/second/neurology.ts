import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them, and not used while rules were written. */
export const NEUROLOGY_SECOND: GoldRow[] = [
  [
    'Chronic migraine without resistance and without status (ICD-10-CM I.B.2)',
    { dx: 'Chronic migraine w/o aura, not intractable', charges: '99214>1', age: 38 },
    'G43.709 | 99214>1',
  ],
  [
    'Two chronic problems treated (ICD-10-CM IV.J)',
    { dx: 'Migraine w/ aura; HTN', charges: '99214>1,2' },
    'G43.109 I10 | 99214>1,2',
  ],
  [
    'Relapsing multiple sclerosis has its own code since October 2025 (ICD-10-CM FY 2026)',
    { dx: 'RRMS', charges: '99215>1', age: 36 },
    'G35.A | 99215>1',
  ],
  [
    'Parkinson’s disease by dyskinesia and fluctuations (ICD-10-CM FY 2024)',
    { dx: 'PD without dyskinesia or fluctuations', charges: '99214>1', age: 70, sex: 'M' },
    'G20.A1 | 99214>1',
  ],
  [
    'Diabetic polyneuropathy is one combination code; insulin is a status (ICD-10-CM I.C.4.a)',
    { dx: 'T2DM w/ polyneuropathy, on insulin', charges: '99213>1', age: 64 },
    'E11.42 Z79.4 | 99213>1,2',
  ],
  [
    'A seizure disorder is epilepsy (ICD-10-CM index)',
    { dx: 'Seizure d/o', charges: '99213>1', age: 29 },
    'G40.909 | 99213>1',
  ],
  [
    'What is only ruled out is not coded; the numbness is (ICD-10-CM IV.H)',
    { dx: 'Numbness R hand; R/O CTS', charges: '99203>1,2' },
    'R20.0 | 99203>1',
  ],
  [
    'Two movement disorders in short words (ICD-10-CM IV.J)',
    { dx: 'Essential tremor; RLS', charges: '99213>1,2', age: 68 },
    'G25.0 G25.81 | 99213>1,2',
  ],
  [
    'A transient attack in the emergency department',
    { dx: 'TIA', charges: '99284>1', at: 'emergency', age: 72 },
    'G45.9 | 99284>1',
  ],
  [
    'Dementia of Alzheimer’s disease: the disease first, the dementia after it (ICD-10-CM I.A.13)',
    { dx: 'Alzheimer’s dementia', charges: '99214>1', age: 79 },
    'G30.9 F02.80 | 99214>1,2',
  ],
  [
    'Sleep disorders in short words (ICD-10-CM IV.J)',
    { dx: 'OSA; Insomnia', charges: '99213>1,2' },
    'G47.33 G47.00 | 99213>1,2',
  ],
  [
    'Headache is not coded beside migraine (Excludes1 at R51.9; ICD-10-CM I.B.5)',
    { dx: 'Migraine; Headache', charges: '99213>1,2' },
    'G43.909 | 99213>1',
  ],
  [
    'Lumbar root pain by region, with its test (ICD-10-CM I.B.2)',
    { dx: 'Lumbar radiculopathy', charges: '99203>1' },
    'M54.16 | 99203>1',
  ],
  [
    'Memory loss without a cause is the symptom, low vitamin D its own problem (ICD-10-CM IV.D)',
    { dx: 'Memory loss; Vit D deficiency', charges: '99204>1,2', age: 66 },
    'R41.3 E55.9 | 99204>1,2',
  ],
  [
    'Seven studies of conduction and two complete limbs (CPT EMG; count of studies)',
    { dx: 'Bilateral CTS', charges: '95910>1 95886*2>1', more: { 1: { measure: { count: 7 } } } },
    'G56.03 | 95910>1 95886*2>1',
  ],
  [
    'Conduction and needle study in the hospital are 26 each (CMS ch. 12 §20)',
    {
      ...{ dx: 'M54.16', charges: '95909>1 95886>1', at: 'hospitalOutpatient' },
      more: { 1: { measure: { count: 5 } } },
    },
    'M54.16 | 95909-26>1 95886-26>1',
  ],
  [
    'Units given and units thrown away on two lines (CMS ch. 17 §40, JW)',
    {
      ...{ dx: 'Chronic migraine', charges: '64615>1 J0585>1', age: 66, medicare: true },
      more: { 2: { measure: { drug: { given: 155, discarded: 45, unit: 'unit', singleDose: true } } } },
    },
    'G43.709 | 64615>1 J0585*155>1 J0585-JW*45>1',
  ],
  [
    'A tracing awake and asleep by the clinic’s own charge (charge master)',
    { dx: 'Seizure', charges: '1300819>1', age: 22 },
    'R56.9 | 95819>1',
  ],
  [
    'Nerve blocks of both sides: 50 (CMS ch. 12 §40.7)',
    {
      ...{ dx: 'Chronic migraine', charges: '64405>1', age: 67, medicare: true },
      note: 'Bilateral greater occipital nerve blocks done.',
    },
    'G43.709 | 64405-50>1',
  ],
  [
    'The complexity add-on with a new patient visit (CMS G2211 FAQ)',
    { dx: 'G35.A', charges: '99205>1 G2211>1', age: 66, medicare: true },
    'G35.A | 99205>1 G2211>1',
  ],
  [
    'Sixty-nine minutes: one prolonged unit of a commercial plan, from 55 on (CPT E/M 2024)',
    {
      ...{ dx: 'G20.B1', charges: '99215>1 99417>1', age: 61 },
      visit: { patientStatus: 'established', totalMinutes: 69 },
      more: { 2: { measure: { minutes: 69 } } },
    },
    'G20.B1 | 99215>1 99417>1',
  ],
  [
    'A plan not known to take 98006 takes the office visit of the same decision making with 95 (payer policies differ; CPT 2025 telemedicine)',
    { dx: 'G40.909', charges: '98006>1', at: 'telehealthHome', age: 33 },
    'G40.909 | 99214-95>1',
  ],
  [
    'A needle study with conduction is an add-on and has no base here (NCCI add-on edits)',
    { dx: 'M54.12', charges: '95886*2>1' },
    '? coding.addon-without-base',
  ],
  [
    'Carpal tunnel without a side (ICD-10-CM I.B.13)',
    { dx: 'CTS', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'The count of studies decides the code: eight are not the five or six charged (CPT nerve conduction)',
    { dx: 'G56.01', charges: '95909>1', more: { 1: { measure: { count: 8 } } } },
    'G56.01 | 95910>1',
  ],
  [
    'A new patient visit for a patient of the practice (CPT E/M: three years)',
    {
      ...{ dx: 'G25.0', charges: '99204>1' },
      visit: { patientStatus: 'established', problems: [{ kind: 'chronicWorse' }], risk: 'moderate' },
    },
    '? coding.visit-level',
  ],
  [
    'Multiple sclerosis needs its course since October 2025 (ICD-10-CM FY 2026)',
    { dx: 'G35', charges: '99214>1', age: 41 },
    '? coding.diagnosis-not-billable',
  ],
  [
    'The note denies what the diagnosis states (ICD-10-CM I.A.19: the provider must clear it)',
    { dx: 'G40.909', charges: '99213>1', note: 'Denies any history of epilepsy. Seen for headache.' },
    '? coding.diagnosis-denied-in-notes',
  ],
]
