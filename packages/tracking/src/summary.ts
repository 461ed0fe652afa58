import type { Adjudicated, CodeChoice, CodingProposal, CodingTrail, DataOf, Event, WorkItem } from '@claimrail/domain'
import type { Origin } from '@claimrail/pipeline'

/** What a claim says on a timeline: codes and amounts, nothing of the patient. */
export type ClaimFacts = {
  patientControlNumber: string
  payerId: string
  payerPlace: number
  frequencyCode: string
  chargeCents: number
  diagnoses: readonly string[]
  lines: readonly { code: string; modifiers: readonly string[]; units: number; chargeCents: number }[]
}

/** A chosen code on a timeline. */
type CodedFact = Pick<CodeChoice, 'path' | 'system' | 'code' | 'source' | 'score' | 'reasons'> & {
  instead: readonly string[]
}

/** How an encounter was coded: codes with where each came from, how sure it is, by which rules; nothing of the record's words. */
type TrailFacts = Pick<
  CodingTrail,
  'modifiers' | 'visit' | 'findings' | 'confidence' | 'threshold' | 'automatic' | 'answers' | 'releases'
> & { choices: readonly CodedFact[] }

/** What a summary keeps of each kind of event, enough for the timeline, the states and the ledger. */
export type SummaryFacts =
  | { type: 'encounter.received'; format: string; status: string; charges: number; credits: number }
  | {
      type: 'encounter.registered'
      specialty: string
      chargeCents: number
      payerIds: readonly string[]
      codes: readonly string[]
    }
  | ({ type: 'encounter.coded' } & TrailFacts)
  | ({ type: 'encounter.proposed'; asked: CodingProposal['asked'] } & TrailFacts)
  | ({ type: 'claim.coded' } & ClaimFacts)
  | { type: 'claim.scrubbed'; patientControlNumber: string; failed: readonly string[]; edits: number }
  | {
      type: 'claim.submitted'
      patientControlNumber: string
      attempt: number
      payerId: string
      fileName: string
      controlNumber: number
    }
  | {
      type: 'claim.acknowledged'
      patientControlNumber: string
      attempt: number
      kind: string
      accepted: boolean
      category: string
      statusCodes: readonly string[]
    }
  | {
      type: 'remittance.received'
      patientControlNumber: string
      traceNumber: string
      status: string
      paidCents: number
    }
  | ({ type: 'claim.adjudicated' } & Pick<
      Adjudicated,
      | 'patientControlNumber'
      | 'payerId'
      | 'result'
      | 'next'
      | 'paidCents'
      | 'denialReasons'
      | 'entries'
      | 'payerClaimControlNumber'
    > & { paidOn: string; traceNumber: string; position: number })
  | ({ type: 'work.opened' } & WorkItem)
  | { type: 'event.parked'; atStage: string; eventId: string; behind: string }
  | { type: 'event.unparked'; atStage: string; eventId: string }
  | { type: 'event.dead'; atStage: string; code: string; path: string; eventId: string }

/** One event of an encounter as its history keeps it. `origin` is the lowest place in the log at which it stands. */
export type Summary = {
  id: string
  stage: string
  cause: string | null
  revision: number
  generation: number
  at: string
  /** Set on the copy that a replay made, and on what came of it. */
  replay?: { requestId: string; of: string }
  origin: Origin
  facts: SummaryFacts
}

/** The summary of an event, or undefined for those that are not about an encounter's progress. */
export function summarize(event: Event, origin: Origin): Summary | undefined {
  const facts = factsOf(event)
  if (!facts) return undefined
  const { id, stage, cause, revision, generation, at } = event
  const summary: Summary = { id, stage, cause, revision, generation, at, origin, facts }
  return event.replay ? { ...summary, replay: event.replay } : summary
}

