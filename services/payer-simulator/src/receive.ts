import { readClaims } from '@claimrail/x12'
import type { Answer, Draft } from './answers/answer.ts'
import { claimStatusAnswer, type DecidedClaim } from './answers/claim-answers.ts'
import { implementationAnswer, interchangeAnswer } from './answers/file-answers.ts'
import { remittanceAnswers, type Debts } from './answers/remittance-answers.ts'
import { submittedClaim, type SubmittedClaim } from './claim.ts'
import { adjudicate } from './rules/adjudicate.ts'
import { crossedOver } from './rules/crossover.ts'
import type { Decision, History, Shares } from './rules/on-file.ts'
import { addProblems, checkSyntax, isAccepted, type ReceivedInterchange } from './syntax.ts'

/** How a payer answers. */
export type Behaviour = {
  seed: string
  shares: Shares
  /** Every answer comes again under another name and other envelope numbers. */
  twice: boolean
  /** Number of 835s that the claims of a payer and file are dealt out to. */
  split: number
  /** Some payments come with interest (PLB L6). */
  interest: boolean
  /** Share of claims whose number the 835 gets wrong. */
  mangle: number
}

/** What the payer remembers: decisions by payer and patient control number, what providers owe, and the last control number used. */
export type Memory = {
  history(claimKey: string): History
  debts: Debts
  lastControlNumber: number
}

/** All that became of an 837 file: enough to answer it again with the same bytes and to go on from there. */
export type Receipt = {
  decisions: readonly { claimKey: string; decision: Decision }[]
  answers: readonly Answer[]
  debts: Debts
  lastControlNumber: number
}

/** Receives the bytes of an 837 file. Undefined when there is no interchange in it. Depends on nothing but its arguments. */
export async function receive(
  name: string,
  bytes: Uint8Array,
  memory: Memory,
  behaviour: Behaviour,
): Promise<Receipt | undefined> {
  const interchanges = await checkSyntax(bytes)
  if (interchanges.length === 0) return undefined
  const claims = await readAccepted(bytes, interchanges)
  const decided = decideAll(claims, memory, behaviour)
  const drafts: Draft[] = []
  let { debts } = memory
  for (const interchange of interchanges) {
    const own = decided.filter(({ interchange: of }) => of === interchange)
    const { info } = interchange
    const paid = remittanceAnswers(info, own, { ...behaviour, sourceName: `${name} ${info.controlNumber}` }, debts)
    debts = paid.debts
    const received = own.filter(({ crossed }) => !crossed)
    const byPayer = [...Map.groupBy(received, ({ claim }) => claim.payer.id).values()]
    drafts.push(...interchangeAnswer(interchange), ...implementationAnswer(interchange))
    drafts.push(...byPayer.flatMap((of) => claimStatusAnswer(info, of)), ...paid.drafts)
  }
  const answers = written(name, drafts, memory.lastControlNumber, behaviour.twice)
  return {
    decisions: decided.map(({ claim, decision }) => ({ claimKey: claimKeyOf(claim), decision })),
    answers,
    debts,
    lastControlNumber: memory.lastControlNumber + answers.length,
  }
}

type ReadClaim = Pick<DecidedClaim, 'claim' | 'batch'> & { interchange: ReceivedInterchange }

/** The claims of the transactions in which nothing is wrong; what is wrong with a claim is added to its transaction. */
async function readAccepted(bytes: Uint8Array, interchanges: readonly ReceivedInterchange[]): Promise<ReadClaim[]> {
  const groups = interchanges.flatMap((interchange) => interchange.groups.map((group) => ({ interchange, group })))
  const transactions = groups.flatMap(({ interchange, group }) =>
    group.transactions.map((transaction) => ({ interchange, group, transaction })),
  )
  const byPlace = new Map(transactions.map((one) => [one.transaction.info.segmentIndex, one]))
  const claims: (ReadClaim & { place: number })[] = []
  for await (const claim of readClaims(bytes)) {
    const place = claim.source.transaction?.segmentIndex ?? -1
    const of = byPlace.get(place)
    if (!of) continue
    addProblems(of.transaction, claim.source.problems)
    const receiverId = claim.batch.receiver.identifier?.id ?? of.interchange.info.receiverId
    claims.push({ claim: submittedClaim(claim, receiverId), batch: claim.batch, interchange: of.interchange, place })
  }
  return claims.filter(({ place, interchange }) => {
    const of = byPlace.get(place)
    return of && interchange.note === '000' && of.group.codes.length === 0 && isAccepted(of.transaction)
  })
}

/** `crossed`: the claim did not come in the file, another payer sent it on. Nobody acknowledges it. */
type Decided = ReadClaim & { decision: Decision; crossed: boolean }

function decideAll(claims: readonly ReadClaim[], memory: Memory, { seed, shares }: Behaviour): Decided[] {
  const sofar = new Map<string, History>()
  const historyOf = (key: string) => sofar.get(key) ?? memory.history(key)

  function decide(one: ReadClaim, crossed: boolean): Decided {
    const key = claimKeyOf(one.claim)
    const history = historyOf(key)
    const decision = adjudicate(one.claim, seed, crossed ? { ...shares, reject: 0 } : shares, history)
    sofar.set(key, [...history, decision])
    return { ...one, decision, crossed }
  }

  return claims.flatMap((one) => {
    const decided = decide(one, false)
    const { next, patientControlNumber } = one.claim
    const before = next ? historyOf(keyOf(next.id, patientControlNumber)) : []
    const claim = crossedOver(one.claim, decided.decision.payments, before)
    return claim ? [decided, decide({ ...one, claim }, true)] : [decided]
  })
}

function claimKeyOf({ payer, patientControlNumber }: SubmittedClaim): string {
  return keyOf(payer.id, patientControlNumber)
}

function keyOf(payerId: string, patientControlNumber: string): string {
  return `${payerId} ${patientControlNumber}`
}

/** Names and numbers the answers: the second copy of each follows when all have their first. */
function written(name: string, drafts: readonly Draft[], lastControlNumber: number, twice: boolean): Answer[] {
  const stem = name.replace(/\.[^.]*$/, '').slice(0, 150)
  const names = drafts.map(({ kind }, i) => {
    const place = drafts.slice(0, i + 1).filter((draft) => draft.kind === kind).length
    const only = drafts.filter((draft) => draft.kind === kind).length === 1
    return only ? `${kind}-${stem}` : `${kind}-${stem}-${place}`
  })
  const copies = twice ? ['', '-again'] : ['']
  return copies.flatMap((copy, round) =>
    drafts.map(({ folder, wave, write }, i) => ({
      folder,
      wave,
      name: `${names[i]}${copy}.edi`,
      text: Buffer.from(write(lastControlNumber + round * drafts.length + i + 1)).toString('utf8'),
    })),
  )
}
