import type { Defect } from '../case.ts'
import { service } from '../make-claims.ts'

export const PROCEDURES_TOGETHER: readonly Defect[] = [
  [
    'further lesions without the first',
    'frozen lesions',
    { 'lines[1]': undefined },
    { 'addon-without-base': ['lines[1].procedureCode'] },
  ],
  [
    'needle study without conduction',
    'nerve study',
    { 'lines[1]': undefined },
    { 'addon-without-base': ['lines[1].procedureCode'] },
  ],
  [
    'further vaccine parts without the first',
    'well child',
    { 'lines[3]': undefined },
    { 'addon-without-base': ['lines[3].procedureCode'] },
  ],
  [
    'flow map without an ultrasound',
    'heart visit',
    { 'lines[+]': service('93325') },
    { 'addon-without-base': ['lines[2].procedureCode'] },
  ],
  [
    'further biopsy without the first',
    'skin check',
    { 'lines[1].procedureCode': '11103' },
    { 'addon-without-base': ['lines[1].procedureCode'] },
  ],
  [
    'visit beside a biopsy without 25',
    'skin check',
    { 'lines[0].modifiers': [] },
    { 'visit-with-procedure': ['lines[0].modifiers'] },
  ],
  [
    'visit beside an injection without 25',
    'knee injection',
    { 'lines[0].modifiers': [] },
    { 'visit-with-procedure': ['lines[0].modifiers'] },
  ],
  [
    'visit beside frozen lesions without 25',
    'frozen lesions',
    { 'lines[0].modifiers': [] },
    { 'visit-with-procedure': ['lines[0].modifiers'] },
  ],
  [
    'visit beside major surgery without 57',
    'wrist fracture',
    { 'lines[0].modifiers': [] },
    { 'visit-with-procedure': ['lines[0].modifiers'] },
  ],
  [
    'visit beside major surgery with 25 alone',
    'wrist fracture',
    { 'lines[0].modifiers': ['25'] },
    { 'visit-with-procedure': ['lines[0].modifiers'] },
  ],
  [
    'check beside vaccines without 25',
    'well child',
    { 'lines[0].modifiers': [] },
    { 'visit-with-procedure': ['lines[0].modifiers'] },
  ],
  [
    'two hospital visits of a day',
    'hospital visit',
    { 'lines[+]': service('99232') },
    { 'visits-of-one-day': ['lines[1].procedureCode'] },
  ],
  [
    'check and sick visit of a day',
    'sore throat',
    { 'lines[+]': service('99393'), diagnoses: ['Z00129', 'J020'] },
    { 'visits-of-one-day': ['lines[2].procedureCode'] },
  ],
  [
    'two office visits of a day',
    'heart visit',
    { 'lines[+]': service('99213') },
    { 'visits-of-one-day': ['lines[2].procedureCode'] },
  ],
  [
    'new and established patient on a day',
    'heart visit',
    { 'lines[0].procedureCode': '99203', 'lines[+]': service('99213-25') },
    { 'new-and-established': ['lines[0].procedureCode', 'lines[2].procedureCode'] },
  ],
  [
    'new check and established visit of a day',
    'sore throat',
    { 'lines[+]': service('99383-25'), diagnoses: ['Z00129', 'J020'] },
    { 'new-and-established': ['lines[2].procedureCode', 'lines[0].procedureCode'] },
  ],
  [
    'vaccines that no one gave',
    'well child',
    { 'lines[4]': undefined, 'lines[3]': undefined, 'lines[0].modifiers': ['25'] },
    { 'vaccine-given': ['lines[1].procedureCode', 'lines[2].procedureCode'] },
  ],
  [
    'flu vaccine that no one gave',
    'sore throat',
    { 'lines[+]': service('90686'), 'diagnoses[+]': 'Z23' },
    { 'vaccine-given': ['lines[2].procedureCode'] },
  ],
  [
    'vaccination with nothing',
    'sore throat',
    { 'lines[0].modifiers': ['25'], 'lines[+]': service('90471'), 'diagnoses[+]': 'Z23' },
    { 'administration-of-vaccine': ['lines[2].procedureCode'] },
  ],
  [
    'flu shot of Medicare without the vaccine',
    'heart visit',
    { 'lines[0].modifiers': ['25'], 'lines[+]': service('G0008') },
    { 'administration-of-vaccine': ['lines[2].procedureCode'] },
  ],
  [
    'joint injection of no side',
    'knee injection',
    { 'lines[1].modifiers': [] },
    { 'side-stated': ['lines[1].modifiers'] },
  ],
  ['wrist x-ray of no side', 'wrist fracture', { 'lines[2].modifiers': [] }, { 'side-stated': ['lines[2].modifiers'] }],
  [
    'knee replacement of no side',
    'knee replacement',
    { 'lines[0].modifiers': [] },
    { 'side-stated': ['lines[0].modifiers'] },
  ],
]
