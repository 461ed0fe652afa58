import type { Event } from '@claimrail/domain'
import { story } from '@claimrail/pipeline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SENDER, acknowledged, adjudicated, claim, line, scrubbed } from './claims.testing.ts'
import { submissionStage } from './stage.ts'
import { transmissionStage } from './transmission.ts'

/** What happens to one claim: versions are asked for, and the payer answers what is at its door. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), cents: fc.integer({ min: 1, max: 3 }), replay: fc.boolean() }),
  fc.record({ kind: fc.constant('void' as const) }),
  fc.record({
    kind: fc.constant('answer' as const),
    answer: fc.constantFrom('accept', 'reject', 'pay', 'deny', 'reverse'),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
type Submitted = Event<'claim.submitted'>

describe('whatever is asked for and answered', () => {
  it('a payer gets an original only of what it never decided, and all else under its own number', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const { sent, log } = live(steps)
        sent.forEach((one, i) => expectLawful(one, sent[i - 1], log))
      }),
      { numRuns: 200 },
    )
  })

  it('the same holds when everything is read again in another order: nothing goes out twice', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.boolean()), (steps, coin) => {
        const { sent, inputs, log, transmission } = live(steps)
        const again = story(submissionStage(SENDER), { partition: 0 })
        for (const event of reread(inputs, coin)) {
          const plans = again.feed(event).events.filter(({ type }) => type === 'submission.planned')
          for (const one of transmission.feed(...plans).events.filter((made) => made.type === 'claim.submitted')) {
            log.push(one)
            expectLawful(one, sent.at(-1), log)
            sent.push(one)
          }
        }
        const names = sent.map(({ data }) => data.attempt)
        const numbers = sent.map(({ data }) => data.interchangeControlNumber)
        expect(new Set(names).size).toBe(names.length)
        expect(new Set(numbers).size).toBe(numbers.length)
        expect(new Set(sent.map(({ cause }) => cause)).size).toBe(sent.length)
      }),
      { numRuns: 300 },
    )
  })
})

/** A file stands in the log after the one before it; what came in between, or is known of that one, must allow it. */
function expectLawful(one: Submitted, before: Submitted | undefined, log: readonly Event[]): void {
  const { frequencyCode } = one.data.claim
  if (!before) return expect(frequencyCode).toBe('1')
  const known = log.slice(0, log.indexOf(one))
  const ofBefore = known.filter((event) => isAnswerTo(before, event))
  const voided = before.data.claim.frequencyCode === '8' && ofBefore.some(isReversal)
  const rejected = ofBefore.some(isRejection)
  const everDecided = known.slice(lifeStart(known)).some(isDecision)
  if (frequencyCode === '1') return expect(voided || (rejected && !everDecided)).toBe(true)
  expect(rejected || ofBefore.some(isDecision)).toBe(true)
  const numbers = known.filter(isDecision).map(({ data }) => data.payerClaimControlNumber)
  expect(numbers).toContain(one.data.payerClaimControlNumber)
}

/** The first run: each event is decided and its plan sent before the next comes. `log` has everything, `inputs` what submission read. */
function live(steps: readonly Step[]) {
  const submission = story(submissionStage(SENDER), { partition: 0 })
  const transmission = story(transmissionStage(SENDER), { partition: 0 })
  const sent: Submitted[] = []
  const inputs: Event[] = []
  const log: Event[] = []
  steps.forEach((one, i) => {
    const event = eventOf(one, i, sent.at(-1), inputs)
    if (!event) return
    inputs.push(event)
    const plans = submission.feed(event).events.filter(({ type }) => type === 'submission.planned')
    const files = transmission.feed(...plans).events as Submitted[]
    sent.push(...files)
    log.push(event, ...files)
  })
  return { sent, inputs, log, transmission }
}

/**
 * An asked version is a new revision or a replay; the payer answers the attempt that it got last. It does not adjudicate what it rejected
 * unread, nor reject what it adjudicated.
 */
function eventOf(one: Step, i: number, last: Submitted | undefined, before: readonly Event[]): Event | undefined {
  const revision = i + 1
  if (one.kind === 'void') return scrubbed('V1', claim('V1', { frequencyCode: '8' }), { revision })
  if (one.kind === 'ask') {
    const lines = [line(1, one.cents * 100)]
    return scrubbed('V1', claim('V1', { lines }), { revision, generation: one.replay ? i : 0 })
  }
  if (!last) return undefined
  const { attempt } = last.data
  const answers = before.filter((event) => isAnswerTo(last, event))
  if (answers.some(one.answer === 'reject' ? isAdjudicated : isRejection)) return undefined
  if (one.answer === 'accept' || one.answer === 'reject') {
    return acknowledged('V1', { accepted: one.answer === 'accept', attempt })
  }
  const result = one.answer === 'pay' ? 'paid' : one.answer === 'deny' ? 'denied' : 'reversed'
  const decided = { result, revision: last.revision, trace: `T${i}`, payerNumber: `P${attempt}` } as const
  return { ...adjudicated('V1', decided), generation: last.generation }
}

/** The same events with their topics interleaved in another way; the order within a topic stays. */
function reread(inputs: readonly Event[], coin: Iterator<boolean>): Event[] {
  const rest = Map.groupBy(inputs, ({ type }) => type)
  const topics = [...rest.values()].map((events) => [...events])
  const read: Event[] = []
  while (read.length < inputs.length) {
    for (const topic of topics) {
      const next = coin.next().value ? topic.shift() : undefined
      if (next) read.push(next)
    }
  }
  return read
}

function isAnswerTo(sent: Submitted, event: Event): boolean {
  if (event.type === 'claim.acknowledged') return event.data.attempt === sent.data.attempt
  return event.type === 'claim.adjudicated' && event.revision === sent.revision && event.generation === sent.generation
}

/** Where the claim began anew: after the last void that the payer has answered. */
function lifeStart(log: readonly Event[]): number {
  const end = log.findLastIndex((event, i) => {
    const before = log.slice(0, i).findLast((one) => one.type === 'claim.submitted')
    return isReversal(event) && before?.data.claim.frequencyCode === '8' && isAnswerTo(before, event)
  })
  return end + 1
}

function isRejection(event: Event): boolean {
  return event.type === 'claim.acknowledged' && !event.data.accepted
}

function isAdjudicated(event: Event): boolean {
  return event.type === 'claim.adjudicated'
}

function isReversal(event: Event): boolean {
  return event.type === 'claim.adjudicated' && event.data.result === 'reversed'
}

function isDecision(event: Event): event is Event<'claim.adjudicated'> {
  return event.type === 'claim.adjudicated' && event.data.result !== 'reversed'
}
