import type { Finding } from '../findings/finding.ts'

/** One claim, claim payment, or answer to a claim, and whether it can be used. */
export interface ClaimVerdict {
  readonly kind: 'claim'
  /** `837P`, `835`, `277CA`. */
  readonly transactionName: string
  /** ST02. */
  readonly transaction: string
  /** CLM01, CLP01 or TRN02; empty when it was not there. */
  readonly patientControlNumber: string
  readonly segmentIndex: number
  readonly byteOffset: number
  /** Number of its first segment in the transaction; ST is 1. */
  readonly position: number
  readonly chargeCents: number
  readonly paidCents: number
  /** No error in the claim, nor in the levels above it. What is wrong with the whole transaction is told at its end. */
  readonly valid: boolean
  /** Of the claim alone. */
  readonly findings: readonly Finding[]
}

/** One transaction from ST to SE. */
export interface TransactionVerdict {
  readonly kind: 'transaction'
  /** `837P`; empty when no table knows it. */
  readonly name: string
  readonly identifier: string
  readonly controlNumber: string
  readonly implementation: string
  /** ST03 was there. */
  readonly hasImplementation: boolean
  readonly segmentIndex: number
  readonly byteOffset: number
  readonly segments: number
  readonly claims: number
  readonly invalidClaims: number
  /** Of claims (837) or claim payments (835). */
  readonly chargeCents: number
  readonly paidCents: number
  readonly errors: number
  readonly warnings: number
  /** BHT03. */
  readonly referenceId: string
  /** What is wrong outside of claims. */
  readonly findings: readonly Finding[]
}

/** One functional group from GS to GE. */
export interface GroupVerdict {
  readonly kind: 'group'
  readonly functionalId: string
  readonly controlNumber: string
  readonly version: string
  readonly senderCode: string
  readonly receiverCode: string
  /** GE01; 0 when there is no GE. */
  readonly included: number
  readonly received: number
  readonly findings: readonly Finding[]
}

/** One interchange from ISA to IEA. */
export interface InterchangeVerdict {
  readonly kind: 'interchange'
  readonly controlNumber: string
  readonly senderQualifier: string
  readonly senderId: string
  readonly receiverQualifier: string
  readonly receiverId: string
  /** YYMMDD and HHMM, as written. */
  readonly date: string
  readonly time: string
  readonly usage: string
  readonly acknowledgmentRequested: boolean
  readonly groups: number
  readonly findings: readonly Finding[]
}

/** Bytes outside any interchange, and what else belongs to none. */
export interface FileVerdict {
  readonly kind: 'file'
  readonly findings: readonly Finding[]
}

export type Verdict = ClaimVerdict | TransactionVerdict | GroupVerdict | InterchangeVerdict | FileVerdict
