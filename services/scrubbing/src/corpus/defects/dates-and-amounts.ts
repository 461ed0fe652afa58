import type { Defect } from '../case.ts'
import { service } from '../make-claims.ts'

/** One day after another from the first of January 2026. */
const dayOf = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)

export const DATES_AND_AMOUNTS: readonly Defect[] = [
  [
    'services of tomorrow',
    'skin check',
    { 'lines[0].serviceDate': '2026-03-03', 'lines[1].serviceDate': '2026-03-03' },
    { 'service-date-future': ['lines[0].serviceDate', 'lines[1].serviceDate'] },
  ],
  [
    'service of next year',
    'video visit',
    { 'lines[0].serviceDate': '2027-03-02' },
    { 'service-date-future': ['lines[0].serviceDate'] },
  ],
  [
    'birth after the service',
    'newborn check',
    { 'patient.birthDate': '2026-03-03' },
    {
      'birth-before-service': ['patient.birthDate'],
      'diagnosis-age': ['diagnoses[0]'],
      'procedure-age': ['lines[0].procedureCode'],
    },
  ],
  [
    'birth in the future',
    'emergency visit',
    { 'patient.birthDate': '2030-01-01' },
    { 'birth-before-service': ['patient.birthDate'] },
  ],
  [
    'patient of a hundred and forty-six years',
    'emergency visit',
    { 'patient.birthDate': '1879-04-05' },
    { 'age-plausible': ['patient.birthDate'] },
  ],
  [
    'date of birth in 1900',
    'knee injection',
    { 'patient.birthDate': '1900-01-01' },
    { 'age-plausible': ['patient.birthDate'] },
  ],
  ['total a cent above the lines', 'skin check', { totalChargeCents: 25001 }, { amounts: ['totalChargeCents'] }],
  ['total with a zero lost', 'skin check', { totalChargeCents: 2500 }, { amounts: ['totalChargeCents'] }],
  ['hospital’s total of nothing', 'hospital stay', { totalChargeCents: 0 }, { amounts: ['totalChargeCents'] }],
  [
    'claim for nothing',
    'video visit',
    { 'lines[0].chargeCents': 0 },
    { amounts: ['totalChargeCents'], 'line-charge': ['lines[0].chargeCents'] },
  ],
  ['biopsy without a charge', 'skin check', { 'lines[1].chargeCents': 0 }, { 'line-charge': ['lines[1].chargeCents'] }],
  [
    'vaccine without a charge that is not the state’s',
    'well child',
    { 'lines[1].chargeCents': 0 },
    { 'line-charge': ['lines[1].chargeCents'] },
  ],
  ['line of no units', 'blood tests', { 'lines[1].units': 0 }, { 'units-form': ['lines[1].units'] }],
  [
    'units with four places after the point',
    'knee injection',
    { 'lines[2].units': 1.2345 },
    { 'units-form': ['lines[2].units'] },
  ],
  ['line of minus one unit', 'blood tests', { 'lines[0].units': -1 }, { 'units-form': ['lines[0].units'] }],
  [
    'Medicare claim of a hundred thousand',
    'heart visit',
    { 'lines[0].chargeCents': 10000000 },
    { 'medicare-total': ['totalChargeCents'] },
  ],
  [
    'brace for a million to Medicare',
    'knee brace',
    { 'lines[0].chargeCents': 99999999 },
    { 'medicare-total': ['totalChargeCents'] },
  ],
  ['claim without lines', 'skin check', { lines: [] }, { 'line-count': ['lines'], amounts: ['totalChargeCents'] }],
  [
    'claim of fifty-one lines',
    'blood tests',
    { lines: Array.from({ length: 51 }, (_, i) => service('36415', [1], { serviceDate: dayOf(i) })) },
    { 'line-count': ['lines'] },
  ],
  [
    'claim without diagnoses',
    'skin check',
    { diagnoses: [] },
    {
      'diagnosis-count': ['diagnoses'],
      'diagnosis-pointers': ['lines[0].diagnosisPointers', 'lines[1].diagnosisPointers'],
    },
  ],
  [
    'thirteen diagnoses',
    'skin check',
    {
      diagnoses: [
        'L821',
        'D485',
        'I10',
        'E785',
        'L570',
        'L400',
        'L700',
        'L719',
        'L219',
        'L209',
        'M5450',
        'R21',
        'B078',
      ],
    },
    { 'diagnosis-count': ['diagnoses'] },
  ],
  ['hospital claim without diagnoses', 'hospital scope', { diagnoses: [] }, { 'diagnosis-count': ['diagnoses'] }],
  ['two lines numbered 1', 'skin check', { 'lines[1].number': 1 }, { 'line-numbering': ['lines[1].number'] }],
  [
    'lines numbered from 2',
    'skin check',
    { 'lines[0].number': 2, 'lines[1].number': 3 },
    { 'line-numbering': ['lines[0].number', 'lines[1].number'] },
  ],
  ['hospital line out of number', 'hospital stay', { 'lines[1].number': 9 }, { 'line-numbering': ['lines[1].number'] }],
  [
    'line that points at nothing',
    'skin check',
    { 'lines[1].diagnosisPointers': [] },
    { 'diagnosis-pointers': ['lines[1].diagnosisPointers'] },
  ],
  [
    'line that points past the diagnoses',
    'skin check',
    { 'lines[1].diagnosisPointers': [3] },
    { 'diagnosis-pointers': ['lines[1].diagnosisPointers'] },
  ],
  [
    'line that points twice at one diagnosis',
    'heart visit',
    { 'lines[0].diagnosisPointers': [1, 1] },
    { 'diagnosis-pointers': ['lines[0].diagnosisPointers'] },
  ],
]
