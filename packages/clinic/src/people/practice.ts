import { npiCheckDigit, type BillingProvider, type Practitioner, type Specialty } from '@claimrail/domain'

const npiOf = (nine: string) => nine + npiCheckDigit(nine)

/** The practice that bills: one group of several specialties. */
export const PRACTICE: BillingProvider = {
  npi: npiOf('189012345'),
  name: 'Riverbend Multispecialty Clinic',
  taxonomy: '261QM1300X',
  taxId: '310000017',
  address: { line1: '500 Riverbend Pkwy', city: 'Dayton', state: 'OH', postalCode: '454021234' },
}

const clinician = (nine: string, family: string, given: string, taxonomy: string): Practitioner => ({
  npi: npiOf(nine),
  name: { family, given },
  taxonomy,
})

/** Three clinicians of each specialty. */
export const CLINICIANS: Readonly<Record<Exclude<Specialty, 'other'>, readonly Practitioner[]>> = {
  cardiology: [
    clinician('112000101', 'Ferro', 'Lidia', '207RC0000X'),
    clinician('112000102', 'Okonjo', 'Samuel', '207RC0000X'),
    clinician('112000103', 'Hale', 'Judith', '207RI0011X'),
  ],
  dermatology: [
    clinician('112000201', 'Sorrel', 'Anna', '207N00000X'),
    clinician('112000202', 'Beck', 'Thomas', '207N00000X'),
    clinician('112000203', 'Ito', 'Mariko', '207ND0101X'),
  ],
  neurology: [
    clinician('112000301', 'Vasquez', 'Noel', '2084N0400X'),
    clinician('112000302', 'Ahlgren', 'Britta', '2084N0400X'),
    clinician('112000303', 'Pryce', 'Desmond', '2084N0600X'),
  ],
  pediatrics: [
    clinician('112000401', 'Moss', 'Carol', '208000000X'),
    clinician('112000402', 'Rahman', 'Idris', '208000000X'),
    clinician('112000403', 'Tully', 'Grace', '208000000X'),
  ],
  orthopedics: [
    clinician('112000501', 'Stone', 'Warren', '207X00000X'),
    clinician('112000502', 'Novak', 'Irena', '207XX0005X'),
    clinician('112000503', 'Adeyemi', 'Paul', '207XS0106X'),
  ],
  gastroenterology: [
    clinician('112000601', 'Lund', 'Signe', '207RG0100X'),
    clinician('112000602', 'Costa', 'Renato', '207RG0100X'),
    clinician('112000603', 'Whitfield', 'Ellen', '207RG0100X'),
  ],
}

/** Those who send patients to the specialists. */
export const REFERRERS: readonly Practitioner[] = [
  clinician('112000901', 'Hobbs', 'Marion', '207Q00000X'),
  clinician('112000902', 'Grey', 'Felipe', '207R00000X'),
]
