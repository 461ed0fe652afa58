import { casesOf, type GoldRow } from './visit.ts'

const ROWS: GoldRow[] = [
  ['A visit for reflux', { dx: 'K21.9', charges: '99213>1' }, 'K21.9 | 99213>1'],
  [
    'Screening colonoscopy of average risk, nothing found, commercial: 33',
    { dx: 'Z12.11', charges: '45378>1', at: 'surgeryCenter' },
    'Z12.11 | 45378-33>1',
  ],
  [
    'Screening colonoscopy of Medicare, average risk: G0121',
    { dx: 'Z12.11', charges: 'G0121>1', at: 'surgeryCenter', medicare: true },
    'Z12.11 | G0121>1',
  ],
  [
    'Screening colonoscopy of Medicare, high risk: G0105',
    { dx: 'Z12.11; Z86.0101', charges: 'G0105>1,2', at: 'surgeryCenter', medicare: true },
    'Z12.11 Z86.0101 | G0105>1,2',
  ],
  [
    'Screening that found a polyp, snare, commercial: screening first, 33 on the snare',
    { dx: 'Z12.11; D12.5', charges: '45385>1,2', at: 'surgeryCenter' },
    'Z12.11 D12.5 | 45385-33>1,2',
  ],
  [
    'The same for Medicare: PT',
    { dx: 'Z12.11; D12.5', charges: '45385>1,2', at: 'surgeryCenter', medicare: true },
    'Z12.11 D12.5 | 45385-PT>1,2',
  ],
  [
    'Screening that found two polyps, snare and biopsy at two sites: PT on both, XS on the biopsy of Medicare (different lesion)',
    {
      ...{ dx: 'Z12.11; D12.2; D12.5', charges: '45385>1,2 45380>1,3', at: 'surgeryCenter', medicare: true },
      performed: [
        {
          id: 'p1',
          text: 'colonoscopy with snare',
          site: 'ascending colon',
          performedOn: '2026-03-02',
          diagnosisIds: ['d2'],
        },
        {
          id: 'p2',
          text: 'colonoscopy with biopsy',
          site: 'sigmoid colon',
          performedOn: '2026-03-02',
          diagnosisIds: ['d3'],
        },
      ],
    },
    'Z12.11 D12.2 D12.5 | 45385-PT>1,2 45380-XS-PT>1,3',
  ],
  [
    'A diagnostic colonoscopy for bleeding is no screening',
    { dx: 'K62.5', charges: '45378>1', at: 'surgeryCenter' },
    'K62.5 | 45378>1',
  ],
  [
    'Bleeding is part of the hemorrhoids that were found',
    { dx: 'K62.5; K64.1', charges: '45378>1,2', at: 'surgeryCenter' },
    'K64.1 | 45378>1',
  ],
  ['Biopsy of a colitis', { dx: 'K51.90', charges: '45380>1', at: 'surgeryCenter' }, 'K51.90 | 45380>1'],
  [
    'The base colonoscopy is inside the biopsy',
    { dx: 'K51.90', charges: '45380>1 45378>1', at: 'surgeryCenter' },
    'K51.90 | 45380>1',
  ],
  [
    'Upper and lower scope of one session: two families, both paid; 51 only for payers that want it',
    { dx: 'D50.0; K29.50', charges: '45378>1 43239>1,2', at: 'surgeryCenter' },
    'D50.0 K29.50 | 45378>1 43239>1,2',
  ],
  ['Upper scope with biopsy', { dx: 'K29.50', charges: '43239>1', at: 'surgeryCenter' }, 'K29.50 | 43239>1'],
  [
    'The diagnostic upper scope is inside the one with biopsy',
    { dx: 'K29.50', charges: '43239>1 43235>1', at: 'surgeryCenter' },
    'K29.50 | 43239>1',
  ],
  [
    'Incomplete screening colonoscopy of Medicare, past the splenic flexure and not to the cecum: the screening code with 53',
    { dx: 'Z12.11', charges: '45378-53>1', at: 'surgeryCenter', medicare: true },
    'Z12.11 | G0121-53>1',
  ],
  [
    'The record says that the scope was discontinued: 53',
    {
      ...{ dx: 'K62.5', charges: '45378>1', at: 'surgeryCenter' },
      more: { 1: { text: 'colonoscopy discontinued because of poor preparation' } },
    },
    'K62.5 | 45378-53>1',
  ],
  [
    'Dilation of a narrowed gullet by balloon',
    { dx: 'K22.2', charges: '43249>1', at: 'surgeryCenter' },
    'K22.2 | 43249>1',
  ],
  [
    'Trouble swallowing is part of the narrowing',
    { dx: 'R13.10; K22.2', charges: '43249>1,2', at: 'surgeryCenter' },
    'K22.2 | 43249>1',
  ],
  ['Hemorrhoid banding in the office', { dx: 'K64.1', charges: '46221>1' }, 'K64.1 | 46221>1'],
  [
    'A visit beside the banding for another problem: 25',
    { dx: 'K58.0; K64.1', charges: '99213>1 46221>2' },
    'K58.0 K64.1 | 99213-25>1 46221>2',
  ],
  ['Capsule endoscopy in the office', { dx: 'D50.0', charges: '91110>1' }, 'D50.0 | 91110>1'],
  [
    'Capsule endoscopy read for a hospital: 26',
    { dx: 'D50.0', charges: '91110>1', at: 'hospitalOutpatient' },
    'D50.0 | 91110-26>1',
  ],
  ['Breath test in the office', { dx: 'K58.0', charges: '91065>1' }, 'K58.0 | 91065>1'],
  [
    'Manometry read in a hospital',
    { dx: 'R13.10', charges: '91010>1', at: 'hospitalOutpatient' },
    'R13.10 | 91010-26>1',
  ],
  ['Elastography of the liver', { dx: 'K76.0', charges: '91200>1' }, 'K76.0 | 91200>1'],
  [
    'Belly pain is part of the pancreatitis',
    { dx: 'R10.9; K85.90', charges: '99222>1,2', at: 'inpatient' },
    'K85.90 | 99222>1',
  ],
  ['Diarrhea is part of the infection', { dx: 'R19.7; A08.4', charges: '99213>1,2' }, 'A08.4 | 99213>1'],
  ['Bloating is part of the irritable bowel', { dx: 'R14.0; K58.0', charges: '99213>1,2' }, 'K58.0 | 99213>1'],
  [
    'Weight loss stays beside what does not explain it',
    { dx: 'R63.4; K21.9', charges: '99214>1,2' },
    'R63.4 K21.9 | 99214>1,2',
  ],
  [
    'Infliximab 400 mg from single-dose vials, nothing left',
    {
      ...{ dx: 'K50.00', charges: 'J1745>1', medicare: true },
      more: { 1: { measure: { drug: { given: 400, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'K50.00 | J1745-JZ*40>1',
  ],
  [
    'Infliximab 350 mg with 50 mg thrown away',
    {
      ...{ dx: 'K50.00', charges: 'J1745>1', medicare: true },
      more: { 1: { measure: { drug: { given: 350, discarded: 50, unit: 'mg', singleDose: true } } } },
    },
    'K50.00 | J1745*35>1 J1745-JW*5>1',
  ],
  [
    'Vedolizumab 300 mg',
    {
      ...{ dx: 'K51.00', charges: 'J3380>1', medicare: true },
      more: { 1: { measure: { drug: { given: 300, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'K51.00 | J3380-JZ*300>1',
  ],
  [
    'A drug without what was thrown away is asked about',
    {
      ...{ dx: 'K50.00', charges: 'J1745>1', medicare: true },
      more: { 1: { measure: { drug: { given: 350, unit: 'mg', singleDose: true } } } },
    },
    '? coding.waste-missing',
  ],
  ['Stool test in the office lab that CLIA waives', { dx: 'Z12.11', charges: '82274>1' }, 'Z12.11 | 82274-QW>1'],
  ['Waived by its number', { dx: 'Z12.11', charges: '82270>1' }, 'Z12.11 | 82270>1'],
  [
    'Gallstones in words',
    { dx: 'gallstones without inflammation or blockage', charges: '99203>1' },
    'K80.20 | 99203>1',
  ],
  ['Belly trouble in words fits no one code', { dx: 'belly trouble', charges: '99213>1' }, '? coding.diagnosis-review'],
  [
    'Rule out is no diagnosis: the symptom is coded (IV.H)',
    { dx: 'K62.5; rule out colon cancer', charges: '99213>1' },
    'K62.5 | 99213>1',
  ],
  [
    'Status of polyps in the history beside the screening',
    { dx: 'Z12.11; Z86.0100', charges: '45378>1,2', at: 'surgeryCenter' },
    'Z12.11 Z86.0100 | 45378-33>1,2',
  ],
  [
    'Family history makes the risk high',
    { dx: 'Z12.11; Z80.0', charges: 'G0105>1,2', at: 'surgeryCenter', medicare: true },
    'Z12.11 Z80.0 | G0105>1,2',
  ],
  [
    'Tattooing beside the snare of the same session: both, 51 only for payers that want it',
    { dx: 'D12.5', charges: '45385>1 45381>1', at: 'surgeryCenter' },
    'D12.5 | 45385>1 45381>1',
  ],
  [
    'Control of bleeding that the scope itself caused is not billed; charged as such it stands for a coder',
    { dx: 'K57.31', charges: '45382>1', at: 'inpatient' },
    'K57.31 | 45382>1',
  ],
  ['Diverticulitis: belly pain is part of it', { dx: 'R10.32; K57.32', charges: '99214>1,2' }, 'K57.32 | 99214>1'],
  [
    'Consultation of a commercial patient in the hospital',
    { dx: 'K92.2', charges: '99254>1', at: 'inpatient' },
    'K92.2 | 99254>1',
  ],
  [
    'Consultation of Medicare in the hospital is an initial hospital visit',
    { dx: 'K92.2', charges: '99254>1', at: 'inpatient', medicare: true },
    'K92.2 | 99222>1',
  ],
  [
    'Cirrhosis visit by time: 30 to 39 minutes is level 4',
    { dx: 'K74.60', charges: '99214>1', visit: { patientStatus: 'established', totalMinutes: 33 } },
    'K74.60 | 99214>1',
  ],
  [
    'Anemia of blood loss before the ulcer that bleeds is ordered as the record ranks it',
    { dx: 'D50.0; K25.9', charges: '99214>1,2' },
    'D50.0 K25.9 | 99214>1,2',
  ],
  [
    'Charge code of the practice for a snare',
    { dx: 'D12.5', charges: '1600385>1', at: 'surgeryCenter' },
    'D12.5 | 45385>1',
  ],
  [
    'Barrett and hernia of one visit',
    { dx: 'K22.70; K44.9', charges: '43239>1', at: 'surgeryCenter' },
    'K22.70 K44.9 | 43239>1',
  ],
  ['Polyp that pathology has not named', { dx: 'K63.5', charges: '45380>1', at: 'surgeryCenter' }, 'K63.5 | 45380>1'],
  [
    'Screening of Medicare without findings has a code of its own, by risk',
    { dx: 'Z12.11', charges: '45378>1', at: 'surgeryCenter', medicare: true },
    'Z12.11 | G0121>1',
  ],
  [
    'Screening of Medicare with polyps in the history is of high risk',
    { dx: 'Z12.11; Z86.0101', charges: '45378>1,2', at: 'surgeryCenter', medicare: true },
    'Z12.11 Z86.0101 | G0105>1,2',
  ],
  [
    'A snare in a colonoscopy that did not reach the cecum: 52',
    {
      ...{ dx: 'D12.5', charges: '45385>1', at: 'surgeryCenter' },
      more: { 1: { text: 'colonoscopy with snare, unable to reach the cecum' } },
    },
    'D12.5 | 45385-52>1',
  ],
  [
    'Not past the splenic flexure it was a sigmoidoscopy',
    {
      ...{ dx: 'K62.5', charges: '45378>1', at: 'surgeryCenter' },
      more: { 1: { text: 'colonoscopy, could not pass the splenic flexure' } },
    },
    'K62.5 | 45330>1',
  ],
  [
    'Snare and biopsy of two lesions, commercial: 59 on the biopsy (NCCI 45385/45380)',
    { dx: 'D12.2; D12.5', charges: '45385>1 45380>2', at: 'surgeryCenter' },
    'D12.2 D12.5 | 45385>1 45380-59>2',
  ],
  [
    'Snare and biopsy for one lesion carry nothing that tells them apart: scrubbing asks',
    { dx: 'D12.5', charges: '45385>1 45380>1', at: 'surgeryCenter' },
    'D12.5 | 45385>1 45380>1',
  ],
  [
    'The diagnostic upper scope is inside the dilation of its family',
    { dx: 'K22.2', charges: '43249>1 43235>1', at: 'surgeryCenter' },
    'K22.2 | 43249>1',
  ],
  [
    'Screening of Medicare with a polyp that was biopsied: PT on the biopsy',
    { dx: 'Z12.11; K63.5', charges: '45380>1,2', at: 'surgeryCenter', medicare: true },
    'Z12.11 K63.5 | 45380-PT>1,2',
  ],
  [
    'Screening of Medicare that was stopped for poor preparation: the screening code with 53',
    {
      ...{ dx: 'Z12.11', charges: '45378>1', at: 'surgeryCenter', medicare: true },
      more: { 1: { text: 'colonoscopy discontinued because of poor preparation' } },
    },
    'Z12.11 | G0121-53>1',
  ],
  [
    'Both families in one session, each with its base charged too: two lines remain',
    { dx: 'D50.0; K29.50', charges: '45380>1 45378>1 43239>2 43235>2', at: 'surgeryCenter' },
    'D50.0 K29.50 | 45380>1 43239>2',
  ],
  [
    'Three of the colon family at three lesions: the lesser two carry 59',
    { dx: 'D12.2; D12.5; D12.0', charges: '45385>1 45384>2 45380>3', at: 'surgeryCenter' },
    'D12.2 D12.5 D12.0 | 45385>1 45384-59>2 45380-59>3',
  ],
]

export const GASTROENTEROLOGY = casesOf('gastroenterology', ROWS)
