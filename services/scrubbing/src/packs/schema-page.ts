import { z } from 'zod'
import { payerPackSchema } from './pack-schema.ts'

/** The JSON Schema of payer packs, for editors: docs/payer-pack.schema.json. Conditions and code lists are only checked when a pack is loaded. */
export function packJsonSchema(): object {
  return { title: 'Claimrail payer pack', ...z.toJSONSchema(payerPackSchema, { io: 'input' }) }
}
