import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const isoDate = z.iso.date()
const pattern = z.string().refine(isPattern, 'regular expression')

/** What one payer wants beyond the standard, during a period of dates of service. */
const payerPackSchema = z.strictObject({
  payerId: z.string().regex(/^[A-Z0-9]{2,20}$/),
  /** Name of this version of the rules. */
  name: z.string().min(1),
  effective: isoDate,
  ends: isoDate.optional(),
  /** Regular expression that a whole member id must match. */
  memberIdPattern: pattern.optional(),
  /** Procedures that need an authorization number. */
  authorization: z.strictObject({ procedures: z.array(z.string().regex(/^[A-Z0-9]{5}$/)).min(1) }).optional(),
  /** Days from the date of service within which a claim must arrive. */
  filingDays: z.int().min(1).optional(),
})
export type PayerPack = z.infer<typeof payerPackSchema>

/** A pack that can not be used: which file and which field. */
export class PackFault extends Error {
  constructor(file: string, field: string) {
    super(`payer pack ${file}: ${field || 'not JSON'}`)
    this.name = 'PackFault'
  }
}

/** The packs below a folder: one folder per payer with `*.json` files. Throws PackFault for the first that is broken. */
export function loadPacks(folder: string): PayerPack[] {
  const payers = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return payers
    .map((entry) => entry.name)
    .sort()
    .flatMap((payer) => {
      const files = readdirSync(join(folder, payer)).filter((file) => file.endsWith('.json'))
      return files.sort().map((file) => readPack(join(payer, file), readFileSync(join(folder, payer, file), 'utf8')))
    })
}

/** One pack from its JSON text; `file` names it in a PackFault. */
export function readPack(file: string, text: string): PayerPack {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new PackFault(file, '')
  }
  const result = payerPackSchema.safeParse(raw)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '')
  throw new PackFault(file, field || 'not an object')
}

/** The pack of a payer on a date of service. */
export function packFor(packs: readonly PayerPack[], payerId: string, date: string): PayerPack | undefined {
  return packs.find((pack) => pack.payerId === payerId && pack.effective <= date && (pack.ends ?? date) >= date)
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
