import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FT1, HL7_PRACTICE, IN1, VISIT, hl7Message, segment } from './example.fixture.ts'
import { CLAIM, COVERAGE, ENCOUNTER, PATIENT, bundle } from './fhir.fixture.ts'
import { feedFiles } from './feed/feed.ts'
import { frameOf } from './intake/mllp-frames.ts'
import { quarantineIn } from './intake/quarantine.ts'
import { openRig, type Rig } from './intake/rig.fixture.ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Stands in every field of a patient, in every way in which that field can be wrong. */
const CANARY = 'Zq7Canary'

let rig: Rig
let folder: string
beforeEach(async () => {
  rig = await openRig()
  folder = await mkdtemp(join(tmpdir(), 'canary-'))
})
afterEach(async () => {
  await rig.close()
  await rm(folder, { recursive: true, force: true })
})

const JSON_BODIES = [
  `{"patient":"${CANARY}"`,
  JSON.stringify({ ...VISIT, [CANARY]: CANARY }),
  JSON.stringify({ ...VISIT, visitNumber: { a: CANARY }, occurredAt: CANARY, status: CANARY }),
  JSON.stringify({
    ...VISIT,
    parts: {
      [CANARY]: 1,
      patient: {
        ...{ recordNumber: [CANARY], name: { family: { a: CANARY }, given: '' }, birthDate: CANARY, sex: CANARY },
        address: { line1: 5, city: CANARY, state: CANARY, postalCode: CANARY },
      },
      coverages: [{ payer: { id: CANARY }, memberId: [CANARY], relationship: CANARY }],
      diagnoses: [{ id: CANARY, system: CANARY, text: CANARY, rank: CANARY }],
      notes: CANARY,
    },
    charges: [{ ...VISIT.charges[0], id: CANARY, serviceDate: CANARY, modifiers: [CANARY], units: CANARY }],
  }),
  JSON.stringify({ ...VISIT, charges: [VISIT.charges[0], { ...VISIT.charges[0], text: CANARY }] }),
]

const FHIR_BODIES = [
  JSON.stringify(
    bundle([CLAIM, { ...PATIENT, birthDate: CANARY, gender: CANARY, name: [{ family: 5, given: [CANARY] }] }]),
  ),
  JSON.stringify(bundle([CLAIM, { ...PATIENT, birthDate: CANARY, gender: CANARY, identifier: [{ value: CANARY }] }])),
  JSON.stringify(bundle([CLAIM, { ...ENCOUNTER, status: CANARY, period: { start: CANARY, end: CANARY } }])),
  JSON.stringify(
    bundle([{ ...CLAIM, status: CANARY, item: [{ ...CLAIM.item[0], net: { value: 1, currency: CANARY } }] }]),
  ),
  JSON.stringify(
    bundle([
      CLAIM,
      { ...COVERAGE, subscriberId: undefined, relationship: { coding: [{ code: CANARY }] } },
      { ...ENCOUNTER, status: CANARY },
    ]),
  ),
  JSON.stringify({ resourceType: CANARY, id: CANARY }),
]

const HL7_BODIES = [
  hl7Message('ADT^A04').replace('Doe^Ann^Q', CANARY).replace('19610405', CANARY).replace('|F|', `|${CANARY}|`),
  hl7Message('ADT^A04', [], { pv1: { 2: CANARY, 7: CANARY, 19: '', 44: CANARY } }),
  hl7Message('ADT^A04', [segment('IN1', { ...IN1, 18: CANARY, 43: CANARY, 16: CANARY, 17: 'SPO' }), HL7_PRACTICE]),
  hl7Message('DFT^P03', [segment('FT1', { ...FT1, 2: CANARY, 4: CANARY, 6: CANARY, 11: CANARY, 26: CANARY })]),
  `PID|1||${CANARY}\r${hl7Message('ADT^A04')}`,
  hl7Message('ADT^A04').replace('PID|1|', `MSH|${CANARY}\rPID|1|`),
]

function expectSilence(what: string, text: string): void {
  expect(text, what).not.toMatch(new RegExp(CANARY, 'i'))
}

test('no answer, log line, file name or note of a refusal over HTTP holds anything of the patient', async () => {
  const { url } = await rig.http()
  const bodies = [
    ...JSON_BODIES.map((body) => ({ body, type: 'application/json' })),
    ...JSON_BODIES.map((body) => ({ body, type: 'application/x-ndjson' })),
    ...FHIR_BODIES.map((body) => ({ body, type: 'application/fhir+json' })),
    ...HL7_BODIES.map((body) => ({ body, type: 'x-application/hl7-v2+er7' })),
  ]
  for (const { body, type } of bodies) {
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })
    const text = await answer.text()
    expect(text, body.slice(0, 60)).toMatch(/"code":"|"encounterIds":/)
    expectSilence(body.slice(0, 80), text + JSON.stringify([...answer.headers]))
  }
  await expectQuietRecords()
})

test('no acknowledgment holds anything of the patient', async () => {
  const { port } = await rig.mllp()
  const answers = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.concat(HL7_BODIES.map(frameOf))))
    socket
      .on('data', (chunk) => (text += String(chunk)))
      .on('error', reject)
      .on('close', () => resolve(text))
  })
  expect(answers.split('\rMSA|').length - 1).toBe(HL7_BODIES.length)
  expectSilence('acknowledgments', answers)
  await expectQuietRecords()
})

test('no list of what a feed refused holds anything of the patient', async () => {
  const all = [...JSON_BODIES, ...FHIR_BODIES, ...HL7_BODIES]
  for (const [i, body] of all.entries()) await writeFile(join(folder, `${i}.txt`), body)
  const refusalsFile = join(folder, '.refused')
  const quarantine = quarantineIn(rig.quarantineDir)
  const summary = await feedFiles([folder], rig.receive, () => {}, { quarantine, refusalsFile })
  expect(summary.refused).toBeGreaterThan(all.length / 2)
  expectSilence('summary', JSON.stringify(summary))
  expectSilence('refusals', await readFile(refusalsFile, 'utf8'))
  await expectQuietRecords()
})

/** Telemetry, names and notes in quarantine, keys and headers of records. */
async function expectQuietRecords(): Promise<void> {
  expectSilence('telemetry', JSON.stringify(rig.told))
  const kept = await rig.kept()
  expect(kept.size).toBeGreaterThan(0)
  for (const [name, bytes] of kept) expectSilence(name, name.endsWith('.json') ? name + String(bytes) : name)
  for (let partition = 0; partition < 4; partition++) {
    for await (const { key, headers } of rig.bus.read('encounter.received', partition, 0)) {
      expectSilence('record', key + JSON.stringify(headers))
    }
  }
}
