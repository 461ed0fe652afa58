import { failAt, type Edit } from '../../edit.ts'

/** Two digits that the IRS has never given as the beginning of an employer identification number. */
const NEVER_GIVEN = [
  '00',
  '07',
  '08',
  '09',
  '17',
  '18',
  '19',
  '28',
  '29',
  '49',
  '69',
  '70',
  '78',
  '79',
  '89',
  '96',
  '97',
]

export const taxIdPrefix: Edit = {
  id: 'tax-id-prefix',
  severity: 'warn',
  family: 'completeness',
  authority: 'Internal Revenue Service: beginnings of employer identification numbers that are given',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The tax id of the billing provider begins as no employer identification number does.',
  fix: 'Correct it from the letter of the IRS, or see that it is a social security number on purpose.',
  prevents: ['277CA.A7', 'RARC.N257'],
  withoutData: 'hold',
  check: ({
    claim: {
      billingProvider: { taxId },
    },
  }) => failAt(NEVER_GIVEN.includes(taxId.slice(0, 2)) ? ['billingProvider.taxId'] : []),
}
