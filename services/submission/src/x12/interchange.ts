import { createHash } from 'node:crypto'
import type { SubmissionPlan } from '@claimrail/domain'
import { write837I, write837P, type ClaimWriteOptions } from '@claimrail/x12'
import { nineDigits } from '../control-number.ts'
import { institutionalClaim } from './institutional.ts'
import { professionalClaim } from './professional.ts'
import { x12Text } from './text.ts'

/** Who sends, and whether for test or production: the same for every file of an installation. */
export type Sender = { submitterId: string; usage: 'T' | 'P' }

/** The implementations that HIPAA names (45 CFR 162.1102). */
const IMPLEMENTATION = { professional: '005010X222A1', institutional: '005010X223A2' } as const

export type InterchangeFile = { name: string; bytes: Uint8Array; sha256: string }

/**
 * The file of a plan under a control number: a pure function of its arguments, so that one number always means the same bytes.
 * @param at business time of the plan, ISO UTC; becomes the dates and times of the envelope
 * Throws X12WriteError when a claim can not be written, or when what was written would be found wrong.
 */
export function interchangeFile(plan: SubmissionPlan, number: number, at: string, sender: Sender): InterchangeFile {
  const options = writeOptions(plan, number, at, sender)
  const bytes =
    plan.kind === 'professional'
      ? write837P(plan.claims.map(professionalClaim), options)
      : write837I(plan.claims.map(institutionalClaim), options)
  const prefix = plan.kind === 'professional' ? '837P' : '837I'
  return {
    name: `${prefix}-${plan.payerId}-${nineDigits(number)}.edi`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** One interchange, one group, one transaction, all under the one number; BHT03 carries it to the 277CA. */
function writeOptions(plan: SubmissionPlan, number: number, at: string, sender: Sender): ClaimWriteOptions {
  const { submitterId, usage } = sender
  const payer = plan.claims[0]?.claim.coverage.payer
  return {
    interchange: {
      controlNumber: number,
      sender: { qualifier: 'ZZ', id: submitterId },
      receiver: { qualifier: 'ZZ', id: plan.payerId.slice(0, 15) },
      date: at.slice(0, 10),
      time: at.slice(11, 16),
      usage,
      acknowledgmentRequested: true,
    },
    group: { controlNumber: number },
    transaction: { controlNumber: 1, implementation: IMPLEMENTATION[plan.kind] },
    batch: {
      referenceId: nineDigits(number),
      submitter: {
        name: { kind: 'organization', name: submitterId },
        identifier: { qualifier: '46', id: submitterId },
        contacts: [
          { function: 'IC', name: 'BILLING OFFICE', numbers: [{ qualifier: 'EM', value: 'BILLING@EXAMPLE.COM' }] },
        ],
      },
      receiver: {
        name: { kind: 'organization', name: x12Text(payer?.name ?? plan.payerId, 60) },
        identifier: { qualifier: '46', id: plan.payerId },
      },
    },
    lineEnding: '\n',
    characterSet: 'extended',
  }
}
