import type { Defect } from '../case.ts'
import { service } from '../make-claims.ts'

export const HOSPITAL_CODES: readonly Defect[] = [
  [
    'type of bill of a facility that there is not',
    'hospital scope',
    { 'stay.typeOfBill': '0191' },
    { 'type-of-bill-known': ['stay.typeOfBill'] },
  ],
  [
    'type of bill with a frequency that there is not',
    'hospital scope',
    { 'stay.typeOfBill': '0136' },
    { 'type-of-bill-known': ['stay.typeOfBill'] },
  ],
  [
    'original with the type of bill of a replacement',
    'hospital scope',
    { 'stay.typeOfBill': '0137' },
    { 'bill-frequency': ['stay.typeOfBill', 'frequencyCode'] },
  ],
  [
    'original with the type of bill of a void',
    'hospital scope',
    { 'stay.typeOfBill': '0138' },
    { 'bill-frequency': ['stay.typeOfBill', 'frequencyCode'] },
  ],
  [
    'replacement with the type of bill of an original',
    'hospital scope',
    { frequencyCode: '7', payerClaimControlNumber: 'P1' },
    { 'bill-frequency': ['stay.typeOfBill', 'frequencyCode'] },
  ],
  [
    'outpatient bill from an inpatient place',
    'hospital scope',
    { placeOfService: '21' },
    { 'bill-fits-place': ['stay.typeOfBill', 'placeOfService'] },
  ],
  [
    'inpatient bill from an outpatient place',
    'hospital stay',
    { placeOfService: '22' },
    { 'bill-fits-place': ['stay.typeOfBill', 'placeOfService'] },
  ],
  [
    'type of admission 6',
    'hospital scope',
    { 'stay.admissionType': '6' },
    { 'admission-type-known': ['stay.admissionType'] },
  ],
  [
    'type of admission E',
    'hospital stay',
    { 'stay.admissionType': 'E' },
    { 'admission-type-known': ['stay.admissionType'] },
  ],
  [
    'point of origin 7, which has ended',
    'hospital scope',
    { 'stay.admissionSource': '7' },
    { 'admission-source-known': ['stay.admissionSource'] },
  ],
  [
    'point of origin B, which has ended',
    'hospital stay',
    { 'stay.admissionSource': 'B' },
    { 'admission-source-known': ['stay.admissionSource'] },
  ],
  [
    'newborn who came by referral',
    'newborn stay',
    { 'stay.admissionSource': '1' },
    { 'admission-source-known': ['stay.admissionSource'] },
  ],
  [
    'discharge status of one digit',
    'hospital scope',
    { 'stay.dischargeStatus': '1' },
    { 'discharge-status-known': ['stay.dischargeStatus'] },
  ],
  [
    'discharge status 99',
    'hospital stay',
    { 'stay.dischargeStatus': '99' },
    { 'discharge-status-known': ['stay.dischargeStatus'] },
  ],
  [
    'still a patient on a final bill',
    'hospital stay',
    { 'stay.dischargeStatus': '30' },
    { 'still-a-patient': ['stay.dischargeStatus', 'stay.typeOfBill'] },
  ],
  [
    'discharged on a first interim bill',
    'hospital stay',
    { 'stay.typeOfBill': '0112' },
    { 'still-a-patient': ['stay.dischargeStatus', 'stay.typeOfBill'] },
  ],
  [
    'discharged on a next interim bill',
    'hospital stay',
    { 'stay.typeOfBill': '0113' },
    { 'still-a-patient': ['stay.dischargeStatus', 'stay.typeOfBill'] },
  ],
  [
    'grown patient admitted as a newborn',
    'hospital stay',
    { 'stay.admissionType': '4', 'stay.admissionSource': '5' },
    { 'newborn-age': ['stay.admissionType', 'patient.birthDate'] },
  ],
  [
    'infant of six weeks admitted as a newborn',
    'newborn stay',
    { 'patient.birthDate': '2026-01-15' },
    { 'newborn-age': ['stay.admissionType', 'patient.birthDate'] },
  ],
  [
    'revenue code that no loaded list has',
    'hospital scope',
    { 'lines[0].revenueCode': '0998' },
    { 'revenue-known': { answer: 'noData', fields: ['lines[0].revenueCode'] } },
  ],
  [
    'total of the paper form as a line',
    'hospital scope',
    { 'lines[+]': service('43239', [], { revenueCode: '0001' }) },
    {
      'revenue-total-line': ['lines[1].revenueCode'],
      'revenue-known': { answer: 'noData', fields: ['lines[1].revenueCode'] },
    },
  ],
  [
    'procedure under the total of the paper form',
    'hospital stay',
    { 'lines[0].revenueCode': '0001' },
    {
      'revenue-total-line': ['lines[0].revenueCode'],
      'revenue-known': { answer: 'noData', fields: ['lines[0].revenueCode'] },
    },
  ],
  [
    'blood count under x-ray',
    'hospital ultrasound',
    { 'lines[1].revenueCode': '0320' },
    { 'revenue-fits-procedure': ['lines[1].revenueCode'] },
  ],
  [
    'blood count under the emergency room',
    'hospital ultrasound',
    { 'lines[1].revenueCode': '0450' },
    { 'revenue-fits-procedure': ['lines[1].revenueCode'] },
  ],
  [
    'drug under the laboratory',
    'hospital scope',
    { 'lines[+]': service('J3301', [], { revenueCode: '0300' }) },
    { 'revenue-fits-procedure': ['lines[1].revenueCode'] },
  ],
  [
    'x-ray under drugs',
    'hospital scope',
    { 'lines[+]': service('72100', [], { revenueCode: '0636' }) },
    { 'revenue-fits-procedure': ['lines[1].revenueCode'] },
  ],
  [
    'room and board on an outpatient bill',
    'hospital scope',
    { 'lines[0].revenueCode': '0120' },
    {
      'room-on-outpatient': ['lines[0].revenueCode'],
      'revenue-known': { answer: 'noData', fields: ['lines[0].revenueCode'] },
    },
  ],
  [
    'intensive care on an outpatient bill',
    'hospital ultrasound',
    { 'lines[0].revenueCode': '0206' },
    {
      'room-on-outpatient': ['lines[0].revenueCode'],
      'revenue-known': { answer: 'noData', fields: ['lines[0].revenueCode'] },
    },
  ],
]
