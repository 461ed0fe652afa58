import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import { BY_PACK, byPack } from './by-pack.ts'
import { isFromAfar } from './telehealth.ts'

export const payerTelehealthProcedure: Edit = {
  ...BY_PACK,
  id: 'payer-telehealth-procedure',
  severity: 'stop',
  kind: 'professional',
  owner: 'biller',
  wrong: 'The payer does not cover a procedure of the claim as telehealth.',
  fix: 'Correct the place of service if the patient was there, else tell the patient what is not covered.',
  prevents: ['CARC.96', 'CARC.58'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.telehealth,
      ({ procedures }) => {
        const afar = subject.lines.filter((one) => isFromAfar(subject, one))
        if (afar.length === 0) return NOT_APPLICABLE
        return failAt(
          afar.filter(({ line }) => !lists(procedures, line.procedureCode)).map(({ path }) => `${path}.procedureCode`),
        )
      },
    ),
}
