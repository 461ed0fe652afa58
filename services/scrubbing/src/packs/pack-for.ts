import type { PayerPack } from './pack-schema.ts'

/** The pack of a payer on a date of service. */
export function packFor(packs: readonly PayerPack[], payerId: string, date: string): PayerPack | undefined {
  return packs.find((pack) => pack.payerId === payerId && pack.effective <= date && (pack.ends ?? date) >= date)
}
