import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const NO_NUMBER = /^(n\/?a|none|no|unknown|pending|tbd|not required|0+|x+|-+)$/i

export const authorizationNumber: Edit = {
  id: 'authorization-number',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 REF*G1: the number that the payer gave, at most fifty characters',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The authorization number is a word that stands for none, or can not be one.',
  fix: 'Write the number that the payer gave, or leave it out.',
  prevents: ['277CA.A7', 'RARC.M62', 'CARC.197'],
  withoutData: 'hold',
  check({ claim: { priorAuthorization: number } }) {
    if (number === undefined) return NOT_APPLICABLE
    const isNumber = number.trim() !== '' && number.length <= 50 && !NO_NUMBER.test(number.trim())
    return failAt(isNumber ? [] : ['priorAuthorization'])
  },
}
