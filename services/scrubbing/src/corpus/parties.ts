import { npiCheckDigit, type Address, type BillingProvider, type Coverage, type Practitioner } from '@claimrail/domain'
import type { PayerPack } from '../packs/pack-schema.ts'

/** Synthetic people, practices and payers of the corpus. */
const npi = (nine: string) => nine + npiCheckDigit(nine)

export const HOME: Address = { line1: '27 Orchard Ln', city: 'Dayton', state: 'OH', postalCode: '45402' }

export const PRACTICE: BillingProvider = {
  npi: npi('189555001'),
  name: 'Corpus Specialty Group',
  taxonomy: '193200000X',
  taxId: '310000025',
  address: { line1: '900 Locust St', city: 'Dayton', state: 'OH', postalCode: '454029000' },
}

export const HOSPITAL: BillingProvider = {
  npi: npi('189555002'),
  name: 'Corpus General Hospital',
  taxonomy: '282N00000X',
  taxId: '310000033',
  address: { line1: '1 Hospital Way', city: 'Dayton', state: 'OH', postalCode: '454029100' },
}

const clinician = (nine: string, family: string, given: string, taxonomy: string): Practitioner => ({
  npi: npi(nine),
  name: { family, given },
  taxonomy,
})

export const CLINICIANS = {
  dermatology: clinician('112555001', 'Sand', 'Ida', '207N00000X'),
  cardiology: clinician('112555002', 'Falk', 'Otto', '207RC0000X'),
  neurology: clinician('112555003', 'Brook', 'Lena', '2084N0400X'),
  pediatrics: clinician('112555004', 'Wren', 'Hugo', '208000000X'),
  orthopedics: clinician('112555005', 'Steele', 'Nora', '207X00000X'),
  gastroenterology: clinician('112555006', 'Marsh', 'Paul', '207RG0100X'),
  other: clinician('112555007', 'Vale', 'Ruth', '207Q00000X'),
} as const

export const REFERRER = clinician('112555009', 'Moor', 'Eva', '207Q00000X')

const self = (id: string, name: string, filingIndicator: string, memberId: string): Coverage => ({
  payer: { id, name, filingIndicator },
  memberId,
  relationship: '18',
})

export const NORTH = self('NORTH', 'North Mutual', 'CI', 'W123456789')
export const BLUE = self('BLUE', 'Blue Valley', 'BL', 'ABC987654321')
export const GREEN = self('GREEN', 'Green Plan', 'HM', '44556677')
export const STATE = self('STATE', 'State Medicaid', 'MC', 'MD000111222')
export const MEDICARE = self('MEDICARE', 'Medicare', 'MB', '1EG4TE5MK73')
export const GAP = self('GAP', 'Gap Supplement', 'CI', 'SG12345678')

/** The coverage of a child under a parent. */
export function ofParent(coverage: Coverage): Coverage {
  const subscriber = {
    name: { family: 'Hill', given: 'Rosa' },
    birthDate: '1990-05-06',
    sex: 'F' as const,
    address: HOME,
  }
  return { ...coverage, relationship: '19', subscriber }
}

const pack = (payerId: string, more: Partial<PayerPack> = {}): PayerPack => ({
  payerId,
  name: `${payerId.toLowerCase()}-corpus`,
  effective: '2020-01-01',
  filingDays: 365,
  ...more,
})

export const PACKS: readonly PayerPack[] = [
  pack('NORTH', {
    memberIdPattern: '^W\\d{9}$',
    authorization: { procedures: ['27447', '29881', '64615', '78452', 'J0585'] },
    filingDays: 180,
  }),
  pack('BLUE', { memberIdPattern: '^[A-Z]{3}\\d{9}$' }),
  pack('GREEN', { memberIdPattern: '^\\d{8}$' }),
  pack('STATE', { memberIdPattern: '^MD\\d{9}$' }),
  pack('MEDICARE'),
  pack('GAP'),
]
