import { contentIdOf, type PlannedClaim } from '@claimrail/domain'
import { partitionKey, type Combinable } from '@claimrail/pipeline'

type Plan = Extract<Combinable, { type: 'submission.planned' }>

export type PlanLimits = { claims: number; bytes: number }

/** Far below the most a record may weigh, so that a plan and its envelope always fit. */
const PLAN_LIMITS: PlanLimits = { claims: 200, bytes: 600_000 }

/**
 * Joins the single claims that a chunk planned into plans by payer and kind of transaction, in order, each within the limits.
 * Everything else passes as it is. A claim too big for the limits travels alone.
 */
export function combinePlans(made: readonly Combinable[], limits: PlanLimits = PLAN_LIMITS): readonly Combinable[] {
  const others: Combinable[] = []
  const open = new Map<string, { plans: Plan[]; bytes: number }>()
  const finished: Plan[] = []
  for (const event of made) {
    if (event.type !== 'submission.planned') {
      others.push(event)
      continue
    }
    const route = `${event.partition}\n${event.data.payerId}\n${event.data.kind}`
    const bytes = Buffer.byteLength(JSON.stringify(event.data))
    const batch = open.get(route)
    if (batch && batch.plans.length < limits.claims && batch.bytes + bytes <= limits.bytes) {
      batch.plans.push(event)
      batch.bytes += bytes
      continue
    }
    if (batch) finished.push(join(batch.plans))
    open.set(route, { plans: [event], bytes })
  }
  for (const { plans } of open.values()) finished.push(join(plans))
  return [...others, ...finished]
}

/** One plan. Its id comes from the claims and attempts in it, so another cut of the same claims is another plan. */
function join(plans: readonly Plan[]): Plan {
  const [first] = plans as [Plan]
  const claims = plans.flatMap((plan) => plan.data.claims)
  const npis = new Set(plans.map((plan) => plan.billingProviderNpi ?? ''))
  const { replay: _replay, ...inherited } = first
  return {
    ...inherited,
    part: contentIdOf(...claims.map(nameOf)),
    partition: first.partition,
    encounterId: partitionKey(first.partition),
    billingProviderNpi: npis.size === 1 ? (first.billingProviderNpi ?? '') : '',
    revision: 0,
    generation: 0,
    at: plans.reduce((latest, { at }) => (at > latest ? at : latest), first.at),
    data: { ...first.data, claims },
  }
}

function nameOf({ claim, attempt }: PlannedClaim): string {
  return `${claim.patientControlNumber}.${attempt}`
}
