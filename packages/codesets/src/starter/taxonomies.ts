import { plainRows, type PlainRow } from './plain.ts'

/** NUCC provider taxonomy codes for the six specialties and those beside them, in our own words. */
const ROWS: PlainRow[] = [
  ['193200000X', 'Group practice, several specialties'],
  ['193400000X', 'Group practice, one specialty'],
  ['261QM1300X', 'Clinic, several specialties'],
  ['261QA1903X', 'Ambulatory surgical center'],
  ['282N00000X', 'General acute care hospital'],
  ['291U00000X', 'Clinical laboratory'],
  ['207R00000X', 'Internal medicine'],
  ['207Q00000X', 'Family medicine'],
  ['207RC0000X', 'Cardiology'],
  ['207RI0011X', 'Cardiology, interventional'],
  ['207RC0001X', 'Cardiology, electrophysiology'],
  ['207RG0100X', 'Gastroenterology'],
  ['207N00000X', 'Dermatology'],
  ['207ND0101X', 'Dermatology, Mohs surgery'],
  ['207ND0900X', 'Dermatopathology'],
  ['2084N0400X', 'Neurology'],
  ['2084N0402X', 'Neurology, children'],
  ['2084N0600X', 'Clinical neurophysiology'],
  ['208000000X', 'Pediatrics'],
  ['2080A0000X', 'Pediatrics, adolescents'],
  ['207X00000X', 'Orthopedic surgery'],
  ['207XS0106X', 'Orthopedic surgery, hand'],
  ['207XX0005X', 'Orthopedic surgery, sports medicine'],
  ['207ZP0102X', 'Pathology'],
  ['2085R0202X', 'Diagnostic radiology'],
  ['207L00000X', 'Anesthesiology'],
  ['363A00000X', 'Physician assistant'],
  ['363L00000X', 'Nurse practitioner'],
  ['363LF0000X', 'Nurse practitioner, family'],
  ['225100000X', 'Physical therapist'],
]

export const TAXONOMIES = plainRows<'taxonomy'>(ROWS)
