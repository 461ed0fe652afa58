import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { DataFileFault, readJson } from '../packs/read-json.ts'
import { coveragePolicySchema, type CoveragePolicy } from './policy.ts'

const WHAT = 'coverage policy'

/** The folder of the policies that come with the software: short examples of ours. */
export const BUILT_IN_POLICIES = fileURLToPath(new URL('../../policies', import.meta.url))

/** The policies of the `*.json` files of these folders, each file a list. Throws DataFileFault for the first that is broken. */
export function loadPolicies(...folders: readonly string[]): CoveragePolicy[] {
  const policies: CoveragePolicy[] = []
  for (const folder of folders) {
    for (const file of filesIn(folder)) {
      policies.push(...readPolicies(file, readFileSync(join(folder, file), 'utf8'), policies))
    }
  }
  return policies
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new DataFileFault(WHAT, folder, 1, 'there is no such folder')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
}

/** The policies of one file, from its JSON text. Throws DataFileFault. */
export function readPolicies(file: string, text: string, earlier: readonly CoveragePolicy[] = []): CoveragePolicy[] {
  const { value: policies, refuse } = readJson(WHAT, file, text, z.array(coveragePolicySchema).min(1))
  const ids = new Set(earlier.map(({ id }) => id))
  for (const [i, { id, effective, ends }] of policies.entries()) {
    if (ids.has(id)) throw refuse(`${i}.id: another policy has this name`, [i, 'id'])
    if (ends !== undefined && ends < effective) throw refuse(`${i}.ends: before effective`, [i, 'ends'])
    ids.add(id)
  }
  return policies
}
