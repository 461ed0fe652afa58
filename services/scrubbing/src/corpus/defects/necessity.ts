import type { Defect } from '../case.ts'
import { service } from '../make-claims.ts'
import { papersBut } from '../papers.ts'

export const NECESSITY: readonly Defect[] = [
  [
    'ultrasound for what the policy does not list',
    'heart ultrasound',
    {},
    { 'diagnosis-supports-procedure': ['lines[1].diagnosisPointers'] },
    { policy: { procedures: ['93306'], diagnoses: ['I50', 'I42'] } },
  ],
  [
    'nerve study for what the policy does not list',
    'nerve study',
    {},
    { 'diagnosis-supports-procedure': ['lines[1].diagnosisPointers'] },
    { policy: { procedures: ['95907-95913'], diagnoses: ['G62'] } },
  ],
  [
    'injection for the other of two diagnoses',
    'knee injection',
    { 'lines[1].diagnosisPointers': [2] },
    { 'diagnosis-supports-procedure': ['lines[1].diagnosisPointers'] },
    { policy: { procedures: ['20610'], diagnoses: ['M17'] } },
  ],
  [
    'hospital’s scope for what the policy does not list',
    'hospital scope',
    {},
    { 'diagnosis-supports-procedure': ['lines[0].diagnosisPointers'] },
    { policy: { procedures: ['45380'], diagnoses: ['D12'] } },
  ],
  [
    'ultrasound for what the policy does not list, with a notice signed',
    'heart ultrasound',
    { 'lines[1].modifiers': ['GA'], documents: papersBut() },
    { 'diagnosis-supports-procedure': { answer: 'bypassed', fields: ['lines[1].diagnosisPointers'] } },
    { policy: { procedures: ['93306'], diagnoses: ['I50'] } },
  ],
  [
    'policy for an older patient',
    'heart ultrasound',
    {},
    { 'patient-in-policy': ['lines[1].procedureCode'] },
    { policy: { procedures: ['93306'], ages: [65, 120] } },
  ],
  [
    'policy for the other sex',
    'screening scope',
    { 'patient.sex': 'F' },
    { 'patient-in-policy': ['lines[0].procedureCode'] },
    { policy: { procedures: ['G0121'], sex: 'M' } },
  ],
  [
    'policy for one sex, where it is not known',
    'heart ultrasound',
    { 'patient.sex': 'U' },
    { 'patient-in-policy': { answer: 'noData', fields: ['lines[1].procedureCode'] } },
    { policy: { procedures: ['93306'], sex: 'M' } },
  ],
  [
    'second ultrasound of the year',
    'heart ultrasound',
    {},
    { 'policy-frequency': ['lines[1].units'] },
    {
      policy: { procedures: ['93306'], frequency: { units: 1, days: 365 } },
      earlier: [
        { base: 'heart ultrasound', change: { lines: [service('93306', [1], { serviceDate: '2025-09-01' })] } },
      ],
    },
  ],
  [
    'screening after five years where the policy says ten',
    'screening scope',
    {},
    { 'policy-frequency': ['lines[0].units'] },
    {
      policy: { procedures: ['G0121'], frequency: { units: 1, days: 3650 } },
      earlier: [{ base: 'screening scope', change: { lines: [service('G0121', [1], { serviceDate: '2021-03-01' })] } }],
    },
  ],
  [
    'two tests of a day where the policy pays one',
    'blood tests',
    { 'lines[2].units': 2 },
    { 'policy-frequency': ['lines[2].units'] },
    { policy: { procedures: ['83036'], frequency: { units: 1, days: 90 } } },
  ],
  [
    'policy with a frequency where no history is at hand',
    'heart ultrasound',
    {},
    { 'policy-frequency': { answer: 'noData', fields: ['lines[1].units'] } },
    { policy: { procedures: ['93306'], frequency: { units: 1, days: 365 } }, history: false },
  ],
  [
    'waiver of liability without a notice on record',
    'heart visit',
    { 'lines[1].modifiers': ['GA'], documents: papersBut('advanceNotice') },
    { 'notice-on-record': ['lines[1].modifiers'] },
  ],
  [
    'voluntary notice that no one signed',
    'heart visit',
    {
      'lines[1].modifiers': ['GX'],
      documents: [...papersBut('advanceNotice'), { id: 'd1', kind: 'advanceNotice', signed: false, chargeIds: [] }],
    },
    { 'notice-on-record': ['lines[1].modifiers'] },
  ],
  [
    'waiver of liability where papers are not known',
    'heart visit',
    { 'lines[1].modifiers': ['GA'] },
    { 'notice-on-record': { answer: 'noData', fields: ['lines[1].modifiers'] } },
  ],
  [
    'denial expected and no notice given',
    'heart visit',
    { 'lines[1].modifiers': ['GZ'] },
    { 'denial-expected': ['lines[1].modifiers'] },
  ],
  [
    'brace whose denial is expected',
    'knee brace',
    { 'lines[0].modifiers': ['RT', 'GZ'] },
    { 'denial-expected': ['lines[0].modifiers'] },
  ],
  [
    'service that the law excludes',
    'heart visit',
    { 'lines[1].modifiers': ['GY'] },
    { 'excluded-by-law': ['lines[1].modifiers'] },
  ],
  [
    'brace that the law excludes',
    'knee brace',
    { 'lines[0].modifiers': ['RT', 'GY'] },
    { 'excluded-by-law': ['lines[0].modifiers'] },
  ],
]
