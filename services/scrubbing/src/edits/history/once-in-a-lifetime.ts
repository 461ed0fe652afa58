import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { pastLines } from '../../past-lines.ts'

/** Procedures that take out what a body has once, by organ. Code numbers only; ours, from anatomy. */
const ORGANS: readonly (readonly string[])[] = [
  ['44950', '44960', '44970'], // appendix
  ['47562', '47563', '47564', '47600', '47605'], // gallbladder
  ['58150', '58260', '58262', '58550', '58552', '58570', '58571', '58572', '58573'], // uterus
  ['55801', '55840', '55866'], // prostate
  ['38100', '38120'], // spleen
]

export const onceInALifetime: Edit = {
  id: 'once-in-a-lifetime',
  severity: 'stop',
  family: 'history',
  authority: 'Anatomy; carried by payers as a lifetime maximum',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'An organ that a body has once is taken out again: an earlier claim bills it, on another day.',
  fix: 'Check that the claim is of the right patient, and correct the procedure.',
  prevents: ['CARC.149', 'CARC.18'],
  withoutData: 'carry',
  check({ claim, lines, history }) {
    const once = lines.filter(({ line }) => organOf(line.procedureCode) >= 0)
    if (once.length === 0) return NOT_APPLICABLE
    if (!history)
      return noDataAt(
        once.map(({ path }) => path),
        'No earlier claims of this patient are at hand.',
      )
    const sameKind = pastLines(history).filter(({ claim: past }) => past.kind === claim.kind)
    const again = once.filter(({ line }) =>
      sameKind.some(
        (past) =>
          organOf(past.line.procedureCode) === organOf(line.procedureCode) &&
          past.line.serviceDate !== line.serviceDate,
      ),
    )
    return failAt(again.map(({ path }) => `${path}.procedureCode`))
  },
}

function organOf(code: string): number {
  return ORGANS.findIndex((codes) => codes.includes(code))
}
