import type { Status } from '@claimrail/operations'
import type { Conservation, EncounterView } from '@claimrail/tracking'
import type { Tally } from '@claimrail/views'
import { conservationLine } from '../print/conservation.ts'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'

export type DemoReport = {
  encounters: Status['encounters']
  reasons: { reason: string; encounters: number }[]
  ledger: Status['ledger']
  stageSeconds: Record<string, number>
  seconds: number
  conservation: Conservation
  refused: number
  folders: Record<string, string>
  example?: EncounterView['encounterId']
}

/** Why encounters are held, rejected and denied, most frequent first. */
export function reasonsOf(tally: Tally): DemoReport['reasons'] {
  return tally.counts
    .filter(({ index, count }) => index === 'reason' && count > 0)
    .map(({ value, count }) => ({ reason: value, encounters: count }))
    .sort((a, b) => b.encounters - a.encounters || (a.reason < b.reason ? -1 : 1))
}

/** The end of a demo for people. */
export function reportText(report: DemoReport): string {
  const { ledger } = report
  const states = Object.entries(report.encounters).filter(([, count]) => count > 0)
  const all = states.reduce((sum, [, count]) => sum + count, 0)
  const share = (count: number) => `${((100 * count) / Math.max(1, all)).toFixed(1)}%`
  const money = [
    ['charged', ledger.chargeCents],
    ['paid', ledger.paidCents],
    ['adjusted', ledger.adjustedCents],
    ['patient', ledger.patientCents],
    ['open', ledger.openCents],
  ] as const
  const seconds = Object.entries(report.stageSeconds).map(([stage, value]) => [stage, value.toFixed(2)])
  return [
    table(
      ['encounters', 'count', 'share'],
      [...states.map(([state, count]) => [state, count, share(count)]), ['all', all, '']],
    ),
    table(
      ['held, rejected or denied because', 'encounters'],
      report.reasons.map(({ reason, encounters }) => [reason, encounters]),
    ),
    table(
      ['dollars', 'amount'],
      money.map(([name, cents]) => [name, dollars(cents)]),
    ),
    table(['stage', 'seconds at work'], seconds),
    `took ${report.seconds.toFixed(1)} s${report.refused ? `; ${report.refused} messages were refused at the door` : ''}`,
    foldersText(report),
    conservationLine(report.conservation),
  ].join('\n\n')
}

function foldersText({ folders, example }: DemoReport): string {
  const lines = Object.entries(folders).map(([what, folder]) => `  ${what.padEnd(22)} ${folder}`)
  const next = example
    ? [`  look at one            npm run -s claimrail -- encounter ${example} --data-dir ${folders['log and views']}`]
    : []
  return ['left to look at:', ...lines, ...next].join('\n')
}
