import type { Claim, Repair, Verdict } from '@claimrail/domain'
import type { Edit } from '@claimrail/scrubbing'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'
import type { FileClaim } from './claims.ts'

/** A claim of a file with all its verdicts and what was put right before them. */
export type Scrubbed = FileClaim & {
  verdicts: readonly Verdict[]
  repairs: readonly Repair[]
  stops: readonly string[]
}

export type Totals = { claims: number; clean: number; warned: number; stopped: number; stoppedCents: number }

export const NONE: Totals = { claims: 0, clean: 0, warned: 0, stopped: 0, stoppedCents: 0 }

export function added(totals: Totals, one: Scrubbed): Totals {
  const stopped = one.stops.length > 0
  const warned = !stopped && one.verdicts.some(({ answer, severity }) => answer === 'fail' && severity !== 'info')
  return {
    claims: totals.claims + 1,
    clean: totals.clean + (stopped || warned ? 0 : 1),
    warned: totals.warned + (warned ? 1 : 0),
    stopped: totals.stopped + (stopped ? 1 : 0),
    stoppedCents: totals.stoppedCents + (stopped ? one.claim.totalChargeCents : 0),
  }
}

export function totalsText({ claims, clean, warned, stopped, stoppedCents }: Totals): string {
  return `${claims} claims: ${clean} clean, ${warned} with warnings, ${stopped} stopped (${dollars(stoppedCents)})`
}

/** What people see of a claim: what is wrong and what was put right; nothing of a clean one. `all` shows every verdict. */
export function claimReport(one: Scrubbed, all: boolean): string | undefined {
  const shown = all ? one.verdicts : one.verdicts.filter((verdict) => isShown(verdict, one.stops))
  return shown.length === 0 && one.repairs.length === 0 ? undefined : claimText(one, shown)
}

function claimText(one: Scrubbed, shown: readonly Verdict[]): string {
  const { place, claim, repairs } = one
  const head = `claim ${place}  ${claim.patientControlNumber}  ${claim.coverage.payer.id}  ${dollars(claim.totalChargeCents)}${repeated(claim)}`
  const rows = shown.map((verdict) => [
    verdict.severity,
    verdict.answer,
    verdict.edit,
    verdict.fields.join(' '),
    verdict.message,
  ])
  const mended = repairs.map((repair) => `  put right by ${repair.edit}: ${repair.path}`)
  return [
    head,
    ...(rows.length > 0 ? [indent(table(['severity', 'answer', 'edit', 'fields', ''], rows))] : []),
    ...mended,
  ].join('\n')
}

function repeated({ frequencyCode }: Claim): string {
  return frequencyCode === '1' ? '' : `  frequency ${frequencyCode}`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}

const LEVELS = { stop: 'error', warn: 'warning', info: 'note' } as const

/** The report as SARIF 2.1.0 (OASIS), which code review tools and editors show: one result for each failure, or missing datum. */
export function sarifOf(file: string, scrubbed: readonly Scrubbed[], edits: readonly Edit[]): object {
  const results = scrubbed.flatMap((one) =>
    one.verdicts
      .filter(({ answer }) => answer === 'fail' || answer === 'noData')
      .map((verdict) => ({
        ruleId: verdict.edit,
        level: verdict.answer === 'noData' ? 'note' : LEVELS[verdict.severity],
        kind: verdict.answer === 'noData' ? 'open' : 'fail',
        message: { text: verdict.message },
        locations: [locationOf(file, one, verdict)],
      })),
  )
  const rules = edits.map((edit) => ({
    id: edit.id,
    shortDescription: { text: edit.wrong },
    help: { text: edit.fix },
    properties: { family: edit.family, authority: edit.authority, prevents: edit.prevents, owner: edit.owner },
    defaultConfiguration: { level: LEVELS[edit.severity] },
  }))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'claimrail', rules } }, results }],
  }
}

function locationOf(file: string, { place, byteOffset }: FileClaim, { fields }: Verdict): object {
  const names = fields.length > 0 ? fields : ['']
  return {
    physicalLocation: {
      artifactLocation: { uri: file },
      ...(byteOffset !== undefined && { region: { byteOffset } }),
    },
    logicalLocations: names.map((field) => ({
      fullyQualifiedName: [`claims[${place - 1}]`, field].filter(Boolean).join('.'),
    })),
  }
}

function isShown({ answer, edit }: Verdict, stops: readonly string[]): boolean {
  return answer === 'fail' || (answer === 'noData' && stops.includes(edit))
}
