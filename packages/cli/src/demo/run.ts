import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseOptions, startHost, type Host } from '@claimrail/host'
import { find, type Ports, type Status } from '@claimrail/operations'
import { conservation, encounters as encountersView } from '@claimrail/tracking'
import { say, Failure } from '../output.ts'
import { feedInto } from '../feed.ts'
import { live } from '../print/live.ts'
import { statusLine, statusText } from '../print/status.ts'
import { SERVICES } from '../services.ts'
import { writeClinicFiles } from './clinic-files.ts'
import { startPayerProcess } from './payer-process.ts'
import { reasonsOf, type DemoReport } from './report.ts'
import { untilSettled } from './settled.ts'
import { stageSeconds } from './stage-seconds.ts'

export type DemoPlan = { encounters: number; seed: string; date: string; dir: string }

/** Makes a clinic's day, feeds it to all stages in this process, waits for the payer's last answer, and counts. */
export async function runDemo(plan: DemoPlan): Promise<DemoReport> {
  const began = Date.now()
  const dir = resolve(plan.dir)
  await makeEmpty(dir)
  const folders = {
    'messages of the clinic': join(dir, 'clinic'),
    'claims (837)': join(dir, 'gateway/to-payers'),
    answers: join(dir, 'gateway/archive'),
    'log and views': dir,
  }
  const clinic = await writeClinicFiles(folders['messages of the clinic'], plan.encounters, plan.seed, plan.date)
  say(`made ${clinic.encounters} encounters in ${clinic.files.length} files; feeding them to the pipeline`)

  const timing = stageSeconds()
  const host = await startHost(SERVICES, optionsFor(dir, plan.seed), { telemetry: timing })
  const payer = await startPayerProcess(join(dir, 'gateway'), plan.seed)
  try {
    const { settled, refused } = await feedAndWatch(host, clinic.files, join(dir, 'refused.ndjson'))
    return await report(host.context, settled, { began, refused, folders, timing })
  } finally {
    await payer.stop()
    await host.stop()
  }
}

async function feedAndWatch(
  host: Host,
  files: readonly string[],
  refusedFile: string,
): Promise<{ settled: Status; refused: number }> {
  const screen = live(process.stderr)
  let fed = false
  const feeding = feedInto(host.context, files, refusedFile).finally(() => (fed = true))
  feeding.catch(() => undefined)
  const settled = await untilSettled(
    host.context,
    () => fed,
    (now) =>
      screen.show(
        () => statusText(now, Date.now()),
        () => statusLine(now),
      ),
  )
  screen.done(statusLine(settled))
  return { settled, refused: (await feeding).refused }
}

type Around = {
  began: number
  refused: number
  folders: Record<string, string>
  timing: ReturnType<typeof stageSeconds>
}

async function report(ports: Ports, settled: Status, { began, refused, folders, timing }: Around): Promise<DemoReport> {
  const tally = await ports.views.tally(encountersView.name)
  const made: DemoReport = {
    encounters: settled.encounters,
    reasons: reasonsOf(tally),
    ledger: settled.ledger,
    stageSeconds: Object.fromEntries(timing.seconds()),
    seconds: (Date.now() - began) / 1000,
    conservation: await conservation(ports.bus, tally, ports.partitions),
    refused,
    folders,
  }
  const example = await exampleOf(ports)
  return example ? { ...made, example } : made
}

/** One to look at, with as much of a story as there is. */
async function exampleOf(ports: Ports): Promise<string | undefined> {
  for (const state of ['denied', 'patientOwes', 'paid'] as const)
    for await (const { view } of find(ports, { states: [state], limit: 1 })) return view.encounterId
  return undefined
}

/** Intake and console listen on free ports; the log speaks only of what went wrong. The same seed gives the same ids, so the payer decides alike. */
function optionsFor(dir: string, seed: string) {
  const quiet = { httpPort: '0', mllpPort: '0', consolePort: '0', healthPort: '0', logLevel: 'error' } as const
  return parseOptions({}, { ...quiet, dataDir: dir, idKey: `demo-${seed}`, pollMs: '100', lingerMs: '500' })
}

/** Empties a folder that an earlier demo made, and no other. */
async function makeEmpty(dir: string): Promise<void> {
  if (!existsSync(dir)) return
  const held = await readdir(dir)
  if (held.length > 0 && !held.includes('clinic'))
    throw new Failure(`${dir} holds something that no demo made; give another --dir`, 2)
  await rm(dir, { recursive: true, force: true })
}
