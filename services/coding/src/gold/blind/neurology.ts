import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them. */
export const NEUROLOGY_VISITS: GoldRow[] = [
  [
    'Migraine by its kind; headache is integral to it (Excludes1 at R51)',
    { dx: 'Headache; Migraine without aura', charges: '99213>1,2', age: 31 },
    'G43.009 | 99213>1',
  ],
  [
    'Intractable is the index’s word for resistant; Botox given and wasted on lines of their own (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Chronic migraine without aura, intractable', charges: '64615>1 J0585>1', age: 66, medicare: true },
      more: { 2: { measure: { drug: { given: 155, discarded: 45, unit: 'unit', singleDose: true } } } },
    },
    'G43.719 | 64615>1 J0585*155>1 J0585-JW*45>1',
  ],
  [
    'Parkinson’s disease without dyskinesia, nothing said of fluctuations, is the first code (index, FY2024)',
    { dx: 'Parkinson disease without dyskinesia', charges: '99214>1', age: 70, medicare: true },
    'G20.A1 | 99214>1',
  ],
  [
    'Tremor is the disease itself in essential tremor (ICD-10-CM I.B.5)',
    { dx: 'Tremor; Essential tremor', charges: '99203>1,2', age: 61 },
    'G25.0 | 99203>1',
  ],
  [
    'EEG awake and drowsy by the clinic’s own charge; one seizure is not epilepsy',
    { dx: 'Seizure', charges: '1300816>1', age: 23 },
    'R56.9 | 95816>1',
  ],
  [
    'Epilepsy without further words is not intractable (index default)',
    { dx: 'Epilepsy', charges: '99214>1', age: 35 },
    'G40.909 | 99214>1',
  ],
  [
    'Seven studies of conduction and one limb with five muscles (CPT 2012/2013 NCS by count, EMG by limb)',
    {
      dx: 'Carpal tunnel syndrome, right',
      charges: '95910>1 95886>1',
      more: { 1: { measure: { count: 7 } } },
    },
    'G56.01 | 95910>1 95886>1',
  ],
  [
    'Diabetic polyneuropathy is one code, with the insulin (ICD-10-CM I.C.4.a.3); two limbs are two units',
    {
      dx: 'Type 2 diabetes with polyneuropathy; Long-term use of insulin',
      charges: '95910>1 95886*2>1',
      age: 64,
      more: { 1: { measure: { count: 8 } } },
    },
    'E11.42 Z79.4 | 95910>1 95886*2>1',
  ],
  ['A new patient with facial palsy', { dx: 'Bell’s palsy', charges: '1000203>1', age: 44 }, 'G51.0 | 99203>1'],
  [
    'A transient attack admitted',
    { dx: 'TIA', charges: '99222>1', at: 'inpatient', age: 75, medicare: true },
    'G45.9 | 99222>1',
  ],
  [
    'A past stroke without deficit is history (ICD-10-CM I.C.9.d.3)',
    { dx: 'I10; Z86.73', charges: '99213>1,2', age: 69 },
    'I10 Z86.73 | 99213>1,2',
  ],
  [
    'Weakness of the left side after a stroke is a sequela of it, nondominant by default (ICD-10-CM I.C.6.a, I.C.9.d)',
    { dx: 'Left nondominant side hemiparesis following cerebral infarction', charges: '99214>1', age: 70 },
    'I69.354 | 99214>1',
  ],
  [
    'Dementia of Alzheimer’s disease: the disease before its manifestation (ICD-10-CM I.A.13)',
    { dx: 'F02.80; G30.9', charges: '99214>1,2', age: 82, medicare: true },
    'G30.9 F02.80 | 99214>1,2',
  ],
  [
    'Neuropathy of amyloidosis: etiology first (ICD-10-CM I.A.13)',
    { dx: 'G63; E85.4', charges: '95909>1,2', age: 68 },
    'E85.4 G63 | 95909>1,2',
  ],
  [
    'Ocrelizumab 600 mg from two whole vials: 600 units with JZ (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Relapsing-remitting multiple sclerosis', charges: 'J2350>1', age: 48, medicare: true },
      more: { 1: { measure: { drug: { given: 600, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'G35.A | J2350-JZ*600>1',
  ],
  [
    'Multiple sclerosis of no stated course has a code of its own since October 2025',
    { dx: 'Multiple sclerosis', charges: '99214>1', age: 39 },
    'G35.D | 99214>1',
  ],
  [
    'Two and a half hours of evaluation: the first hour and one more; thirty minutes are not past the middle, and two were charged (CPT time rule)',
    {
      ...{ dx: 'G31.84', charges: '96132>1 96133*2>1', age: 72, medicare: true },
      more: { 1: { measure: { minutes: 60 } }, 2: { measure: { minutes: 90 } } },
    },
    '? coding.units-differ',
  ],
  [
    'Memory loss is integral to mild cognitive impairment (ICD-10-CM I.B.5)',
    {
      dx: 'Memory loss; Mild cognitive impairment',
      charges: '96116>2',
      age: 71,
      more: { 1: { measure: { minutes: 60 } } },
    },
    'G31.84 | 96116>1',
  ],
  [
    'An EEG read for the hospital: 26',
    { dx: 'Altered mental status', charges: '95819>1', at: 'inpatient', age: 77, medicare: true },
    'R41.82 | 95819-26>1',
  ],
  [
    'A day of video EEG has a number for the physician alone: no 26 (CPT 2020)',
    { dx: 'G40.219', charges: '95720>1', at: 'inpatient', age: 29 },
    'G40.219 | 95720>1',
  ],
  [
    'Both occipital nerves blocked: 50 as sent, one unit (CMS ch. 12 §40.7)',
    { dx: 'G43.709', charges: '64405-50>1', age: 67, medicare: true },
    'G43.709 | 64405-50>1',
  ],
  [
    'Studies of the hospital’s laboratory read by the neurologist: 26 on the base and on the add-on',
    {
      ...{ dx: 'Ulnar nerve lesion, left', charges: '95909>1 95886>1', at: 'hospitalOutpatient' },
      more: { 1: { measure: { count: 6 } } },
    },
    'G56.22 | 95909-26>1 95886-26>1',
  ],
  [
    'Junction tests of two nerves beside conduction studies',
    { dx: 'Myasthenia gravis', charges: '95937*2>1 95908>1', age: 55 },
    'G70.00 | 95937*2>1 95908>1',
  ],
  [
    'Insomnia treated beside the planned Botox: 25 on the visit (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'G43.709; G47.00', charges: '99213>2 64615>1', age: 46 },
      note: 'Botox for chronic migraine as planned. Separately evaluated new insomnia; sleep hygiene, started trazodone.',
    },
    'G43.709 G47.00 | 99213-25>2 64615>1',
  ],
  [
    'Video visit of a Medicare patient at home: the place tells it, no 95 (CMS telehealth FAQ)',
    { dx: 'G43.109', charges: '99214>1', at: 'telehealthHome', age: 67, medicare: true },
    'G43.109 | 99214>1',
  ],
  [
    'Audio only is 93 as sent, not 95 (CPT Appendix T)',
    { dx: 'Restless legs syndrome', charges: '99213-93>1', at: 'telehealthHome', age: 50 },
    'G25.81 | 99213-93>1',
  ],
  [
    'Sixty-two minutes with a new patient are the highest level by time (CPT E/M 2021)',
    {
      ...{ dx: 'Chronic inflammatory demyelinating polyneuropathy', charges: '99205>1' },
      visit: { patientStatus: 'new', totalMinutes: 62 },
    },
    'G61.81 | 99205>1',
  ],
  [
    'The hospital’s EEG on its own claim: no 26 and no TC (CMS ch. 4)',
    {
      ...{ dx: 'R56.9', charges: '95816>1', at: 'hospitalOutpatient' },
      ...{ stay: { typeOfBill: '0131' }, more: { 1: { revenueCode: '0740' } } },
    },
    'R56.9 | 95816>1',
  ],
]
