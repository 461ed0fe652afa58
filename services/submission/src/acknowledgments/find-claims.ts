import { parsePatientControlNumber } from '@claimrail/domain'
import { partitionOf } from '@claimrail/pipeline'
import type { ViewStore } from '@claimrail/views'
import { nineDigits, parseControlNumber } from '../control-number.ts'
import { interchanges, type SentClaim, type SentClaims } from '../interchanges.ts'
import type { Answer, ClaimAnswer, InterchangeAnswer } from './answer.ts'

/**
 * The claims that an answer is about. mangled: it names nothing that we could have sent. unknown: it names something that is not recorded;
 * the payer may have been quicker than our own record.
 */
type Found = readonly SentClaim[] | 'mangled' | 'unknown'

type FindClaims = (answer: Answer) => Promise<Found>

/** Finds claims in the view of interchanges. */
export function findClaimsIn(views: ViewStore, partitions: number): FindClaims {
  return (answer) =>
    answer.about === 'claim' ? claimOf(views, partitions, answer) : claimsOfInterchange(views, answer)
}

/** All of them or none: an answer for a part would leave the rest without one for ever. */
async function claimsOfInterchange(views: ViewStore, answer: InterchangeAnswer): Promise<Found> {
  const number = parseControlNumber(answer.controlNumber)
  if (number === undefined) return 'mangled'
  const where = { index: 'interchange', value: nineDigits(number) }
  const claims: SentClaim[] = []
  for await (const { state } of views.find({ view: interchanges.name, where })) {
    const sent = JSON.parse(state) as SentClaims
    claims.push(...sent.claims.filter(({ interchangeControlNumber }) => interchangeControlNumber === number))
  }
  const [first] = claims
  if (!first || claims.length < first.claimsInFile) return 'unknown'
  return answer.npi ? claims.filter(({ billingProviderNpi }) => billingProviderNpi === answer.npi) : claims
}

/** The attempt that was in the interchange which the answer names, else the last one. */
async function claimOf(views: ViewStore, partitions: number, answer: ClaimAnswer): Promise<Found> {
  const parsed = parsePatientControlNumber(answer.patientControlNumber)
  if (!parsed) return 'mangled'
  const { encounterId } = parsed
  const state = await views.get(interchanges.name, partitionOf(encounterId, partitions), encounterId)
  const sent = state === undefined ? [] : (JSON.parse(state) as SentClaims).claims
  const attempts = sent.filter(({ patientControlNumber }) => patientControlNumber === answer.patientControlNumber)
  const number = parseControlNumber(answer.controlNumber)
  const named = attempts.find(({ interchangeControlNumber }) => interchangeControlNumber === number)
  const attempt = named ?? attempts.at(-1)
  return attempt ? [attempt] : 'unknown'
}
