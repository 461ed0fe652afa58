import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them. */
export const GASTROENTEROLOGY_VISITS: GoldRow[] = [
  [
    'A screening colonoscopy without findings: 33 for a commercial plan (CPT Appendix A; ACA)',
    { dx: 'Screening for colon cancer', charges: '1600378>1', age: 50 },
    'Z12.11 | 45378-33>1',
  ],
  [
    'A polyp snared at a screening: screening first, finding after, 33 (ICD-10-CM I.C.21.c.5)',
    { dx: 'Z12.11; D12.5', charges: '45385>1,2', at: 'surgeryCenter', age: 52 },
    'Z12.11 D12.5 | 45385-33>1,2',
  ],
  [
    'Medicare has a code of its own for the screening of average risk (CMS ch. 18 §60)',
    { dx: 'Z12.11', charges: '45378>1', at: 'surgeryCenter', age: 68, medicare: true },
    'Z12.11 | G0121>1',
  ],
  [
    'High risk by a parent’s cancer is the other code (CMS ch. 18 §60)',
    { dx: 'Z12.11; Z80.0', charges: 'G0105>1,2', at: 'surgeryCenter', age: 66, medicare: true },
    'Z12.11 Z80.0 | G0105>1,2',
  ],
  [
    'A screening that became a removal is PT for Medicare (CMS ch. 18 §60)',
    { dx: 'Z12.11; D12.3', charges: '45385>1,2', at: 'surgeryCenter', age: 70, medicare: true },
    'Z12.11 D12.3 | 45385-PT>1,2',
  ],
  [
    'The colonoscopy after a positive stool test is still screening: KX (CMS PFS 2023)',
    {
      ...{ dx: 'Z12.11; R19.5', charges: 'G0121>1,2', at: 'surgeryCenter', age: 67, medicare: true },
      note: 'Screening colonoscopy after a positive FIT. No polyps.',
    },
    'Z12.11 R19.5 | G0121-KX>1,2',
  ],
  [
    'Snare and biopsy of different polyps: XS on the biopsy (NCCI 45385/45380)',
    {
      ...{ dx: 'D12.2; D12.5', charges: '45385>1 45380>2', at: 'surgeryCenter', age: 71, medicare: true },
      note: 'Ascending polyp removed by snare. Separate sigmoid polyp removed by cold biopsy.',
    },
    'D12.2 D12.5 | 45385>1 45380-XS>2',
  ],
  [
    'Tattoo beside a snare is no pair: no 59',
    { dx: 'D12.2', charges: '45385>1 45381>1', at: 'surgeryCenter', age: 71, medicare: true },
    'D12.2 | 45385>1 45381>1',
  ],
  [
    'The diagnostic scope is inside the surgical one (NCCI manual ch. 6)',
    { dx: 'K62.5; D12.4', charges: '45385>2 45378>1', at: 'hospitalOutpatient', age: 60 },
    'K62.5 D12.4 | 45385>2',
  ],
  [
    'Upper and lower scopes are two families and no pair; 51 only for payers that want it (CMS ch. 12 §40.6)',
    { dx: 'D12.5; K29.50', charges: '45385>1 43239>2', at: 'surgeryCenter', age: 55 },
    'D12.5 K29.50 | 45385>1 43239>2',
  ],
  [
    'A colonoscopy that did not reach the cecum: 53 (CPT; CMS ch. 12 §30.1)',
    {
      ...{ dx: 'K62.5', charges: '45378>1', at: 'hospitalOutpatient', age: 58 },
      note: 'Colonoscopy stopped at the splenic flexure, poor preparation; cecum not reached.',
    },
    'K62.5 | 45378-53>1',
  ],
  [
    'The hospital’s claim of a scope stopped after sedation: 74 (CMS ch. 4 §20.6.4)',
    {
      ...{ dx: 'K62.5', charges: '45378>1', at: 'hospitalOutpatient', age: 58 },
      ...{ stay: { typeOfBill: '0131' }, more: { 1: { revenueCode: '0750' } } },
      note: 'Moderate sedation given. Colonoscopy stopped at the sigmoid, poor preparation; cecum not reached.',
    },
    'K62.5 | 45378-74>1',
  ],
  [
    'Dilation and a biopsy elsewhere: XS on the biopsy (NCCI 43249/43239)',
    {
      ...{ dx: 'K22.2; K29.70', charges: '43249>1 43239>2', at: 'surgeryCenter', age: 69, medicare: true },
      note: 'Esophageal stricture dilated by balloon. Separate biopsies of the gastric antrum.',
    },
    'K22.2 K29.70 | 43249>1 43239-XS>2',
  ],
  [
    'Reflux with esophagitis, no bleeding told, and the biopsy by the clinic’s own charge',
    { dx: 'GERD with esophagitis', charges: '1600239>1', age: 49 },
    'K21.00 | 43239>1',
  ],
  [
    'Reflux without esophagitis is the default of the index',
    { dx: 'GERD', charges: '99213>1', age: 40 },
    'K21.9 | 99213>1',
  ],
  [
    'Belly pain is integral to irritable bowel (ICD-10-CM I.B.5)',
    { dx: 'Abdominal pain; Irritable bowel syndrome with diarrhea', charges: '99214>1,2', age: 29 },
    'K58.0 | 99214>1',
  ],
  [
    'Infliximab 380 mg of four vials: 38 units, and 2 wasted on a line of their own (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Crohn’s disease', charges: 'J1745>1', age: 66, medicare: true },
      more: { 1: { measure: { drug: { given: 380, discarded: 20, unit: 'mg', singleDose: true } } } },
    },
    'K50.90 | J1745*38>1 J1745-JW*2>1',
  ],
  [
    'Vedolizumab 300 mg for a commercial plan: units by dose',
    {
      ...{ dx: 'Ulcerative colitis', charges: 'J3380>1', age: 41 },
      more: { 1: { measure: { drug: { given: 300, unit: 'mg', singleDose: true } } } },
    },
    'K51.90 | J3380*300>1',
  ],
  [
    'Liver stiffness in the office beside the visit',
    { dx: 'Chronic hepatitis C', charges: '99214>1 91200>1', age: 57, sex: 'M' },
    'B18.2 | 99214>1 91200>1',
  ],
  [
    'A limited ultrasound read for the hospital: 26',
    { dx: 'Cirrhosis of liver', charges: '76705>1', at: 'hospitalOutpatient', age: 62 },
    'K74.60 | 76705-26>1',
  ],
  [
    'A hemorrhoid banded; the look with an anoscope is inside (NCCI 46221/46600)',
    { dx: 'Second degree hemorrhoids', charges: '46221>1 46600>1', age: 47 },
    'K64.1 | 46221>1',
  ],
  [
    'Capsule for anemia of chronic bleeding',
    { dx: 'Iron deficiency anemia due to chronic blood loss', charges: '91110>1', age: 73, medicare: true },
    'D50.0 | 91110>1',
  ],
  [
    'Manometry and acid test read for the hospital',
    { dx: 'Dysphagia', charges: '91010>1', at: 'hospitalOutpatient', age: 54 },
    'R13.10 | 91010-26>1',
  ],
  [
    'Black stool is told by the bleeding gastritis (ICD-10-CM I.B.5)',
    { dx: 'Melena; Gastritis with bleeding', charges: '99222>1,2', at: 'inpatient', age: 70, medicare: true },
    'K29.71 | 99222>1',
  ],
  [
    'Medicare has a code of its own for sedation by the endoscopist (CMS PFS 2017, G0500)',
    {
      ...{ dx: 'K21.00', charges: '43239>1 99152>1', age: 68, medicare: true },
      more: { 2: { measure: { minutes: 18 } } },
    },
    'K21.00 | 43239>1 G0500>1',
  ],
  [
    'Diverticula and hemorrhoids seen at a screening come after it (ICD-10-CM I.C.21.c.5)',
    { dx: 'Z12.11; K57.30; K64.8', charges: '45378>1,2,3', at: 'surgeryCenter', age: 51 },
    'Z12.11 K57.30 K64.8 | 45378-33>1,2,3',
  ],
  [
    'Fatty inflammation of the liver with obesity of its class',
    { dx: 'NASH; Class 2 obesity', charges: '99214>1,2', age: 46 },
    'K75.81 E66.812 | 99214>1,2',
  ],
  [
    'The hospital’s claim of a Medicare screening that became a removal: PT (CMS ch. 18 §60)',
    {
      ...{ dx: 'Z12.11; D12.0', charges: '45385>1,2', at: 'hospitalOutpatient', age: 72, medicare: true },
      ...{ stay: { typeOfBill: '0131' }, more: { 1: { revenueCode: '0750' } } },
    },
    'Z12.11 D12.0 | 45385-PT>1,2',
  ],
]
