import type { ElementError, SegmentError, TransactionAcknowledgment } from '../documents/acknowledgment.ts'
import type { RawSegment } from '../documents/party.ts'
import { findingCatalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import { ownText } from '../own-text.ts'
import type { TransactionVerdict } from '../validate/verdict.ts'
import { identifierOr000, transactionNumberOr0000 } from './echo.ts'

/** Segments in error that one transaction is told; the rest is left for after the correction. */
const mostSegments = 1000

/**
 * What refuses a transaction. `transaction`: one error of SNIP 1 or 2 anywhere refuses it, as strict receivers do.
 * `claim`: errors inside a claim refuse that claim alone, and the transaction is accepted with errors.
 */
export type RefusalScope = 'transaction' | 'claim'

/** Claims say what is wrong with them in a 277CA; other transactions have only the 999. */
export const answeredByClaim: ReadonlySet<string> = new Set(['837P', '837I'])

/** AK2 to IK5 of one transaction, from what is found in it. Keeps what it will tell, however much is found. */
export class TransactionAnswer {
  private readonly scope: RefusalScope
  private waiting: Finding[] = []
  /** When more than so many wait, those that will not be told are let go. */
  private room = 2 * mostSegments
  /** Something found so far refuses the transaction as a whole. */
  refused = false
  private told = false

  constructor(scope: RefusalScope) {
    this.scope = scope
  }

  /** What was found in a claim; `transaction` is the name of what it stands in, such as `837P`. */
  add(findings: readonly Finding[], transaction: string): void {
    for (const finding of findings) {
      if (!isTold(finding, transaction)) continue
      this.told = true
      this.refused ||= refuses(finding, this.scope)
      if (saysSegment(finding) || findingCatalogue[finding.code].ik5 !== undefined) this.waiting.push(finding)
    }
    if (this.waiting.length <= this.room) return
    this.waiting = firstOf(inOrder(this.waiting))
    this.room = 2 * Math.max(this.waiting.length, mostSegments)
  }

  /** The answer, and nothing is kept any more. */
  close(verdict: TransactionVerdict): TransactionAcknowledgment {
    const ofClaims = this.waiting
    this.waiting = []
    this.add(verdict.findings, verdict.name)
    const findings = inOrder([...this.waiting, ...ofClaims])
    const { refused, told } = this
    const segments = segmentErrors(findings)
    const own = findings.map(({ code }) => findingCatalogue[code].ik5).filter((code) => code !== undefined)
    const reasons = segments.length > 0 || own.length === 0 ? [...own, '5'] : own
    const codes = refused ? [...new Set(reasons)].slice(0, 5) : []
    this.waiting = []
    this.refused = this.told = false
    return {
      identifier: identifierOr000(verdict.identifier),
      controlNumber: transactionNumberOr0000(verdict.controlNumber),
      ...(verdict.hasImplementation ? { implementation: verdict.implementation } : {}),
      segments,
      status: refused ? 'R' : told ? 'E' : 'A',
      codes,
    }
  }
}

const inOrder = (findings: readonly Finding[]) =>
  findings.toSorted((one, other) => one.segmentIndex - other.segmentIndex)

const saysSegment = ({ code, position, elementPosition }: Finding) => {
  const { ik3, ik4 } = findingCatalogue[code]
  return position > 0 && (ik3 !== undefined || (ik4 !== undefined && elementPosition !== undefined))
}

/** Of findings in order: those of the first segments, as many as can be told, and of the rest the first with each code of IK5. */
function firstOf(findings: readonly Finding[]): Finding[] {
  const positions = new Set<number>()
  const codes = new Set<string>()
  return findings.filter((finding) => {
    const { ik5 } = findingCatalogue[finding.code]
    const isNew = ik5 !== undefined && !codes.has(ik5)
    if (isNew) codes.add(ik5)
    if (!saysSegment(finding)) return isNew
    if (positions.size < mostSegments) positions.add(finding.position)
    return isNew || positions.has(finding.position)
  })
}

/** SNIP 1 and 2 always; the rest only where no 277CA can tell it. */
function isTold(finding: Finding, transaction: string): boolean {
  if (finding.severity === 'info') return false
  if (finding.snip <= 2) return true
  if (finding.severity !== 'error') return false
  return !(answeredByClaim.has(transaction) && (finding.claim !== undefined || finding.snip >= 5))
}

function refuses(finding: Finding, scope: RefusalScope): boolean {
  return finding.severity === 'error' && !(scope === 'claim' && finding.claim !== undefined)
}

/** Findings of one segment together: those of the segment itself first, then those of its elements. */
function segmentErrors(findings: readonly Finding[]): SegmentError[] {
  const errors: SegmentError[] = []
  const withElements = new Map<string, SegmentError>()
  for (const finding of findings) {
    const { ik3, ik4 } = findingCatalogue[finding.code]
    if (finding.position === 0 || errors.length >= mostSegments) continue
    if (ik3 !== undefined) errors.push(segmentError(finding, ik3))
    else if (ik4 !== undefined && finding.elementPosition !== undefined) {
      const key = `${finding.position} ${finding.segment}`
      const known = withElements.get(key) ?? segmentError(finding, '8')
      if (!withElements.has(key)) errors.push(known)
      withElements.set(key, known)
      known.elements.push(elementError(finding, ik4))
    }
  }
  return errors.toSorted((one, other) => one.position - other.position)
}

/** IK303 only where it has the four characters of the older dictionary: some receivers refuse `2010AA`. */
function segmentError(finding: Finding, code: string): SegmentError {
  const { segment, position, loop, claim } = finding
  const contexts: RawSegment[] = claim ? [{ loop: '2100', id: 'CTX', elements: [['CLM01', ownText(claim)]] }] : []
  return {
    segmentId: segment
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 3)
      .padEnd(2, 'X'),
    position,
    ...(loop === undefined || loop === 'ST' || loop.length > 4 ? {} : { loop }),
    code,
    ...(contexts.length > 0 ? { contexts } : {}),
    elements: [],
  }
}

/** Without IK404: the bad value may be patient data. */
function elementError(finding: Finding, code: string): ElementError {
  const { elementPosition = 1, component, repetition, dataElement } = finding
  return {
    element: elementPosition,
    ...(component === undefined ? {} : { component }),
    ...(repetition === undefined ? {} : { repetition }),
    ...(dataElement === undefined || !/^\d+$/.test(dataElement) ? {} : { dataElement }),
    code,
  }
}
