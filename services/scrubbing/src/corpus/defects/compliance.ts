import type { Defect } from '../case.ts'
import { service } from '../make-claims.ts'

export const COMPLIANCE: readonly Defect[] = [
  [
    'testing of twenty-five hours',
    'nerve study',
    { lines: [service('96132')], diagnoses: ['G3184'], 'lines[0].minutes': 1500 },
    { 'impossible-day': ['lines[0].units'] },
  ],
  [
    'visit that with an earlier claim takes more than a day',
    'heart visit',
    { 'lines[0].minutes': 900 },
    { 'impossible-day': ['lines[0].units'], 'second-visit-of-day': ['lines[0]'] },
    { earlier: [{ base: 'heart visit', change: { lines: [service('99215')], 'lines[0].minutes': 600 } }] },
  ],
  [
    'long visit where no history is at hand',
    'heart visit',
    { 'lines[0].minutes': 600 },
    { 'impossible-day': { answer: 'noData', fields: ['lines[0].units'] } },
    { history: false },
  ],
  [
    'cholesterol beside the panel that has it',
    'blood tests',
    { lines: [service('80061'), service('82465')] },
    { 'panel-unbundled': ['lines[1].procedureCode'] },
  ],
  [
    'lipid panel in three tests',
    'blood tests',
    { lines: [service('82465'), service('83718'), service('84478')] },
    { 'panel-unbundled': ['lines[0].procedureCode', 'lines[1].procedureCode', 'lines[2].procedureCode'] },
  ],
  [
    'highest visit for a cold',
    'heart ultrasound',
    { 'lines[0].procedureCode': '99215', diagnoses: ['J00'] },
    { 'minor-reason-high-level': ['lines[0].procedureCode'] },
  ],
  [
    'highest new visit for acne',
    'skin check',
    { lines: [service('99205')], diagnoses: ['L700'] },
    { 'minor-reason-high-level': ['lines[0].procedureCode'] },
  ],
  [
    'sixth highest visit in a row',
    'heart ultrasound',
    { 'lines[0].procedureCode': '99215' },
    { 'always-highest-level': ['lines[0].procedureCode'] },
    {
      earlier: [
        { base: 'heart ultrasound', change: { lines: [service('99215', [1], { serviceDate: '2026-02-01' })] } },
        { base: 'heart ultrasound', change: { lines: [service('99215', [1], { serviceDate: '2026-01-02' })] } },
        { base: 'heart ultrasound', change: { lines: [service('99215', [1], { serviceDate: '2025-12-03' })] } },
        { base: 'heart ultrasound', change: { lines: [service('99215', [1], { serviceDate: '2025-11-03' })] } },
        { base: 'heart ultrasound', change: { lines: [service('99215', [1], { serviceDate: '2025-10-04' })] } },
      ],
    },
  ],
  [
    'highest visit where no history is at hand',
    'heart ultrasound',
    { 'lines[0].procedureCode': '99215' },
    { 'always-highest-level': { answer: 'noData', fields: ['lines[0].procedureCode'] } },
    { history: false },
  ],
  [
    'same visit on four other days',
    'video visit',
    {},
    { 'cloned-record': ['lines', 'diagnoses'] },
    {
      earlier: [
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-02-01' } },
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-01-25' } },
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-01-18' } },
        { base: 'video visit', change: { 'lines[0].serviceDate': '2026-01-11' } },
      ],
    },
  ],
  [
    'visit that may be like others where no history is at hand',
    'video visit',
    {},
    { 'cloned-record': { answer: 'noData', fields: ['lines', 'diagnoses'] } },
    { history: false },
  ],
  [
    'five separate services of a day',
    'skin check',
    {
      lines: [service('17000-59'), service('11102-59'), service('11900-XS'), service('11402-XU'), service('12031-59')],
      diagnoses: ['L570'],
    },
    {
      'distinct-everywhere': [
        'lines[0].modifiers',
        'lines[1].modifiers',
        'lines[2].modifiers',
        'lines[3].modifiers',
        'lines[4].modifiers',
      ],
    },
  ],
  [
    'four separate services of a day',
    'frozen lesions',
    {
      lines: [service('17000-XS'), service('11102-59'), service('11900-59'), service('11402-59')],
      diagnoses: ['L570'],
    },
    { 'distinct-everywhere': ['lines[0].modifiers', 'lines[1].modifiers', 'lines[2].modifiers', 'lines[3].modifiers'] },
  ],
]
