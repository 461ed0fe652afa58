import type { Edit } from '../../edit.ts'
import { BY_PACK, byPack, judgeWanted } from './by-pack.ts'

export const payerReferral: Edit = {
  ...BY_PACK,
  id: 'payer-referral',
  severity: 'stop',
  owner: 'registration',
  wrong: 'The payer wants to know who referred the patient.',
  fix: 'Add the referring provider, or get the referral.',
  prevents: ['CARC.16', 'RARC.N286'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.referral,
      (wanted) => {
        const isReferred = subject.claim.referring !== undefined
        const answer = judgeWanted(
          subject,
          wanted,
          () => isReferred,
          ({ path }) => [`${path}.procedureCode`],
        )
        return 'fields' in answer ? { ...answer, fields: ['referring', ...answer.fields] } : answer
      },
    ),
}
