import { clinicDay, type ClinicFile } from '@claimrail/clinic'
import { starterCodeSets } from '@claimrail/codesets'
import { codingStage, starterKnowledge } from '@claimrail/coding'
import { encounterIdOf, sumCents, type Claim, type Event, type WorkItem } from '@claimrail/domain'
import { makeEvent, story } from '@claimrail/pipeline'
import { readFhir, readHl7v2, readNdjson, registrationStage } from '@claimrail/registration'
import { BUILT_IN_PACKS, BUILT_IN_POLICIES, loadPacks, loadPolicies, scrubbingStage } from '@claimrail/scrubbing'
import { describe, expect, it } from 'vitest'

const codes = starterCodeSets()
const packs = loadPacks(BUILT_IN_PACKS)
const policies = loadPolicies(BUILT_IN_POLICIES)
const READERS = { fhir: readFhir, hl7v2: readHl7v2, json: readNdjson }

/** What became of an encounter: claims by number, as last scrubbed, and what waits for a person. */
type Fate = { claims: Map<string, Claim>; held: Map<string, WorkItem> }

/** Reads files and lets registration, coding and scrubbing decide, without any bus. */
function decide(files: Iterable<ClinicFile>): Map<string, Fate> {
  const [registration, coding, scrubbing] = [
    story(registrationStage),
    story(codingStage(starterKnowledge())),
    story(scrubbingStage({ codes, packs, policies, patientSecret: 'test' })),
  ]
  const fates = new Map<string, Fate>()
  for (const event of received(files)) {
    const fate = fates.get(event.encounterId) ?? { claims: new Map(), held: new Map() }
    fates.set(event.encounterId, fate)
    const registered = registration.feed(event).events.filter((one) => note(one, fate))
    const coded = coding.feed(...registered).events.filter((one) => note(one, fate))
    for (const one of scrubbing.feed(...coded).events) note(one, fate)
  }
  return fates
}

/** Keeps the last that is known of a claim or of the whole encounter; true when the next stage reads the event. */
function note(event: Event, { claims, held }: Fate): boolean {
  if (event.type === 'work.opened') {
    const number = event.data.patientControlNumber
    if (number === undefined) claims.clear()
    else claims.delete(number)
    held.set(number ?? '', event.data)
  }
  if (event.type === 'encounter.registered') held.delete('')
  if (event.type === 'claim.scrubbed') {
    const { claim } = event.data
    claims.set(claim.patientControlNumber, claim)
    held.delete(claim.patientControlNumber)
  }
  return event.type !== 'work.opened' && event.type !== 'encounter.coded'
}

function* received(files: Iterable<ClinicFile>): Generator<Event<'encounter.received'>> {
  for (const { format, bytes } of files) {
    for (const [i, data] of READERS[format](bytes).messages.entries()) {
      yield makeEvent({
        type: 'encounter.received',
        stage: 'registration.intake',
        identity: [data.visitNumber, data.messageId, String(i)],
        encounterId: idOf(data),
        at: data.occurredAt,
        data,
      })
    }
  }
}

function idOf({ sourceSystem, visitNumber }: { sourceSystem: string; visitNumber: string }): string {
  return encounterIdOf('test', sourceSystem, visitNumber)
}

describe('a day of the clinic, from its files to scrubbed claims', () => {
  const day = clinicDay({ seed: 'decisions', encounters: 1200, date: '2026-03-02' })
  const fates = decide(day.files())
  const known = new Map([...day.knownDefects()].map((defect) => [defect.visitNumber, defect]))

  it('stops every encounter with a defect where the defect says, as the work item that it says', () => {
    expect(known.size).toBeGreaterThan(60)
    for (const expected of day.expectedEncounters()) {
      const defect = known.get(expected.visitNumber)
      if (!defect) continue
      const [item, ...others] = [...(fates.get(idOf(expected))?.held.values() ?? [])]
      expect(item, `${defect.kind} of ${expected.visitNumber}`).toMatchObject({
        stage: defect.stage,
        code: defect.code,
      })
      expect(others).toEqual([])
    }
  })

  it('lets every clean encounter through, and asks for a statement where there is no insurance', () => {
    for (const expected of day.expectedEncounters()) {
      if (known.has(expected.visitNumber)) continue
      const { claims, held } = fates.get(idOf(expected)) ?? { claims: new Map(), held: new Map() }
      const waiting = [...held.values()].map((item) => item.code)
      expect(waiting, expected.visitNumber).toEqual(expected.isSelfPay ? ['coding.self-pay'] : [])
      expect(claims.size > 0, expected.visitNumber).toBe(!expected.isSelfPay)
    }
  })

  it('loses no cent: what was charged is on a claim or waits with its owner', () => {
    for (const expected of day.expectedEncounters()) {
      const { claims, held } = fates.get(idOf(expected)) ?? { claims: new Map(), held: new Map() }
      if ([...held.values()].some((item) => item.stage === 'registration')) continue
      const charged = sumCents(expected.encounter.charges, (charge) => charge.amountCents)
      const claimed = sumCents(claims.values(), (claim: Claim) => claim.totalChargeCents)
      const waiting = sumCents(held.values(), (item: WorkItem) => item.amountCents ?? 0)
      expect(claimed + waiting, expected.visitNumber).toBe(charged)
    }
  })

  it('makes more than one claim where the hospital charges too', () => {
    const kinds = [...fates.values()].map(({ claims }) => [...claims.values()].map((claim) => claim.kind).sort())
    expect(kinds).toContainEqual(['institutional', 'professional'])
  })
})
