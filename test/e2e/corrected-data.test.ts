import { clinicDay, type ClinicFile } from '@claimrail/clinic'
import { starterCodeSets } from '@claimrail/codesets'
import { codingStage, starterKnowledge } from '@claimrail/coding'
import { encounterIdOf, type EncounterMessage, type Event } from '@claimrail/domain'
import { makeEvent, story } from '@claimrail/pipeline'
import { readFhir, readHl7v2, readNdjson, registrationStage } from '@claimrail/registration'
import { BUILT_IN_PACKS, BUILT_IN_POLICIES, loadPacks, loadPolicies, scrubbingStage } from '@claimrail/scrubbing'
import { describe, expect, it } from 'vitest'

const READERS = { fhir: readFhir, hl7v2: readHl7v2, json: readNdjson }

/** What the three stages made of messages told one after the other, each stage with what it remembers. */
function pipeline() {
  const knowledge = {
    codes: starterCodeSets(),
    packs: loadPacks(BUILT_IN_PACKS),
    policies: loadPolicies(BUILT_IN_POLICIES),
  }
  const [registration, coding, scrubbing] = [
    story(registrationStage),
    story(codingStage(starterKnowledge())),
    story(scrubbingStage({ ...knowledge, patientSecret: 'test' })),
  ]
  const passed = (events: readonly Event[], type: Event['type']) => events.filter((one) => one.type === type)
  return (...messages: EncounterMessage[]) => {
    const registered = registration.feed(...messages.map(received)).events
    const coded = coding.feed(...passed(registered, 'encounter.registered')).events
    const scrubbed = scrubbing.feed(...passed(coded, 'claim.coded')).events
    return { registered, coded, scrubbed }
  }
}

function received(data: EncounterMessage): Event<'encounter.received'> {
  return makeEvent({
    type: 'encounter.received',
    stage: 'registration.intake',
    identity: [data.visitNumber, data.messageId],
    encounterId: encounterIdOf('test', data.sourceSystem, data.visitNumber),
    at: data.occurredAt,
    data,
  })
}

/** The messages of the day's first visit whose member id is not of the payer's form. */
function visitWithWrongMemberId(): EncounterMessage[] {
  const day = clinicDay({ seed: 'corrected', encounters: 400, date: '2026-03-02' })
  const { visitNumber } = [...day.knownDefects()].find(({ kind }) => kind === 'member-id-malformed') ?? {}
  const messages = [...day.files()].flatMap(({ format, bytes }: ClinicFile) => READERS[format](bytes).messages)
  return messages.filter((message) => message.visitNumber === visitNumber)
}

describe('a claim that scrubbing holds for its member id', () => {
  const messages = visitWithWrongMemberId()
  const tell = pipeline()
  const first = tell(...messages)
  const last = messages.at(-1) as EncounterMessage
  const [coverage, ...others] = messages.findLast(({ parts }) => parts.coverages)?.parts.coverages ?? []

  it('waits with registration, which the work item tells what to do', () => {
    expect(first.scrubbed.at(-1)).toMatchObject({
      type: 'work.opened',
      data: {
        stage: 'scrubbing',
        code: 'scrubbing.payer-member-id',
        owner: 'registration',
        fields: ['coverage.memberId'],
      },
    })
  })

  it('goes on by itself once the source corrects it: a new revision, coded again, and no duplicate of itself', () => {
    if (!coverage) throw new Error('expected a coverage')
    const correction: EncounterMessage = {
      ...last,
      messageId: `${last.messageId}-corrected`,
      occurredAt: new Date(Date.parse(last.occurredAt) + 60_000).toISOString(),
      parts: { coverages: [{ ...coverage, memberId: 'ABC123456789' }, ...others] },
      charges: [],
    }
    const again = tell(correction)
    const before = first.registered.findLast(({ type }) => type === 'encounter.registered')?.revision ?? 0
    expect(again.registered.at(-1)).toMatchObject({ type: 'encounter.registered', revision: before + 1 })
    const [event] = again.scrubbed
    if (event?.type !== 'claim.scrubbed') throw new Error('expected a scrubbed claim')
    expect(event.data.claim.coverage.memberId).toBe('ABC123456789')
    expect(event.data.passed).toEqual(expect.arrayContaining(['payer-member-id', 'duplicate-claim']))
  })
})
