import { formatDollars, sumCents } from '@claimrail/domain'
import type { History, Summary, SummaryFacts } from '@claimrail/tracking'

/** A line of an encounter's timeline: when, which stage, what, and the codes and amounts that go with it. */
export type TimelineLine = {
  at: string
  stage: string
  what: string
  detail: string
  amountCents?: number
  revision: number
  generation: number
  eventId: string
}

/** Every event of an encounter in order of business time, then of the pipeline. */
export function timeline(history: History): TimelineLine[] {
  // A stable sort: what happened at the same business time stays in the order of the pipeline.
  return history.events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(line)
}

function line(summary: Summary): TimelineLine {
  const { at, stage, revision, generation, id, facts } = summary
  return { at, stage, what: facts.type, ...describe(facts), revision, generation, eventId: id }
}

function describe(facts: SummaryFacts): { detail: string; amountCents?: number } {
  switch (facts.type) {
    case 'encounter.received':
      return {
        detail: words([facts.format, facts.status, count(facts.charges, 'charge'), count(facts.credits, 'credit')]),
      }
    case 'encounter.registered':
      return {
        detail: words([facts.specialty, facts.payerIds.join(' then ') || 'self-pay', facts.codes.join(' ')]),
        amountCents: facts.chargeCents,
      }
    case 'encounter.coded':
      return { detail: codingOf(facts, facts.automatic ? 'automatic' : 'with answers').join(' | ') }
    case 'encounter.proposed':
      return { detail: [...codingOf(facts, 'waits'), ...facts.asked.map(askedOf)].join(' | ') }
    case 'claim.coded':
      return {
        detail: words([facts.patientControlNumber, `to ${facts.payerId}`, facts.diagnoses.join(' '), linesOf(facts)]),
        amountCents: facts.chargeCents,
      }
    case 'claim.scrubbed':
      return {
        detail: words([
          facts.patientControlNumber,
          `${facts.edits} edits`,
          facts.failed.length ? `warned by ${facts.failed.join(', ')}` : '',
        ]),
      }
    case 'claim.submitted':
      return { detail: words([facts.patientControlNumber, `attempt ${facts.attempt}`, facts.fileName]) }
    case 'claim.acknowledged':
      return {
        detail: words([
          facts.patientControlNumber,
          facts.kind,
          facts.accepted ? 'accepted' : 'rejected',
          facts.category,
          facts.statusCodes.join(' '),
        ]),
      }
    case 'remittance.received':
      return {
        detail: words([facts.patientControlNumber, `trace ${facts.traceNumber}`, `CLP02 ${facts.status}`]),
        amountCents: facts.paidCents,
      }
    case 'claim.adjudicated':
      return { detail: adjudicationOf(facts), amountCents: facts.paidCents }
    case 'work.opened':
      return {
        detail: words([facts.kind, facts.code, `owner ${facts.owner}`, facts.reason, facts.fix]),
        ...(facts.amountCents !== undefined && { amountCents: facts.amountCents }),
      }
    case 'event.parked':
      return { detail: `behind ${facts.behind}` }
    case 'event.unparked':
      return { detail: 'its turn has come' }
    case 'event.dead':
      return { detail: words([facts.code, facts.path]) }
  }
}

/** Each code with where it came from and why; questions that were asked stand in the work item. */
function codingOf(
  facts: Extract<SummaryFacts, { type: 'encounter.coded' | 'encounter.proposed' }>,
  how: string,
): string[] {
  const { choices, modifiers, visit, findings, confidence, answers = [] } = facts
  return [
    `${how}, confidence ${confidence}`,
    ...choices.map((one) => {
      const instead = one.instead.length ? ` instead of ${one.instead.join(' ')}` : ''
      const why = one.reasons.length ? ` (${one.reasons.join('; ')})` : ''
      return `${one.path} = ${one.code} from ${one.source} ${one.score}${instead}${why}`
    }),
    ...(visit ? [`E/M billed ${visit.billed ?? '-'} supported ${visit.supported ?? '-'} by ${visit.by}`] : []),
    ...modifiers.map((one) => `${one.path} +${one.modifier} (${one.reason})`),
    ...findings.map(
      (one) => `${one.code} at ${one.path}: billed ${one.billed || '-'}, supported ${one.supported || '-'}`,
    ),
    ...answers.map((one) => `${one.path}: ${one.code} answered by ${one.by} at ${one.answeredAt}`),
  ]
}

function askedOf({
  code,
  path,
  proposed,
}: Extract<SummaryFacts, { type: 'encounter.proposed' }>['asked'][number]): string {
  const score = proposed?.score === undefined ? '' : ` ${proposed.score}`
  return `${path}: asks ${code}, the rules came to ${proposed ? `${proposed.code}${score}` : 'no code'}`
}

function linesOf(facts: Extract<SummaryFacts, { type: 'claim.coded' }>): string {
  return facts.lines
    .map((one) => `${[one.code, ...one.modifiers].join('-')} x${one.units} ${formatDollars(one.chargeCents)}`)
    .join(', ')
}

function adjudicationOf(facts: Extract<SummaryFacts, { type: 'claim.adjudicated' }>): string {
  const sum = (kind: string) =>
    sumCents(
      facts.entries.filter((entry) => entry.kind === kind),
      (entry) => entry.amountCents,
    )
  return words([
    facts.patientControlNumber,
    `${facts.result} by ${facts.payerId}`,
    `adjusted ${formatDollars(sum('adjustment'))}`,
    `patient ${formatDollars(sum('patient'))}`,
    facts.denialReasons.map((code) => `CARC ${code}`).join(' '),
    facts.next === 'nextPayer' ? 'on to the next payer' : '',
  ])
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`
}

function words(parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ')
}
