import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conditionFault } from './check-conditions.ts'
import { payerPackSchema, type PayerPack } from './pack-schema.ts'
import { DataFileFault, readJson } from './read-json.ts'

const WHAT = 'payer pack'

/**
 * The packs below folders: one folder per payer, named after it, with `*.json` files. A payer of a later folder replaces that of an earlier one.
 * Throws DataFileFault for the first that is broken.
 */
export function loadPacks(...folders: readonly string[]): PayerPack[] {
  const byPayer = new Map<string, PayerPack[]>()
  for (const folder of folders) for (const payer of payersIn(folder)) byPayer.set(payer, loadPayer(folder, payer))
  return [...byPayer.keys()].sort().flatMap((payer) => byPayer.get(payer) ?? [])
}

function payersIn(folder: string): string[] {
  if (!existsSync(folder)) throw new DataFileFault(WHAT, folder, 1, 'there is no such folder')
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/** All versions of a payer's rules; two that hold on one date would make the answer a matter of file names. */
function loadPayer(folder: string, payer: string): PayerPack[] {
  const files = readdirSync(join(folder, payer)).filter((file) => file.endsWith('.json'))
  const packs: PayerPack[] = []
  for (const file of files.sort()) {
    const path = join(payer, file)
    const { pack, refuse } = readWithPlaces(path, readFileSync(join(folder, path), 'utf8'))
    if (pack.payerId !== payer) throw refuse('payerId: not that of its folder', ['payerId'])
    if (packs.some((other) => overlaps(other, pack))) {
      throw refuse('effective: another file of this payer holds on the same dates', ['effective'])
    }
    packs.push(pack)
  }
  return packs
}

/** One pack from its JSON text; `file` names it in a DataFileFault. */
export function readPack(file: string, text: string): PayerPack {
  return readWithPlaces(file, text).pack
}

function readWithPlaces(file: string, text: string) {
  const { value: pack, refuse } = readJson(WHAT, file, text, payerPackSchema)
  if (pack.ends !== undefined && pack.ends < pack.effective) throw refuse('ends: before effective', ['ends'])
  const ids = pack.rules?.map(({ id }) => id) ?? []
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i)
  if (twice >= 0) throw refuse(`rules.${twice}.id: another rule has this name`, ['rules', twice, 'id'])
  const wrong = conditionFault(pack)
  if (wrong) throw refuse(`${wrong.path.join('.')}: ${wrong.reason}`, wrong.path)
  return { pack, refuse }
}

function overlaps(one: PayerPack, other: PayerPack): boolean {
  return one.effective <= (other.ends ?? one.effective) && other.effective <= (one.ends ?? other.effective)
}
