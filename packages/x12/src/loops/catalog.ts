import { table277CA, table997, table999 } from './acknowledgments.ts'
import { table837D, table837I, table837P } from './claim-837.ts'
import { table270, table271, table276, table277 } from './inquiries.ts'
import { table275, table820, table834 } from './other-transactions.ts'
import { table835 } from './remittance-835.ts'
import type { TransactionTable } from './table.ts'
import { compile } from './tree.ts'
import type { LoopTree } from './tree.ts'

/** Every transaction whose loops are known. */
export const transactionTables: readonly TransactionTable[] = [
  table837P,
  table837I,
  table837D,
  table835,
  table999,
  table997,
  table277CA,
  table277,
  table276,
  table270,
  table271,
  table275,
  table834,
  table820,
]

const compiled = new Map<TransactionTable, LoopTree>()

/** The loops of a table, ready to be followed. */
export function treeOf(table: TransactionTable): LoopTree {
  const known = compiled.get(table)
  if (known) return known
  const tree = compile(table)
  compiled.set(table, tree)
  return tree
}

/** The table for ST01 and an implementation (ST03 or GS08); `undefined` when there is none, as for every 4010 transaction. */
export function tableFor(identifier: string, implementation: string): TransactionTable | undefined {
  return transactionTables.find(
    (table) =>
      table.identifier === identifier && table.implementations.some((prefix) => implementation.startsWith(prefix)),
  )
}
