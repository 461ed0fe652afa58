import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { OpenPorts } from '@claimrail/host'
import { feedFiles, quarantineIn, receiver, type FeedProgress, type FeedSummary } from '@claimrail/registration'
import { TOPIC_NAMES } from '@claimrail/pipeline'

type FeedPorts = Pick<OpenPorts, 'bus' | 'partitions' | 'options'>

/** Publishes what the files hold, and writes what was refused, and why, to a file, if anything was. Resolves once everything taken is durable. */
export async function feedInto(
  { bus, partitions, options }: FeedPorts,
  paths: readonly string[],
  refusalsFile: string,
  onProgress: (progress: FeedProgress) => void = () => {},
): Promise<FeedSummary> {
  await bus.ensure(TOPIC_NAMES, partitions)
  const receive = receiver({ bus, partitions, idKey: options.idKey })
  const quarantine = quarantineIn(options.quarantineDir)
  const file = resolve(refusalsFile)
  const summary = await feedFiles(paths, receive, onProgress, { quarantine, refusalsFile: file })
  if ((await stat(file)).size === 0) await rm(file)
  return summary
}
