import type {
  ImplementationAcknowledgment,
  InterchangeAcknowledgment,
  TransactionAcknowledgment,
} from '../documents/acknowledgment.ts'
import type { ClaimAcknowledgments } from '../documents/claim-acknowledgment.ts'
import { findingCatalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import { interchangeQualifiers } from '../maps/envelope.ts'
import { passingRuns } from '../pieces.ts'
import { Driver } from '../read/driver.ts'
import { institutionalAssembler } from '../read/institutional.ts'
import { professionalAssembler } from '../read/professional.ts'
import type { X12Source } from '../source.ts'
import type { InterchangeOptions } from '../write/options.ts'
import type { RuleOptions } from '../validate/transaction-validator.ts'
import { Validator } from '../validate/validator.ts'
import type {
  ClaimVerdict,
  GroupVerdict,
  InterchangeVerdict,
  TransactionVerdict,
  Verdict,
} from '../validate/verdict.ts'
import { ClaimAnswers } from './claims.ts'
import type { AnyClaim } from './claims.ts'
import { countOrMost, functionalIdOr00, groupNumberOr0, partyOrUnknown } from './echo.ts'
import { answeredByClaim, TransactionAnswer } from './implementation.ts'
import type { RefusalScope } from './implementation.ts'
import { interchangeAcknowledgment } from './interchange.ts'

export interface AcknowledgeOptions extends RuleOptions {
  /** The day of the answer, YYYY-MM-DD: status date, received and processed. */
  readonly date: string
  /** `transaction` when absent. */
  readonly scope?: RefusalScope
}

/** Everything to answer a file with. Ready for writeTA1, write999 and write277CA. */
export interface Acknowledgments {
  /** Sender and receiver of the answer: those of the first interchange with their sides changed. ZZ for a qualifier that does not exist. */
  sides?: Pick<InterchangeOptions, 'sender' | 'receiver'>
  readonly interchanges: InterchangeAcknowledgment[]
  /** One for each group, but for groups of acknowledgments, which are never answered. */
  readonly groups: ImplementationAcknowledgment[]
  /** One for each 837 transaction that is not refused as a whole. */
  readonly claims: ClaimAcknowledgments[]
}

/**
 * Judges a file and says how to answer it. Keeps the answers in memory, about 400 bytes for each claim of an 837.
 * Never throws on bad data, only when the source itself fails.
 */
export async function acknowledge(source: X12Source, options: AcknowledgeOptions): Promise<Acknowledgments> {
  const validator = new Validator(options)
  const claims = new Driver<AnyClaim>((desk) => [professionalAssembler(desk), institutionalAssembler(desk)], {})
  const answers = new Answers(options)
  for await (const pieces of passingRuns(source, { window: 1 << 12 })) {
    for (const piece of pieces) {
      claims.take(piece)
      validator.take(piece)
      answers.take(claims.drain(), validator.drain())
    }
  }
  claims.finish()
  validator.finish()
  answers.take(claims.drain(), validator.drain())
  return answers.all
}

class Answers {
  readonly all: Acknowledgments = { interchanges: [], groups: [], claims: [] }
  private readonly options: AcknowledgeOptions
  /** Read and not yet answered, by number of the first segment. */
  private readonly read = new Map<number, AnyClaim>()
  /** Judged and not yet answered. */
  private judged: ClaimVerdict[] = []
  /** Of the transaction that is open. */
  private readonly transaction: TransactionAnswer
  private claims: ClaimAnswers
  /** Of the group that is open. */
  private transactions: TransactionAcknowledgment[] = []
  private reports: ClaimAcknowledgments[] = []

  constructor(options: AcknowledgeOptions) {
    this.options = options
    this.transaction = new TransactionAnswer(options.scope ?? 'transaction')
    this.claims = new ClaimAnswers(options.date)
  }

  take(claims: readonly AnyClaim[], verdicts: readonly Verdict[]): void {
    for (const claim of claims) this.read.set(claim.source.segmentIndex, claim)
    for (const verdict of verdicts) {
      if (verdict.kind === 'claim') this.claim(verdict)
      else if (verdict.kind === 'transaction') this.closeTransaction(verdict)
      else if (verdict.kind === 'group') this.group(verdict)
      else if (verdict.kind === 'interchange') this.interchange(verdict)
    }
  }

  private claim(verdict: ClaimVerdict): void {
    this.transaction.add(verdict.findings, verdict.transactionName)
    if (answeredByClaim.has(verdict.transactionName)) this.judged.push(verdict)
    this.pair(false)
  }

  /** Answers claims that were both read and judged; `all` when no more of the transaction are read. */
  private pair(all: boolean): void {
    let done = 0
    for (const { segmentIndex, valid, findings } of this.judged) {
      const claim = this.read.get(segmentIndex)
      if (!claim && !all) break
      done++
      if (!claim) continue
      this.read.delete(segmentIndex)
      if (!this.transaction.refused) this.claims.add(claim, valid, findings)
    }
    this.judged = this.judged.slice(done)
  }

  private interchange(verdict: InterchangeVerdict): void {
    this.all.interchanges.push(interchangeAcknowledgment(verdict))
    this.all.sides ??= {
      sender: { qualifier: known(verdict.receiverQualifier), id: partyOrUnknown(verdict.receiverId) },
      receiver: { qualifier: known(verdict.senderQualifier), id: partyOrUnknown(verdict.senderId) },
    }
  }

  private closeTransaction(verdict: TransactionVerdict): void {
    this.pair(true)
    const answer = this.transaction.close(verdict)
    this.transactions.push(answer)
    const report = answer.status === 'R' ? undefined : this.claims.close(verdict.findings)
    if (report) this.reports.push(report)
    this.claims = new ClaimAnswers(this.options.date)
    for (const first of this.read.keys()) {
      if (first < verdict.segmentIndex + verdict.segments) this.read.delete(first)
    }
  }

  private group(verdict: GroupVerdict): void {
    const { transactions, reports } = this
    this.transactions = []
    this.reports = []
    if (verdict.functionalId === 'FA') return
    const errors = verdict.findings.filter(({ severity }) => severity === 'error')
    const codes = errors.map(groupCode)
    const refused = errors.length > 0
    if (!refused) this.all.claims.push(...reports)
    const accepted = refused ? 0 : transactions.filter(({ status }) => status !== 'R').length
    this.all.groups.push({
      kind: '999',
      functionalId: functionalIdOr00(verdict.functionalId),
      groupControlNumber: groupNumberOr0(verdict.controlNumber),
      version: verdict.version,
      transactions,
      status: refused ? 'R' : groupStatus(transactions, accepted),
      included: countOrMost(verdict.included),
      received: verdict.received,
      accepted,
      codes: [...new Set(codes)].slice(0, 5),
    })
  }
}

const known = (qualifier: string) => (interchangeQualifiers.includes(qualifier) ? qualifier : 'ZZ')

/** AK905: what refuses a group; 1, not taken, when there is no code of its own. */
function groupCode({ code, element }: Finding): string {
  return findingCatalogue[code].ak9 ?? (element === 'GS06' ? '6' : '1')
}

function groupStatus(transactions: readonly TransactionAcknowledgment[], accepted: number): string {
  if (accepted < transactions.length) return accepted === 0 ? 'R' : 'P'
  return transactions.some(({ status }) => status === 'E') ? 'E' : 'A'
}
