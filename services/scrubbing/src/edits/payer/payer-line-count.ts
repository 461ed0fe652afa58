import { failAt, type Edit } from '../../edit.ts'
import { BY_PACK, byPack } from './by-pack.ts'

export const payerLineCount: Edit = {
  ...BY_PACK,
  id: 'payer-line-count',
  severity: 'stop',
  owner: 'biller',
  wrong: 'The claim has more lines than the payer takes on one claim.',
  fix: 'Split the claim.',
  prevents: ['277CA.A8'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.lines?.most,
      (most) => failAt(subject.claim.lines.length > most ? ['lines'] : []),
    ),
}
