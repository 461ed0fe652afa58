import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

/** Groups (first three digits) that a range of procedures is billed under. */
const GROUPS: readonly { procedures: RegExp; groups: RegExp }[] = [
  { procedures: /^8\d{4}$/, groups: /^(030|031|092|097)/ },
  { procedures: /^7[0-6]\d{3}$/, groups: /^(032|033|035|036|040|048|051|061|092|097)/ },
  { procedures: /^7[78]\d{3}$/, groups: /^(033|034|040|061|097)/ },
  { procedures: /^J\d{4}$/, groups: /^(025|026|063|089)/ },
  { procedures: /^992[08]\d$/, groups: /^(045|051|052|076|098)/ },
  { procedures: /^97[01]\d{2}$/, groups: /^(042|043|044|076|094|097)/ },
]

export const revenueFitsProcedure: Edit = {
  id: 'revenue-fits-procedure',
  severity: 'warn',
  family: 'codes',
  authority: 'NUBC revenue code groups beside the ranges of CPT and HCPCS; CARC 199',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A revenue code belongs to another kind of service than the procedure.',
  fix: 'Correct the revenue code or the procedure.',
  prevents: ['CARC.199', 'RARC.M50'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter(({ line }) => line.revenueCode !== undefined && groupsOf(line.procedureCode) !== undefined),
      'revenueCode',
      ({ line }) => !groupsOf(line.procedureCode)?.test(line.revenueCode ?? ''),
    ),
}

function groupsOf(procedureCode: string): RegExp | undefined {
  return GROUPS.find(({ procedures }) => procedures.test(procedureCode))?.groups
}
