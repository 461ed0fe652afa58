import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them, and not used while rules were written. */
export const GASTROENTEROLOGY_SECOND: GoldRow[] = [
  [
    'Reflux and trouble swallowing, which is no regular part of it (ICD-10-CM I.B.6)',
    { dx: 'GERD; Dysphagia', charges: '43239>1,2', at: 'surgeryCenter' },
    'K21.9 R13.10 | 43239>1,2',
  ],
  [
    'A preventive colonoscopy of a commercial plan carries 33 (CPT modifier 33; ACA preventive services)',
    { dx: 'Screening colonoscopy', charges: '45378>1', at: 'surgeryCenter', age: 50 },
    'Z12.11 | 45378-33>1',
  ],
  [
    'Medicare has its own code for an average-risk screening (CMS ch. 18 §60.1)',
    { dx: 'Colon cancer screening', charges: '45378>1', at: 'surgeryCenter', age: 68, medicare: true },
    'Z12.11 | G0121>1',
  ],
  [
    'A screening that became a treatment: PT for Medicare, the screening first-listed (CMS ch. 18 §60.1.1; ICD-10-CM I.C.21.c.5)',
    {
      ...{ dx: 'Z12.11; Adenoma of ascending colon', charges: '45385>1,2', at: 'surgeryCenter', age: 70 },
      medicare: true,
    },
    'Z12.11 D12.2 | 45385-PT>1,2',
  ],
  [
    'A screening that became a treatment: 33 for a commercial plan (CPT modifier 33)',
    { dx: 'Z12.11; D12.5', charges: '45385>1,2', at: 'surgeryCenter', age: 52 },
    'Z12.11 D12.5 | 45385-33>1,2',
  ],
  [
    'Surveillance is screening; polyps in the past make the risk high (CMS ch. 18 §60.2; Coding Clinic 2017 Q1)',
    { dx: 'Z12.11; History of colon polyps', charges: 'G0105>1,2', at: 'surgeryCenter', age: 69, medicare: true },
    'Z12.11 Z86.0100 | G0105>1,2',
  ],
  ['Irritable bowel by its kind, abbreviated', { dx: 'IBS-D', charges: '99213>1', age: 34 }, 'K58.0 | 99213>1'],
  [
    'Crohn’s disease by its part (ICD-10-CM I.B.2)',
    { dx: 'Crohn’s disease of small intestine without complications', charges: '99214>1', age: 28 },
    'K50.00 | 99214>1',
  ],
  [
    'Steatohepatitis with cirrhosis takes both codes (ICD-10-CM K75.81, use additional)',
    { dx: 'NASH with cirrhosis', charges: '99214>1 91200>1', age: 60 },
    'K75.81 K74.60 | 99214>1,2 91200>1,2',
  ],
  ['Chronic hepatitis C in short words', { dx: 'Chronic HCV', charges: '99204>1', age: 55 }, 'B18.2 | 99204>1'],
  [
    'Anemia is not called one of blood loss unless the provider links it (ICD-10-CM I.A.15, III.B)',
    { dx: 'Iron deficiency anemia; Melena', charges: '99203>1,2', age: 63 },
    'D50.9 K92.1 | 99203>1,2',
  ],
  [
    'Pain and nausea with vomiting, each by its own code (ICD-10-CM IV.D)',
    { dx: 'Epigastric abd pain; N/V', charges: '99213>1,2' },
    'R10.13 R11.2 | 99213>1,2',
  ],
  [
    'Chronic idiopathic constipation, not any constipation (ICD-10-CM I.B.2)',
    { dx: 'CIC; GERD', charges: '99213>1,2' },
    'K59.04 K21.9 | 99213>1,2',
  ],
  [
    'Barrett’s without dysplasia and the hernia seen with it (ICD-10-CM IV.J)',
    { dx: 'Barrett’s esophagus without dysplasia; Hiatal hernia', charges: '43239>1,2', at: 'surgeryCenter' },
    'K22.70 K44.9 | 43239>1,2',
  ],
  [
    'The pain belongs to the diverticulitis (ICD-10-CM I.B.5)',
    { dx: 'LLQ pain; Acute diverticulitis of colon', charges: '99214>1,2', age: 58 },
    'K57.32 | 99214>1',
  ],
  [
    'Hemorrhoids by degree, banded (ICD-10-CM I.B.2)',
    { dx: 'Grade 2 internal hemorrhoids', charges: '46221>1', age: 49 },
    'K64.1 | 46221>1',
  ],
  [
    'A consultation in the hospital for a commercial plan (CPT E/M 2023)',
    { dx: 'Melena', charges: '99253>1', at: 'inpatient', age: 59 },
    'K92.1 | 99253>1',
  ],
  [
    'A screening that did not reach past the splenic flexure: 53 (CMS ch. 12 §30.1; ch. 18 §60.2)',
    {
      ...{ dx: 'Z12.11', charges: 'G0121>1', at: 'surgeryCenter', age: 67, medicare: true },
      note: 'Incomplete colonoscopy: scope advanced only to the splenic flexure, procedure stopped for poor prep.',
    },
    'Z12.11 | G0121-53>1',
  ],
  [
    'Two polyps by two techniques: 59 on the lesser code (NCCI manual ch. 6)',
    {
      ...{ dx: 'D12.2; D12.5', charges: '45385>1 45380>2', at: 'surgeryCenter', age: 44 },
      note: 'Ascending colon polyp removed by cold snare. A separate sigmoid polyp was biopsied with forceps.',
    },
    'D12.2 D12.5 | 45385>1 45380-59>2',
  ],
  [
    'Scopes of two families on one day carry no distinct modifier (NCCI manual ch. 6; CMS ch. 12 §40.6)',
    { dx: 'D12.4; K29.50', charges: '45385>1 43239>2', at: 'surgeryCenter', age: 71, medicare: true },
    'D12.4 K29.50 | 45385>1 43239>2',
  ],
  [
    'The hospital’s claim tells a screening turned treatment by PT too (CMS ch. 18 §60.1.1)',
    {
      ...{ dx: 'Z12.11; D12.3', charges: '45385>1,2', at: 'hospitalOutpatient', age: 70, medicare: true },
      stay: { typeOfBill: '0131' },
      more: { 1: { revenueCode: '0750' } },
    },
    'Z12.11 D12.3 | 45385-PT>1,2',
  ],
  [
    'A facility’s procedure stopped after anesthesia began: 74 (CMS ch. 4 §20.6.4)',
    {
      ...{ dx: 'K62.5', charges: '45378>1', at: 'hospitalOutpatient', age: 62 },
      stay: { typeOfBill: '0131' },
      more: { 1: { revenueCode: '0750' } },
      note: 'Colonoscopy discontinued after administration of anesthesia because of hypotension.',
    },
    'K62.5 | 45378-74>1',
  ],
  [
    'Sedation by the endoscopist for a Medicare patient has its own code (CMS PFS 2017, G0500)',
    {
      ...{ dx: 'K21.9', charges: '43239>1 99152>1', at: 'surgeryCenter', age: 69, medicare: true },
      more: { 2: { measure: { minutes: 15 } } },
    },
    'K21.9 | 43239>1 G0500>1',
  ],
  [
    'Pressure of the gullet read in the hospital: 26 (CMS ch. 12 §20)',
    { dx: 'R13.19', charges: '91010>1', at: 'hospitalOutpatient' },
    'R13.19 | 91010-26>1',
  ],
  [
    'Snare was charged, forceps documented (CPT colonoscopy: by technique)',
    {
      ...{ dx: 'D12.5', charges: '45385>1', at: 'surgeryCenter', age: 55 },
      performed: [{ id: 'p1', text: 'Colonoscopy with biopsy', performedOn: '2026-03-02', diagnosisIds: ['d1'] }],
    },
    '? coding.charge-not-documented',
  ],
  [
    'A disease that is only to be ruled out is no diagnosis, and nothing else was said (ICD-10-CM IV.H)',
    { dx: 'Rule out celiac disease', charges: '99203>1', age: 27 },
    '? coding.diagnosis-uncertain',
  ],
  [
    'Pelvic pain has further characters since October 2025 (ICD-10-CM FY 2026)',
    { dx: 'R10.2', charges: '99213>1', age: 39 },
    '? coding.diagnosis-not-billable',
  ],
  [
    'One stable problem with low risk does not carry the highest level (CPT E/M 2021)',
    {
      ...{ dx: 'K58.9', charges: '99215>1' },
      visit: { patientStatus: 'established', problems: [{ kind: 'stableChronic' }], risk: 'low' },
    },
    '? coding.visit-level',
  ],
  [
    'A single-dose vial without the discarded amount: Medicare wants JW or JZ (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'K50.00', charges: 'J1745>1', age: 66, medicare: true },
      more: { 1: { measure: { drug: { given: 430, unit: 'mg', singleDose: true } } } },
    },
    '? coding.waste-missing',
  ],
]
