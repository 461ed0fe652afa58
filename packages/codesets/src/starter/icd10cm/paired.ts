import type { Instruction } from '../../code.ts'
import type { DiagnosisRow } from './row.ts'

const first = (text: string, ...codes: string[]): { codeFirst: Instruction[] } => ({ codeFirst: [{ text, codes }] })
const beside = (text: string, ...codes: string[]): { useAdditional: Instruction[] } => ({
  useAdditional: [{ text, codes }],
})

const MANIFESTATION = { manifestation: true } as const
const TUMORS = ['C', 'D0', 'D1', 'D2', 'D3', 'D4']

/** Conditions of another disease, and those that another code must say more of; notes in our own words, codes as prefixes. */
export const PAIRED: DiagnosisRow[] = [
  ['B95.62', 'Resistant staph as the cause of a disease told elsewhere'],
  ['D63.0', 'Anemia of a tumor', first('the tumor', ...TUMORS)],
  ['D63.1', 'Anemia of chronic kidney disease', first('the chronic kidney disease', 'N18')],
  ['E11.621', 'Type 2 diabetes with foot ulcer', beside('the site of the ulcer', 'L97')],
  ['E85.4', 'Amyloid in single organs'],
  [
    'F02.80',
    'Dementia of another disease, without behavior change',
    { ...MANIFESTATION, ...first('the disease, such as', 'G30', 'G31', 'G20', 'G10', 'G35', 'A81', 'E75') },
  ],
  [
    'G63',
    'Polyneuropathy of another disease',
    { ...MANIFESTATION, ...first('the disease, such as', 'E85', ...TUMORS) },
  ],
  [
    'I12.9',
    'Hypertensive kidney disease, stage 1 to 4 or not specified',
    beside('the stage of the chronic kidney disease', 'N181', 'N182', 'N183', 'N184', 'N189'),
  ],
  [
    'I43',
    'Cardiomyopathy of another disease',
    { ...MANIFESTATION, ...first('the disease, such as', 'E85', 'E740', 'M100', 'E05') },
  ],
  [
    'K77',
    'Liver disorder of another disease',
    { ...MANIFESTATION, ...first('the disease, such as', 'E85', 'A50', 'B65') },
  ],
  ['L97.519', 'Ulcer of the right foot, severity not specified', { side: 'right' }],
  ['N18.4', 'Chronic kidney disease stage 4'],
  ['R65.20', 'Severe sepsis without shock'],
  ['Z37.0', 'Single live birth', { sex: 'F' }],
  ['Z38.00', 'Single liveborn infant, born in hospital', { ages: [0, 0] }],
  ['Z3A.20', 'Twenty weeks of pregnancy', { sex: 'F' }],
  ['Z51.11', 'Chemotherapy for a tumor'],
  ['Z59.01', 'Sheltered homelessness', { from: '2021-10-01' }],
  ['Z66', 'Do not resuscitate'],
  ['Z68.30', 'Body mass index 30.0 to 30.9, adult'],
]
