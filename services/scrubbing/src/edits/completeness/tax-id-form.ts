import { failAt, type Edit } from '../../edit.ts'

export const taxIdForm: Edit = {
  id: 'tax-id-form',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 REF*EI of loop 2010AA: nine digits',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The tax id of the billing provider is not nine digits, or one digit nine times.',
  fix: 'Correct it from the letter of the IRS.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.N257'],
  withoutData: 'hold',
  check: ({
    claim: {
      billingProvider: { taxId },
    },
  }) => failAt(isNumber(taxId) ? [] : ['billingProvider.taxId']),
}

function isNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && !/^(\d)\1+$/.test(text)
}
