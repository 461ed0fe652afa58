import type { ProcedureKind } from '@claimrail/codesets'
import type { Edit } from '../../edit.ts'
import { judgeLines, kindOf } from '../../lines.ts'
import type { SubjectLine } from '../../subject.ts'

const SITES: readonly { form: RegExp; kinds: readonly string[] }[] = [
  { form: /^F[A1-9]$/, kinds: ['fingers', 'digits'] },
  { form: /^T[A1-9]$/, kinds: ['toes', 'digits'] },
  { form: /^E[1-4]$/, kinds: ['eyelids'] },
  { form: /^(LC|LD|LM|RC|RI)$/, kinds: ['coronary'] },
]
/** Kinds that have no place on the body. */
const PLACELESS: readonly (ProcedureKind | undefined)[] = ['em', 'laboratory', 'drug', 'vaccine', 'administration']

export const siteModifierFits: Edit = {
  id: 'site-modifier-fits',
  severity: 'stop',
  family: 'codes',
  authority: 'HCPCS modifiers FA to F9, TA to T9, E1 to E4, LC LD LM RC RI: finger, toe, eyelid, coronary artery',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A finger, toe, eyelid or coronary artery is named on what is done elsewhere.',
  fix: 'Correct the modifier or the procedure.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter(({ line }) => line.modifiers.some((code) => SITES.some(({ form }) => form.test(code)))),
      'modifiers',
      (one) => one.line.modifiers.some((code) => isElsewhere(code, one)),
    ),
}

/** Where nothing is known of the procedure’s site, only what has none at all is elsewhere. */
function isElsewhere(modifier: string, one: SubjectLine): boolean {
  const named = SITES.find(({ form }) => form.test(modifier))
  if (!named) return false
  const site = one.procedure?.facts.site
  return site === undefined ? PLACELESS.includes(kindOf(one)) : !named.kinds.includes(site)
}
