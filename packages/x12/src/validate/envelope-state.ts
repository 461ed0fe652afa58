import type { Finding } from '../findings/finding.ts'
import type { Mark } from './reporter.ts'
import type { TransactionValidator } from './transaction-validator.ts'
import type { TransactionVerdict } from './verdict.ts'

/** An envelope that is open, as far as it was read. */
export type Opened<One extends { findings: readonly Finding[] }> = { -readonly [Key in keyof One]: One[Key] } & {
  findings: Finding[]
  mark: Mark
  /** Control numbers of what stands inside. */
  numbers: Set<string>
}
/** A transaction that is open. */
export type OpenTransaction = {
  identifier: string
  controlNumber: string
  implementation: string
  hasImplementation: boolean
  mark: Mark
}

/** So many control numbers are remembered to find repeated ones. */
const mostNumbers = 100_000

export function transactionVerdict(
  opened: OpenTransaction,
  segments: number,
  envelopeFindings: readonly Finding[],
  envelopeErrors: number,
  validator: TransactionValidator | undefined,
): TransactionVerdict {
  const { mark, ...transaction } = opened
  const tally = validator?.tally ?? {
    claims: 0,
    invalidClaims: 0,
    chargeCents: 0,
    paidCents: 0,
    errors: 0,
    warnings: 0,
  }
  const findings = [...envelopeFindings, ...(validator?.findings ?? [])]
  findings.sort((one, other) => one.segmentIndex - other.segmentIndex)
  return {
    kind: 'transaction',
    name: validator?.table.name ?? '',
    ...transaction,
    segmentIndex: mark.segmentIndex,
    byteOffset: mark.byteOffset,
    segments,
    ...tally,
    errors: tally.errors + envelopeErrors,
    warnings: tally.warnings + findings.filter(({ severity }) => severity === 'warning').length,
    referenceId: validator?.referenceId ?? '',
    findings,
  }
}

/** As numbers when both are. */
export function sameNumber(one: string, other: string): boolean {
  return one === other || (/^\d+$/.test(one) && /^\d+$/.test(other) && Number(one) === Number(other))
}

/** Remembers a number; true when it was there before. */
export function isRepeated(numbers: Set<string>, number: string): boolean {
  if (numbers.has(number)) return true
  if (numbers.size < mostNumbers) numbers.add(number)
  return false
}
