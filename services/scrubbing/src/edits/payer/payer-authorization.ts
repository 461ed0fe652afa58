import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { BY_PACK, byPack, judgeWanted } from './by-pack.ts'

export const payerAuthorization: Edit = {
  ...BY_PACK,
  id: 'payer-authorization',
  severity: 'stop',
  owner: 'registration',
  wrong: 'The payer wants an authorization number for a procedure of the claim.',
  fix: 'Ask the payer for it, or add the number that was given.',
  prevents: ['CARC.197'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.authorization,
      (wanted) => {
        if (subject.claim.payerPlace > 0) return NOT_APPLICABLE
        const isGiven = (subject.claim.priorAuthorization ?? '').trim() !== ''
        const answer = judgeWanted(
          subject,
          wanted,
          () => isGiven,
          ({ path }) => [`${path}.procedureCode`],
        )
        return 'fields' in answer ? { ...answer, fields: ['priorAuthorization', ...answer.fields] } : answer
      },
    ),
}
