import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { papersFor } from '../../records.ts'

export const noticeOnRecord: Edit = {
  id: 'notice-on-record',
  severity: 'stop',
  family: 'necessity',
  authority: 'Medicare Claims Processing Manual, chapter 30, 50: advance beneficiary notice behind GA and GX',
  effective: '2010-04-01',
  owner: 'registration',
  wrong: 'GA or GX says that the patient signed a notice, and none is on record.',
  fix: 'Add the signed notice, or write GZ when the patient was not told.',
  prevents: ['CARC.50', 'CARC.96'],
  withoutData: 'carry',
  check(subject) {
    const said = subject.lines.filter(({ line }) => line.modifiers.some((one) => one === 'GA' || one === 'GX'))
    if (said.length === 0) return NOT_APPLICABLE
    const fields = (lines: typeof said) => lines.map(({ path }) => `${path}.modifiers`)
    if (!subject.claim.documents) return noDataAt(fields(said), 'What papers are on record is not known.')
    return failAt(fields(said.filter((one) => !papersFor(subject, one, 'advanceNotice').some(({ signed }) => signed))))
  },
}
