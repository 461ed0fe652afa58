import { read277CA, read999, readTA1 } from '@claimrail/x12'
import type {
  ClaimAcknowledgmentEvent,
  ClaimStatus,
  DocumentSource,
  Party,
  ReadProblemCode,
  StatusCode,
} from '@claimrail/x12'
import type { Answer } from './answer.ts'

/** The answers of a file. `fault` is set when a part of the file could not be read. */
export type ReadAnswers = { answers: Answer[]; fault?: ReadProblemCode }

/** What a reader may find without the file being unreadable: a reader of one kind passes over the other kinds. */
const HARMLESS: ReadonlySet<ReadProblemCode> = new Set(['transaction-skipped', 'component-separator-mismatch'])

/** Reads the TA1, 999 and 277CA of a file, which may hold all three. Never throws on bad data. */
export async function readAnswers(bytes: Uint8Array): Promise<ReadAnswers> {
  const answers: Answer[] = []
  let fault: ReadProblemCode | undefined
  const onProblem = ({ code }: { code: ReadProblemCode }) => {
    if (!HARMLESS.has(code)) fault ??= code
  }
  for await (const { interchangeControlNumber: controlNumber, status, noteCode, source } of readTA1(bytes, {
    onProblem,
  })) {
    const accepted = status !== 'R'
    answers.push({
      about: 'interchange',
      kind: 'TA1',
      controlNumber,
      accepted,
      category: noteCode,
      statusCodes: [],
      ...sent(source),
    })
  }
  for await (const { groupControlNumber, status, codes, transactions, source } of read999(bytes, { onProblem })) {
    const statusCodes = [...new Set([...transactions.flatMap((one) => one.codes), ...codes])]
    const accepted = status === 'A' || status === 'E'
    const answer = { about: 'interchange', kind: '999', controlNumber: groupControlNumber } as const
    answers.push({ ...answer, accepted, category: status, statusCodes, ...sent(source) })
  }
  for await (const event of read277CA(bytes, { onProblem })) answers.push(claimStatusAnswer(event, event.source))
  return fault ? { answers, fault } : { answers }
}

function claimStatusAnswer(event: ClaimAcknowledgmentEvent, source: DocumentSource): Answer {
  const said = {
    kind: '277CA' as const,
    controlNumber: event.receiver.traceNumber ?? '',
    ...sent(source),
    from: nameOf(event.informationSource.party),
  }
  if (event.kind === 'claim') {
    return {
      ...said,
      about: 'claim',
      patientControlNumber: event.patientControlNumber,
      ...verdictOf([...event.statuses, ...event.lines.flatMap((line) => line.statuses)]),
      ...(event.payerClaimControlNumber && { payerClaimControlNumber: event.payerClaimControlNumber }),
    }
  }
  const { provider } = event
  const statuses = provider ? provider.statuses : event.receiver.statuses
  const npi = provider?.party.npi
  return { ...said, about: 'interchange', ...verdictOf(statuses), ...(npi && { npi }) }
}

/** STC01-1: A3, A6, A7 and A8 say that the claim goes no further. One such status is enough. */
const REJECTING: ReadonlySet<string> = new Set(['A3', 'A6', 'A7', 'A8'])

function verdictOf(statuses: readonly ClaimStatus[]): Pick<Answer, 'accepted' | 'category' | 'statusCodes'> {
  const codes = statuses.flatMap((status) => status.codes)
  const rejecting = codes.filter(({ category }) => REJECTING.has(category))
  const deciding: StatusCode[] = rejecting.length ? rejecting : codes.slice(0, 1)
  return {
    accepted: rejecting.length === 0,
    category: deciding[0]?.category ?? '',
    statusCodes: [...new Set(deciding.map(({ code }) => code))],
  }
}

function sent({ interchange }: DocumentSource): { from: string; at: string } {
  const { date, time, senderId } = interchange
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(`${date}T${time}`) ? `${date}T${time}:00.000Z` : ''
  return { from: senderId, at }
}

function nameOf({ identifier, npi, name }: Party): string {
  return identifier?.id ?? npi ?? (name.kind === 'organization' ? name.name : '')
}
