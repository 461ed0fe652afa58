import type { Command } from 'commander'
import { isNpi } from '@claimrail/domain'
import { CODING_GROUPS, codingRates, codingReport, type CodingGroup, type ProviderReport } from '@claimrail/operations'
import { addOptionFlags, PORT_OPTIONS } from '../flags.ts'
import { withPorts, type PortFlags } from '../ports.ts'
import { Failure, print } from '../output.ts'
import { ratesText } from '../print/coding-rates.ts'
import { dollars, percent } from '../print/format.ts'
import { table } from '../print/table.ts'

type Flags = { by?: string; provider?: string; since?: string; until?: string; sample?: string; json?: boolean }

/** Adds `report` to `claimrail coding`: the sampling report of compliance by provider, or how often people were asked and decided otherwise. */
export function addReport(coding: Command): void {
  const command = coding
    .command('report')
    .description('How providers code: E/M levels beside their peers, what was found, and encounters to look at')
    .option('--by <group>', `instead: auto-coded, asked and overridden, by score, by ${CODING_GROUPS.join(', ')}`)
    .option('--provider <npi>', 'only this rendering provider, beside the peers')
    .option('--since <date>', 'encounters coded on this day or later')
    .option('--until <date>', 'encounters coded before this day')
    .option('--sample <n>', 'encounters to look at, for each provider', '10')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail coding report\n  claimrail coding report --since 2026-03-01 --json\n  claimrail coding report --by payer',
    )
    .action(async (flags: Flags, self: Command) => {
      const { since, until } = flags
      const options = {
        sampleSize: countFrom(flags.sample),
        ...(flags.provider === undefined ? {} : { provider: npiFrom(flags.provider) }),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
      }
      const by = flags.by === undefined ? undefined : groupFrom(flags.by)
      if (by) {
        const rates = await withPorts(self.optsWithGlobals<PortFlags>(), (ports) => codingRates(ports, by, options))
        return print(flags.json ? rates : ratesText(by, rates))
      }
      const reports = await withPorts(self.optsWithGlobals<PortFlags>(), (ports) => codingReport(ports, options))
      print(flags.json ? reports : reportsText(reports))
    })
  addOptionFlags(command, PORT_OPTIONS)
}

function groupFrom(text: string): CodingGroup {
  const group = CODING_GROUPS.find((one) => one === text)
  if (!group) throw new Failure(`--by takes one of ${CODING_GROUPS.join(', ')}`, 2)
  return group
}

function npiFrom(text: string): string {
  if (!isNpi(text)) throw new Failure('--provider takes an NPI: ten digits, of which the last one checks the others', 2)
  return text
}

function countFrom(text = '10'): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new Failure('--sample takes a whole number', 2)
  return number
}

function reportsText(reports: readonly ProviderReport[]): string {
  return reports.length === 0 ? 'no encounter has been coded yet' : reports.map(reportText).join('\n\n')
}

function reportText(report: ProviderReport): string {
  const { providerNpi, specialty, encounters, automatic, overCents, underCents, visits, findings, sample } = report
  const shares = visits.map(({ code, visits: count, share, peerShare }) => [
    code,
    count,
    percent(share),
    percent(peerShare),
  ])
  const found = findings.map(({ code, findings: count, cents }) => [code, count, dollars(cents)])
  return [
    `${providerNpi} ${specialty}: ${encounters} encounters, ${automatic} without a person`,
    `  more than supported ${dollars(overCents)}, left out ${dollars(underCents)}`,
    ...(shares.length > 0 ? [table(['visit', 'visits', 'share', 'peers'], shares)] : []),
    ...(found.length > 0 ? [table(['finding', 'times', 'money'], found)] : []),
    ...(sample.length > 0 ? [`look at: ${sample.join(' ')}`] : []),
  ].join('\n')
}
