import type { GoldRow } from '../visit.ts'

/** Where a coder asks, or bills other than what was charged. */
export const GASTROENTEROLOGY_ASKED: GoldRow[] = [
  [
    'A look was charged, a snare is told: which was it? (CPT 45378/45385)',
    {
      ...{ dx: 'D12.5', charges: '45378>1', at: 'surgeryCenter', age: 60 },
      note: 'Colonoscopy to the cecum. Sigmoid polyp removed by snare.',
    },
    '? coding.procedure-disagrees',
  ],
  [
    'Screening is charged for a patient with bleeding: which was the reason? (ICD-10-CM I.C.21.c.5)',
    {
      ...{ dx: 'Z12.11', charges: '45378>1', at: 'surgeryCenter', age: 55 },
      note: 'Colonoscopy because of rectal bleeding for three weeks.',
    },
    '? coding.procedure-disagrees',
  ],
  ['Words that fit no code', { dx: 'stomach trouble', charges: '99213>1' }, '? coding.diagnosis-review'],
  [
    'Further sedation minutes without the first ones',
    { dx: 'K21.00', charges: '43239>1 99153>1', age: 50 },
    '? coding.addon-without-base',
  ],
  [
    'Only suspected: the symptom is coded (ICD-10-CM IV.H)',
    { dx: 'Bloating; Suspected celiac disease', charges: '99203>1,2', age: 27 },
    'R14.0 | 99203>1',
  ],
  [
    'Pelvic pain has sides since October 2025 (ICD-10-CM I.B.13)',
    { dx: 'Pelvic pain', charges: '99213>1', age: 33 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'High risk is charged and no risk is on record (CMS ch. 18 §60)',
    { dx: 'Z12.11', charges: 'G0105>1', at: 'surgeryCenter', age: 66, medicare: true },
    '? coding.procedure-disagrees',
  ],
  [
    'Biopsies of several places in one scope are one unit (CPT 43239)',
    {
      ...{ dx: 'K29.50', charges: '43239>1 43239>1', at: 'surgeryCenter', age: 50 },
      note: 'Biopsies of the antrum and of the duodenum in one session.',
    },
    'K29.50 | 43239>1',
  ],
  [
    'Crohn’s disease and ulcerative colitis exclude each other (Excludes1 at K50)',
    { dx: 'K50.90; K51.90', charges: '99214>1,2', age: 30 },
    '? coding.diagnosis-conflict',
  ],
  [
    'A cancer that was cut out and is not treated any more is history (ICD-10-CM I.C.2.m)',
    {
      ...{ dx: 'C18.7', charges: '99213>1', age: 63 },
      note: 'Sigmoid cancer resected in 2019, no evidence of disease, no treatment. Surveillance visit.',
    },
    '? coding.diagnosis-denied-in-notes',
  ],
  [
    'Bleeding of no stated place does not stand beside the bleeding of the rectum (Excludes1 at K92.2)',
    { dx: 'K62.5; K92.2', charges: '99213>1,2', age: 50 },
    'K62.5 | 99213>1',
  ],
  [
    'A man’s organ in a woman’s record (ICD-10-CM sex edits)',
    { dx: 'K21.9; N40.0', charges: '99213>1,2', age: 66, sex: 'F' },
    '? coding.diagnosis-sex',
  ],
]
