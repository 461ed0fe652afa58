import type { Clean } from '../case.ts'
import { service } from '../make-claims.ts'
import { GAP } from '../parties.ts'

export const HOSPITAL_AND_PAYER_CLAIMS: readonly Clean[] = [
  ['hospital scope', 'hospital scope'],
  ['hospital ultrasound', 'hospital ultrasound'],
  ['hospital stay', 'hospital stay'],
  ['newborn stay', 'newborn stay'],
  ['second payer', 'second payer'],
  ['first interim bill', 'hospital stay', { 'stay.typeOfBill': '0112', 'stay.dischargeStatus': '30' }],
  [
    'stay that ended in death',
    'hospital stay',
    { 'stay.dischargeStatus': '20', 'stay.occurrenceCodes': [{ code: '55', on: '2026-03-02' }] },
  ],
  [
    'stay with condition and value codes',
    'hospital stay',
    {
      'stay.conditionCodes': ['44'],
      'stay.valueCodes': [
        { code: '80', amountCents: 300 },
        { code: '01', amountCents: 90000 },
      ],
    },
  ],
  ['stay by way of the emergency room', 'hospital stay', { 'stay.admissionType': '1', 'stay.dischargeStatus': '06' }],
  ['surgery center of the hospital', 'hospital scope', { placeOfService: '24', 'stay.typeOfBill': '0831' }],
  [
    'laboratory that never saw the patient',
    'hospital ultrasound',
    {
      'stay.typeOfBill': '0141',
      'stay.admissionSource': undefined,
      lines: [service('85025', [], { revenueCode: '0305' })],
    },
  ],
  [
    'emergency room of the hospital',
    'hospital ultrasound',
    {
      placeOfService: '23',
      'stay.admissionType': '1',
      lines: [service('99283', [], { revenueCode: '0450' })],
      diagnoses: ['R079'],
    },
  ],
  [
    'hospital’s replacement',
    'hospital scope',
    { frequencyCode: '7', payerClaimControlNumber: 'P200', 'stay.typeOfBill': '0137' },
  ],
  ['drug of the hospital', 'hospital ultrasound', { 'lines[+]': service('J3301', [], { revenueCode: '0636' }) }],
  [
    'therapy of the hospital',
    'hospital ultrasound',
    { lines: [service('97110-GP', [], { revenueCode: '0420' })], diagnoses: ['M5450'] },
  ],
  ['replacement with the payer’s number', 'heart ultrasound', { frequencyCode: '7', payerClaimControlNumber: 'P100' }],
  ['void of anything', 'skin check', { frequencyCode: '8', diagnoses: [], totalChargeCents: 1 }],
  [
    'second payer of a decision for the whole claim',
    'second payer',
    {
      'priorPayers[0].lines': [],
      'priorPayers[0].claimAdjustments': [
        { group: 'CO', reason: '45', amountCents: 5000 },
        { group: 'PR', reason: '2', amountCents: 4000 },
      ],
    },
  ],
  ['Medicare with a supplement behind it', 'heart visit', { 'laterCoverages[+]': GAP }],
  [
    'spouse of the policy holder',
    'heart ultrasound',
    {
      'coverage.relationship': '01',
      'coverage.subscriber': {
        name: { family: 'Hill', given: 'Ben' },
        birthDate: '1977-01-02',
        sex: 'M',
        address: { line1: '27 Orchard Ln', city: 'Dayton', state: 'OH', postalCode: '45402' },
      },
    },
  ],
  ['patient of Indiana', 'skin check', { 'patient.address.state': 'IN', 'patient.address.postalCode': '47374' }],
  ['patient whose sex is not known', 'skin check', { 'patient.sex': 'U' }],
  [
    'patient of New York with a ZIP code of Holtsville',
    'skin check',
    { 'patient.address.state': 'NY', 'patient.address.postalCode': '00501' },
  ],
  ['Medicare Advantage', 'polyp removed', { 'coverage.payer.filingIndicator': '16' }],
  ['workers compensation', 'wrist fracture', { 'coverage.payer.filingIndicator': 'WC' }],
  ['claim of the last day before the limit is near', 'skin check', {}, { at: '2026-08-14T08:00:00Z' }],
  ['clinician without a stated taxonomy', 'skin check', { 'rendering.taxonomy': undefined }],
  [
    'video visit by the payer’s own modifier',
    'video visit',
    { placeOfService: '02', 'lines[0].modifiers': ['GT'] },
    { pack: { telehealth: { places: ['02'], video: 'GT', audio: 'refused', procedures: ['99211-99215'] } } },
  ],
  [
    'both knees on two lines for a payer of two lines',
    'knee injection',
    { diagnoses: ['M1711', 'M1712'], lines: [service('20610-RT'), service('20610-LT', [2])] },
    { pack: { bilateral: 'two lines with RT and LT' } },
  ],
]
