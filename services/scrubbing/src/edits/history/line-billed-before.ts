import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { pastLines } from '../../past-lines.ts'
import { isToldApart } from '../../told-apart.ts'
import { duplicateClaim } from './duplicate-claim.ts'
import { serviceOf } from './service-of.ts'

export const lineBilledBefore: Edit = {
  id: 'line-billed-before',
  severity: 'stop',
  family: 'history',
  authority: 'Medicare Claims Processing Manual, chapter 1, 120: suspect duplicates by line',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'A line was billed before for the same patient, clinician and day, on another claim.',
  fix: 'Remove the line, or add the modifier that tells it apart (76, 77, 91, 59 or an X modifier).',
  prevents: ['CARC.18', 'RARC.N522'],
  withoutData: 'carry',
  check(subject) {
    const { claim, lines, history } = subject
    if (claim.frequencyCode !== '1' || claim.payerPlace > 0) return NOT_APPLICABLE
    if (!history) return noDataAt(['lines'], 'No earlier claims of this patient are at hand.')
    // Where the whole claim was billed before, one edit says so.
    if (history.length === 0 || duplicateClaim.check(subject).answer === 'fail') return NOT_APPLICABLE
    const own = pastLines(history).filter(
      ({ claim: past }) => past.kind === claim.kind && past.renderingNpi === claim.rendering.npi,
    )
    const billed = new Set(own.map(({ line }) => serviceOf(line)))
    const again = lines.filter(({ line }) => billed.has(serviceOf(line)) && !isToldApart(line))
    return failAt(again.map(({ path }) => path))
  },
}
