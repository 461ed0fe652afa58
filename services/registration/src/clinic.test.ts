import { clinicDay } from '@claimrail/clinic'
import { makeEvent, story } from '@claimrail/pipeline'
import { expect, test } from 'vitest'
import { encounterOf } from './assembly.ts'
import { canonical } from './canonical.ts'
import { readHl7v2 } from './hl7v2/read-hl7v2.ts'
import { readDocument } from './json/read-document.ts'
import { readNdjson } from './json/read-ndjson.ts'
import { registrationStage } from './stage.ts'

test('a clinic day in FHIR, HL7 v2 and NDJSON is registered exactly as the clinic knows it', () => {
  const day = clinicDay({ seed: 11, encounters: 150, date: '2026-03-02' })
  const tale = story(registrationStage)
  const codes: string[] = []
  for (const file of day.files()) {
    const isLines = file.name.endsWith('.ndjson')
    const { messages, refusals } =
      file.format === 'hl7v2' ? readHl7v2(file.bytes) : isLines ? readNdjson(file.bytes) : readDocument(file.bytes)
    expect(refusals.map(({ faults }) => faults)).toEqual([])
    for (const data of messages) {
      const { outcomes } = tale.feed(
        makeEvent({
          type: 'encounter.received',
          stage: 'registration.intake',
          identity: [data.visitNumber, canonical(data)],
          encounterId: `${data.sourceSystem} ${data.visitNumber}`,
          at: data.occurredAt,
          data,
        }),
      )
      for (const outcome of outcomes) if (outcome.kind === 'hold') codes.push(outcome.item.code)
    }
  }
  let registered = 0
  for (const { sourceSystem, visitNumber, encounter, defect } of day.expectedEncounters()) {
    const { assembly, spoken } = tale.stateOf(`${sourceSystem} ${visitNumber}`)
    const isHeldHere = defect === 'member-id-missing'
    expect(spoken.statement.startsWith('registered'), visitNumber).toBe(!isHeldHere)
    if (isHeldHere) continue
    registered++
    expect(canonical(encounterOf(assembly))).toBe(canonical(encounter))
  }
  const heldByDesign = [...day.knownDefects()].filter(({ stage }) => stage === 'registration')
  expect(registered).toBe(150 - heldByDesign.length)
  expect(codes.filter((code) => code === 'registration.coverages-missing').length).toBeGreaterThanOrEqual(
    heldByDesign.length,
  )
})
