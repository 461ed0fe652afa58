import type { Clean } from '../case.ts'
import { service } from '../make-claims.ts'
import { papersBut } from '../papers.ts'
import { REFERRER } from '../parties.ts'

export const JUDGED_BY_MORE: readonly Clean[] = [
  [
    'patient who is the policy holder and named as such',
    'skin check',
    {
      'coverage.subscriber': {
        name: { family: 'Hill', given: 'Ada' },
        birthDate: '1979-04-05',
        sex: 'F',
        address: { line1: '27 Orchard Ln', city: 'Dayton', state: 'OH', postalCode: '45402' },
      },
    },
  ],
  ['pregnancy before dizziness', 'emergency visit', { diagnoses: ['O26891', 'R42'] }],
  [
    'hospital’s pair that a modifier of no edit concerns',
    'hospital ultrasound',
    {},
    { tables: { pairs: [{ column1: '93306', column2: '93320', indicator: '0' }] } },
  ],
  ['units within the limit of a line', 'frozen lesions', {}, { tables: { units: { 17003: [13, 'line'] } } }],
  ['units within the limit of a day', 'knee injection', {}, { tables: { units: { J3301: [16, 'dayClinical'] } } }],
  [
    'further lesions with the primary that the table names',
    'frozen lesions',
    {},
    { tables: { addOns: { 17003: { type: '1', primaries: ['17000'] } } } },
  ],
  [
    'needle study with one of the primaries that are named',
    'nerve study',
    {},
    { tables: { addOns: { 95886: { type: '3', primaries: ['95909'] } } } },
  ],
  [
    'both knees where the schedule pays both',
    'knee injection',
    { diagnoses: ['M170'], lines: [service('20610-50')] },
    { tables: { fees: { 20610: { bilateral: '1' } } } },
  ],
  [
    'reading of what has two parts',
    'heart ultrasound',
    { 'lines[1].modifiers': ['26'] },
    { tables: { fees: { 93306: { pcTc: '1' } } } },
  ],
  [
    'ultrasound for what the policy lists',
    'heart ultrasound',
    {},
    { policy: { procedures: ['93306'], diagnoses: ['I35', 'I50'] } },
  ],
  [
    'patient of the policy’s age and sex',
    'heart ultrasound',
    {},
    { policy: { procedures: ['93306'], ages: [18, 64], sex: 'F' } },
  ],
  [
    'ultrasound after the days of the policy',
    'heart ultrasound',
    {},
    {
      policy: { procedures: ['93306'], frequency: { units: 1, days: 180 } },
      earlier: [
        { base: 'heart ultrasound', change: { lines: [service('93306', [1], { serviceDate: '2025-06-01' })] } },
      ],
    },
  ],
  [
    'waiver of liability with the notice on record',
    'heart visit',
    { 'lines[1].modifiers': ['GA'], documents: papersBut() },
  ],
  [
    'ultrasound referred as the payer wants',
    'heart ultrasound',
    { referring: REFERRER },
    { pack: { referral: { procedures: ['93306'] } } },
  ],
  [
    'elements that the payer wants',
    'skin check',
    { 'coverage.groupNumber': 'G1' },
    { pack: { required: [{ element: 'group number' }, { element: 'rendering taxonomy' }] } },
  ],
  [
    'modifiers that the payer takes',
    'knee injection',
    {},
    { pack: { modifiers: [{ procedures: ['20610'], accepted: ['RT', 'LT', '50'] }] } },
  ],
  [
    'ECG that the payer bundles with another visit',
    'heart visit',
    {},
    { pack: { bundling: [{ paid: ['99221-99223'], includes: ['93000'] }] } },
  ],
  [
    'both knees as the payer writes them',
    'knee injection',
    { diagnoses: ['M170'], lines: [service('20610-50')] },
    { pack: { bilateral: 'one line with 50' } },
  ],
  [
    'same service on one line for a payer of one line with units',
    'frozen lesions',
    {},
    { pack: { lines: { sameService: 'one line with units' } } },
  ],
  ['as many lines as the payer takes', 'blood tests', {}, { pack: { lines: { most: 3 } } }],
  [
    'drugs on a claim of their own',
    'knee injection',
    { lines: [service('J3301')] },
    { pack: { lines: { apart: [['J*']] } } },
  ],
  [
    'operative report that the payer wants',
    'knee replacement',
    { documents: papersBut() },
    { pack: { attachments: [{ procedures: ['27447'], kind: 'operativeReport' }] } },
  ],
  ['gallbladder taken out once', 'knee replacement', { lines: [service('47562')], diagnoses: ['K8020'] }],
  [
    'memory testing with its time on record',
    'nerve study',
    { lines: [service('96116')], diagnoses: ['G3184'], documents: papersBut() },
  ],
  [
    'reading with what was read on record',
    'heart ultrasound',
    { 'lines[1].modifiers': ['26'], placeOfService: '22', documents: papersBut() },
  ],
  ['biopsy with its pathology report', 'skin check', { documents: papersBut() }],
  ['consultation with who asked on record', 'consultation', { documents: papersBut() }],
  ['blood tests with their order', 'blood tests', { documents: papersBut() }],
  [
    'trigger finger with every paper',
    'knee injection',
    { placeOfService: '24', diagnoses: ['M65312'], lines: [service('26055-FA-LT')], documents: papersBut() },
  ],
  ['highest visit for heart failure', 'heart ultrasound', { 'lines[0].procedureCode': '99215', diagnoses: ['I5023'] }],
  ['lipid panel by itself', 'blood tests', { lines: [service('80061')] }],
  [
    'same visit on three other days',
    'video visit',
    {},
    {
      earlier: [
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-01-05' } },
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-01-12' } },
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-01-19' } },
      ],
    },
  ],
]
