import type { Clean } from '../case.ts'
import { service } from '../make-claims.ts'
import { papersBut } from '../papers.ts'
import { GREEN } from '../parties.ts'

export const PROCEDURE_CLAIMS: readonly Clean[] = [
  ['knee replacement', 'knee replacement'],
  ['screening scope', 'screening scope'],
  ['polyp removed', 'polyp removed'],
  ['emergency visit', 'emergency visit'],
  ['hospital visit', 'hospital visit'],
  ['consultation', 'consultation'],
  ['blood tests', 'blood tests'],
  ['knee brace', 'knee brace'],
  [
    'both knees injected on one line',
    'knee injection',
    { diagnoses: ['M170'], lines: [service('20610-50'), service('J3301')] },
  ],
  ['shoulder injected, left', 'knee injection', { diagnoses: ['M7542'], lines: [service('20610-LT')] }],
  [
    'wrist fracture, cast change',
    'wrist fracture',
    { diagnoses: ['S52501D'], lines: [service('29075-RT'), service('73100-RT'), service('Q4010')] },
  ],
  [
    'ankle sprain with boot',
    'wrist fracture',
    { diagnoses: ['S93402A'], lines: [service('99203'), service('73610-LT'), service('L4361-LT')] },
  ],
  ['back pain with x-ray', 'knee injection', { diagnoses: ['M5450'], lines: [service('99213'), service('72100')] }],
  [
    'back pain of Medicare, ordered',
    'knee brace',
    { diagnoses: ['M5450'], lines: [service('99213'), service('72100')] },
  ],
  [
    'x-ray reading in the hospital',
    'knee injection',
    { placeOfService: '22', diagnoses: ['M1711'], lines: [service('73562-26-RT')] },
  ],
  [
    'trigger finger released',
    'knee replacement',
    { placeOfService: '24', diagnoses: ['M65312'], lines: [service('26055-FA-LT')] },
  ],
  [
    'arthroscopy in a surgery center',
    'knee replacement',
    { placeOfService: '24', diagnoses: ['S83241A'], lines: [service('29881-RT')] },
  ],
  ['scope stopped in a surgery center', 'polyp removed', { diagnoses: ['K5190'], lines: [service('45378-73')] }],
  ['scope stopped by the clinician', 'polyp removed', { diagnoses: ['K5190'], lines: [service('45378-53')] }],
  ['screening that found nothing', 'polyp removed', { diagnoses: ['Z1211'], lines: [service('45378-33')] }],
  ['polyp of Medicare', 'screening scope', { diagnoses: ['Z1211', 'D122'], lines: [service('45385-PT', [1, 2])] }],
  ['upper scope', 'polyp removed', { coverage: GREEN, diagnoses: ['K219'], lines: [service('43239')] }],
  ['upper scope of Barrett’s', 'polyp removed', { coverage: GREEN, diagnoses: ['K2270'], lines: [service('43239')] }],
  [
    'biopsy and snare of two lesions',
    'polyp removed',
    { lines: [service('45385'), service('45380-59')], diagnoses: ['D122', 'D123'] },
    { tables: { pairs: [] } },
  ],
  [
    'fatty liver with elastography',
    'blood tests',
    { diagnoses: ['K760', 'R7401'], lines: [service('99214'), service('91200'), service('36415')] },
  ],
  ['hemorrhoid banded', 'knee injection', { diagnoses: ['K641'], lines: [service('46221')] }],
  ['breath test', 'knee injection', { diagnoses: ['R140', 'R197'], lines: [service('91065')] }],
  ['anemia of kidney disease', 'blood tests', { diagnoses: ['N184', 'D631'] }],
  ['polyneuropathy of amyloidosis', 'consultation', { diagnoses: ['E854', 'G63'] }],
  ['dementia of Alzheimer’s', 'consultation', { diagnoses: ['G309', 'F0280'] }],
  ['diabetic kidney disease with its stage', 'blood tests', { diagnoses: ['E1122', 'N184'] }],
  ['blood count repeated', 'blood tests', { 'lines[+]': service('85025-91') }],
  [
    'hospital visit of the second day',
    'hospital visit',
    { lines: [service('99232', [1], { serviceDate: '2026-03-01' }), service('99232')] },
  ],
  ['observation visit on campus', 'hospital visit', { placeOfService: '22', lines: [service('99221')] }],
  ['discharge', 'hospital visit', { lines: [service('99239')] }],
  ['nursing facility visit', 'hospital visit', { placeOfService: '31', lines: [service('99308')] }],
  ['home visit', 'hospital visit', { placeOfService: '12', lines: [service('99348')] }],
  ['unlisted procedure with its report', 'knee replacement', { lines: [service('27599-RT')], documents: papersBut() }],
  [
    'assistant at a knee replacement',
    'knee replacement',
    { lines: [service('27447-80-RT')] },
    { tables: { fees: { 27447: { assistant: '2' } } } },
  ],
  [
    'two surgeons where both are paid',
    'knee replacement',
    { lines: [service('27447-62-RT')] },
    { tables: { fees: { 27447: { coSurgeon: '1' } } } },
  ],
  ['care after surgery alone', 'knee replacement', { placeOfService: '11', lines: [service('27447-55-RT')] }],
  [
    'another knee in a global period',
    'knee replacement',
    { lines: [service('27447-79-LT')], diagnoses: ['M1712'] },
    { earlier: [{ base: 'skin check', change: { lines: [service('17110', [1], { serviceDate: '2026-02-25' })] } }] },
  ],
  [
    'further surgery in a year, other joint',
    'knee injection',
    {},
    {
      earlier: [
        { base: 'knee injection', change: { lines: [service('20610-LT', [1], { serviceDate: '2025-09-01' })] } },
      ],
    },
  ],
  [
    'new patient after four years',
    'nerve study',
    {},
    { earlier: [{ base: 'nerve study', change: { lines: [service('99213', [1], { serviceDate: '2022-02-01' })] } }] },
  ],
]
