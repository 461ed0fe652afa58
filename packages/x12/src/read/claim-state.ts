import type { BillingProvider, ClaimCommon, Dependent, Drug, LineAdjudication } from '../documents/claim.ts'
import type { OtherCoverage, Payer, Subscriber } from '../documents/claim.ts'
import type { Extensible, Party, Provider } from '../documents/party.ts'
import type { ClaimBatchInfo } from '../documents/source.ts'
import type { Capture } from './capture.ts'
import type { ElementReader } from './element-reader.ts'
import { nameless } from './parties.ts'
import type { PartyTarget } from './parties.ts'

/** What a line of either kind of claim has in common. */
export interface LineCommon extends Extensible {
  drugs?: Drug[]
  providers?: Partial<Record<string, Provider>>
  adjudications?: LineAdjudication[]
}

/** Where the reading of an 837 stands: the levels around the claim, the claim, and the innermost loop open in it. */
export interface ClaimState<Claim extends ClaimCommon, Line extends LineCommon> {
  readonly reader: ElementReader
  batch: ClaimBatchInfo
  heading: Capture | undefined
  levels: Capture[]
  billing: BillingProvider
  subscriber: Subscriber
  payer: Payer
  dependent: Dependent | undefined
  /** HL01 of the billing provider and of the subscriber that stand open. */
  billingLevel: string
  subscriberLevel: string
  claim: Claim | undefined
  claimCapture: Capture | undefined
  coverage: OtherCoverage | undefined
  line: Line | undefined
  adjudication: LineAdjudication | undefined
  drug: Drug | undefined
  /** Whom N3, N4, REF, PER, PRV and DMG speak of; nobody when a role is taken twice. */
  party: PartyTarget | undefined
  /** PRV01 that goes without saying for that party. */
  usualProviderCode: string
  /** Who keeps what is not modelled. */
  owner: Extensible
}

export function newClaimState<Claim extends ClaimCommon, Line extends LineCommon>(
  reader: ElementReader,
): ClaimState<Claim, Line> {
  return {
    reader,
    batch: newBatch(),
    heading: undefined,
    levels: [],
    billing: newBilling(),
    subscriber: newSubscriber(),
    payer: newPayer(),
    dependent: undefined,
    billingLevel: '',
    subscriberLevel: '',
    claim: undefined,
    claimCapture: undefined,
    coverage: undefined,
    line: undefined,
    adjudication: undefined,
    drug: undefined,
    party: undefined,
    usualProviderCode: '',
    owner: {},
  }
}

export function newBatch(): ClaimBatchInfo {
  const nobody = (): Party => ({ name: nameless })
  return { purpose: '', referenceId: '', date: '', time: '', type: '', submitter: nobody(), receiver: nobody() }
}

export const newBilling = (): BillingProvider => ({ name: nameless })
export const newSubscriber = (): Subscriber => ({ payerResponsibility: '', name: nameless })
export const newPayer = (): Payer => ({ name: nameless })
export const newDependent = (): Dependent => ({ relationship: '', name: nameless })
