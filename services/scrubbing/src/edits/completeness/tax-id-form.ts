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

export const taxIdForm: Edit = {
  id: 'tax-id-form',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 REF*EI of loop 2010AA: nine digits; the prefixes that the IRS gives to employers',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The tax id of the billing provider is no employer identification number.',
  fix: 'Correct it from the letter of the IRS.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.N257'],
  withoutData: 'hold',
  check: ({
    claim: {
      billingProvider: { taxId },
    },
  }) => failAt(isEmployerNumber(taxId) ? [] : ['billingProvider.taxId']),
}

function isEmployerNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && !NEVER_GIVEN.includes(text.slice(0, 2)) && !/^(\d)\1+$/.test(text)
}
