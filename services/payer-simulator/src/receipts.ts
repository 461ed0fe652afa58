import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderGateway } from '@claimrail/gateway'
import type { Answer } from './answers/answer.ts'
import type { Memory, Receipt } from './receive.ts'
import type { Debts } from './answers/remittance-answers.ts'
import type { Decision } from './rules/on-file.ts'

/** What the payer knows of the 837 files that it received; all of it is in files, so it survives a kill at any moment. */
export type Receipts = {
  memory: Memory
  /** The answers of a file that was received and not answered to the end; undefined for a file that is new. */
  answersOf(name: string): readonly Answer[] | undefined
  /** Resolves when the receipt would survive a power cut. From then on the answers of the file can not change. */
  keep(name: string, receipt: Receipt): Promise<void>
  /** All answers of the file are out: they need not be kept in memory. */
  answered(name: string): void
}

/** Opens the receipts of a folder. Of files for which `isAnswered` is true the answers are not kept in memory. */
export async function openReceipts(folder: string, isAnswered: (name: string) => boolean): Promise<Receipts> {
  await mkdir(folder, { recursive: true })
  const shelf = folderGateway({ outbox: folder })
  const histories = new Map<string, Decision[]>()
  const answers = new Map<string, readonly Answer[]>()
  let debts: Debts = {}
  let lastControlNumber = 0

  function take(name: string, receipt: Receipt): void {
    for (const { claimKey, decision } of receipt.decisions) {
      histories.set(claimKey, [...(histories.get(claimKey) ?? []), decision])
    }
    answers.set(name, receipt.answers)
    debts = receipt.debts
    lastControlNumber = receipt.lastControlNumber
  }

  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING))
  const kept = await Promise.all(names.map((name) => readReceipt(join(folder, name))))
  const inOrder = kept
    .map((receipt, i) => ({ receipt, name: (names[i] ?? '').slice(0, -ENDING.length) }))
    .sort((a, b) => a.receipt.lastControlNumber - b.receipt.lastControlNumber)
  for (const { receipt, name } of inOrder) {
    take(name, receipt)
    if (isAnswered(name)) answers.delete(name)
  }

  return {
    get memory() {
      return { history: (claimKey: string) => histories.get(claimKey) ?? [], debts, lastControlNumber }
    },
    answersOf: (name) => answers.get(name),
    async keep(name, receipt) {
      await shelf.put(`${name}${ENDING}`, Buffer.from(JSON.stringify(receipt)))
      take(name, receipt)
    },
    answered: (name) => void answers.delete(name),
  }
}

const ENDING = '.receipt.json'

async function readReceipt(path: string): Promise<Receipt> {
  return JSON.parse(await readFile(path, 'utf8')) as Receipt
}
