import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import { isOnRecord } from '../../records.ts'
import { BY_PACK, byPack, judgeWanted } from './by-pack.ts'

export const payerAttachment: Edit = {
  ...BY_PACK,
  id: 'payer-attachment',
  severity: 'stop',
  owner: 'biller',
  wrong: 'The payer wants a paper with a procedure of the claim that is not on record.',
  fix: 'Get the paper; it goes out with the claim (PWK).',
  prevents: ['CARC.252', 'CARC.163'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.attachments,
      (attachments) => {
        const codes = subject.lines.map(({ line }) => line.procedureCode)
        const asked = attachments.filter(({ procedures }) => codes.some((code) => lists(procedures, code)))
        if (asked.length === 0) return NOT_APPLICABLE
        if (!subject.claim.documents) return noDataAt(['documents'], 'What papers are on record is not known.')
        const answers = asked.map((one) =>
          judgeWanted(
            subject,
            one,
            (line) => isOnRecord(subject, line, one.kind),
            ({ path }) => [`${path}.procedureCode`],
          ),
        )
        const failed = answers.flatMap((one) => (one.answer === 'fail' ? one.fields : []))
        if (failed.length > 0) return failAt(['documents', ...new Set(failed)])
        return answers.find(({ answer }) => answer === 'noData') ?? failAt([])
      },
    ),
}