function factsOf(event: Event): SummaryFacts | undefined {
  switch (event.type) {
    case 'encounter.received':
      return {
        type: event.type,
        format: event.data.format,
        status: event.data.status ?? '',
        charges: event.data.charges.length,
        credits: event.data.creditedChargeIds.length,
      }
    case 'encounter.registered':
      return registeredFacts(event.data)
    case 'encounter.coded':
      return { type: event.type, ...trailFacts(event.data) }
    case 'encounter.proposed':
      return { type: event.type, ...trailFacts(event.data), asked: event.data.asked }
    case 'claim.coded':
      return codedFacts(event.data)
    case 'claim.scrubbed':
      return {
        type: event.type,
        patientControlNumber: event.data.claim.patientControlNumber,
        failed: event.data.verdicts.filter((verdict) => verdict.answer === 'fail').map((verdict) => verdict.edit),
        edits: event.data.verdicts.length + (event.data.passed?.length ?? 0),
      }
    case 'claim.submitted':
      return submittedFacts(event.data)
    case 'claim.acknowledged': {
      const { patientControlNumber, attempt, kind, accepted, category, statusCodes } = event.data
      return { type: event.type, patientControlNumber, attempt, kind, accepted, category, statusCodes }
    }
    case 'remittance.received': {
      const { payment, source } = event.data
      const { patientControlNumber, status, paidCents } = payment
      return { type: event.type, patientControlNumber, traceNumber: source.traceNumber, status, paidCents }
    }
    case 'claim.adjudicated':
      return adjudicatedFacts(event.data)
    case 'work.opened':
      return { type: event.type, ...event.data }
    case 'event.parked':
      return { type: event.type, atStage: event.data.stage, eventId: event.data.eventId, behind: event.data.behind }
    case 'event.unparked':
      return { type: event.type, atStage: event.data.stage, eventId: event.data.eventId }
    case 'event.dead': {
      const { stage, code, path, eventId } = event.data
      return { type: event.type, atStage: stage, code, path, eventId: eventId ?? '' }
    }
    case 'submission.planned':
    case 'replay.progress':
    case 'audit.noted':
      return undefined
  }
}

function registeredFacts(encounter: DataOf<'encounter.registered'>): SummaryFacts {
  return {
    type: 'encounter.registered',
    specialty: encounter.specialty,
    chargeCents: encounter.charges.reduce((sum, charge) => sum + charge.amountCents, 0),
    payerIds: encounter.coverages.map((coverage) => coverage.payer.id),
    codes: [...encounter.diagnoses, ...encounter.charges].map((item) => `${item.system}:${item.code ?? ''}`),
  }
}

function trailFacts(trail: CodingTrail): TrailFacts {
  const { modifiers, visit, findings, confidence, threshold, automatic, answers, releases } = trail
  return {
    choices: trail.choices.map(({ path, system, code, source, score, reasons, runnersUp }) => {
      return { path, system, code, source, score, reasons, instead: runnersUp.map((one) => one.code) }
    }),
    ...{ modifiers, findings, confidence, automatic, releases },
    ...(visit && { visit }),
    ...(threshold !== undefined && { threshold }),
    ...(answers && { answers }),
  }
}

function codedFacts(claim: DataOf<'claim.coded'>): SummaryFacts {
  return {
    type: 'claim.coded',
    patientControlNumber: claim.patientControlNumber,
    payerId: claim.coverage.payer.id,
    payerPlace: claim.payerPlace,
    frequencyCode: claim.frequencyCode,
    chargeCents: claim.totalChargeCents,
    diagnoses: claim.diagnoses,
    lines: claim.lines.map((line) => ({
      code: line.procedureCode,
      modifiers: line.modifiers,
      units: line.units,
      chargeCents: line.chargeCents,
    })),
  }
}

function submittedFacts(data: DataOf<'claim.submitted'>): SummaryFacts {
  const { patientControlNumber, attempt, payerId, fileName, interchangeControlNumber } = data
  return {
    type: 'claim.submitted',
    patientControlNumber,
    attempt,
    payerId,
    fileName,
    controlNumber: interchangeControlNumber,
  }
}

function adjudicatedFacts(data: Adjudicated): SummaryFacts {
  const { patientControlNumber, payerId, result, next, paidCents, denialReasons, entries, payerClaimControlNumber } =
    data
  const { paidOn, traceNumber, position } = data.source
  return {
    type: 'claim.adjudicated',
    patientControlNumber,
    payerId,
    result,
    next,
    paidCents,
    denialReasons,
    entries,
    payerClaimControlNumber,
    paidOn,
    traceNumber,
    position,
  }
}
