import type { CodeSets, SystemName } from '@claimrail/codesets'
import type { Edit } from '@claimrail/scrubbing'

const SYSTEMS: Readonly<Record<string, SystemName>> = {
  CARC: 'adjustmentReason',
  RARC: 'remark',
  '277CA': 'claimStatusCategory',
}

/** All that is known of an edit, for people. */
export function explainText(edit: Edit, codes: CodeSets): string {
  const rows: [string, string][] = [
    ['edit', edit.id],
    ['family', edit.family],
    ['severity', severityText(edit)],
    ['wrong', edit.wrong],
    ['fix', edit.fix],
    ['owner', edit.owner],
    ['authority', edit.authority],
    ['holds', holdsText(edit)],
    ...edit.prevents.map((code): [string, string] => ['prevents', `${code} ${labelOf(code, codes)}`.trim()]),
    ['repair', edit.repair ? 'put right by itself, and shown' : 'by a person'],
  ]
  return rows.map(([name, text]) => `${name.padEnd(10)}${text}`).join('\n')
}

function severityText({ severity, withoutData }: Edit): string {
  const missing = withoutData === 'hold' ? 'a claim waits when there is no data' : 'without data it is carried along'
  return `${severity}; ${missing}`
}

function holdsText({ effective, ends, kind, payers, filingIndicators }: Edit): string {
  return [
    `services from ${effective}${ends ? ` to ${ends}` : ''}`,
    kind ? `${kind} claims` : 'all claims',
    payers ? `payers ${payers.join(', ')}` : '',
    filingIndicators ? `filing indicators ${filingIndicators.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

function labelOf(prevented: string, codes: CodeSets): string {
  const [list = '', code = ''] = prevented.split('.')
  const system = SYSTEMS[list]
  return (system && codes.lookup(system, code, '2026-01-01')?.label) ?? ''
}
