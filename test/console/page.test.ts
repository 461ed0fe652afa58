import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDay } from '@claimrail/clinic'
import { STAGES } from '@claimrail/pipeline'
import { freePorts } from '@claimrail/testing'
import { skip } from '@claimrail/testing/run'
import { startEmbedded, type Embedded } from '../system/embedded.ts'
import { domOf, hasChromium } from './chromium.ts'

const here = hasChromium()
if (!here) skip('Chromium', 'it is not on the PATH; install the package chromium')

describe.skipIf(!here)('the console in a browser, while the whole system runs', () => {
  let folder: string
  let system: Embedded
  let place: string
  let encounterId: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimrail-page-'))
    const [consolePort = 0] = await freePorts(1)
    system = await startEmbedded(join(folder, 'data'), { consolePort: String(consolePort) })
    const accepted = await post(oneVisit())
    expect(accepted.status).toBe(202)
    place = accepted.headers.get('location') ?? ''
    encounterId = ((await accepted.json()) as { encounterIds: string[] }).encounterIds[0] ?? ''
    await system.untilQuiet()
  })
  afterAll(async () => {
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** All messages of the first visit that the front desk of a clinic tells of. */
  function oneVisit(): string {
    const desk = [...clinicDay({ seed: 'page', encounters: 30, date: '2026-01-05' }).files()]
    const file = desk.find(({ name }) => name.endsWith('.ndjson'))
    const lines = new TextDecoder().decode(file?.bytes).trim().split('\n')
    const visit = (line: string) => (JSON.parse(line) as { visitNumber: string }).visitNumber
    return lines.filter((line) => visit(line) === visit(lines[0] as string)).join('\n')
  }

  function post(body: string): Promise<Response> {
    const headers = { 'content-type': 'application/x-ndjson' }
    return fetch(`http://${system.addresses['intake.http']}/encounters`, { method: 'POST', headers, body })
  }

  test('draws all stages, the money, and what waits for a person', async () => {
    const dom = await domOf(`http://${system.addresses.console}/`)
    const drawn = [...dom.matchAll(/data-stage="(\w+)"/g)].map(([, stage]) => stage)
    expect(drawn).toEqual(STAGES.map((stage) => stage.name))
    expect(dom).toMatch(/<dt>charged<\/dt><dd>\$[1-9]/)
    expect(dom).toContain('1 encounter:')
    expect(dom).toMatch(/<section id="encounter" hidden/)
  })

  test('the address that intake answers with opens on the encounter, with its timeline', async () => {
    expect(place).toContain(`${system.addresses.console?.split(':').at(-1)}/encounters/${encounterId}`)
    const dom = await domOf(place)
    expect(dom).toContain(`<code>${encounterId}</code>`)
    expect(dom).not.toMatch(/<section id="encounter" hidden/)
    expect(dom).toMatch(/<td[^>]*>encounter\.registered<\/td>/)
  })

  test('so does its id behind a #, and an id that no one knows says so', async () => {
    expect(await domOf(`http://${system.addresses.console}/#${encounterId}`)).toContain(`<code>${encounterId}</code>`)
    const dom = await domOf(`http://${system.addresses.console}/encounters/00000000000000`)
    expect(dom).toContain('No encounter with this id is known')
  })
})
