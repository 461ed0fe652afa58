import type { CodeRow } from '../../code.ts'
import type { ProcedureFacts } from '../../procedure.ts'

/** Codes that were in use before the first date of service we speak for. */
const SINCE = '2015-10-01'

type Period = { from?: string; to?: string }
/** CPT numbers, blank-separated, that share the same facts and period. Numbers only: the descriptors are the AMA's. */
export type CptGroup = readonly [codes: string, facts: ProcedureFacts, period?: Period]
/** An HCPCS Level II code with our own short words. */
export type HcpcsRow = readonly [code: string, label: string, facts: ProcedureFacts, period?: Period]

export function cptRows([codes, facts, period = {}]: CptGroup): CodeRow<'cpt'>[] {
  return codes.split(' ').map((code) => row(code, '', facts, period))
}

export function hcpcsRow([code, label, facts, period = {}]: HcpcsRow): CodeRow<'hcpcs'> {
  return row(code, label, facts, period)
}

function row(code: string, label: string, facts: ProcedureFacts, { from, to }: Period) {
  return { code, label, billable: true, effective: from ?? SINCE, ...(to === undefined ? {} : { ends: to }), facts }
}
