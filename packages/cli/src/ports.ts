import { openPorts, parseOptions, type OpenPorts } from '@claimrail/host'
import { SILENT } from '@claimrail/telemetry'
import { overridesFrom } from './flags.ts'

export type PortFlags = Readonly<Record<string, unknown>>

/** Opens the log and the views that the flags and the environment name, for as long as `use` runs. */
export async function withPorts<Result>(flags: PortFlags, use: (ports: OpenPorts) => Promise<Result>): Promise<Result> {
  const ports = await openPorts(parseOptions(process.env, overridesFrom(flags)), SILENT)
  try {
    return await use(ports)
  } finally {
    await ports.close()
  }
}
