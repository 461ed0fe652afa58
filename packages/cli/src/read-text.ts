import { readFile } from 'node:fs/promises'
import { Failure } from './output.ts'

/** A whole text file. Throws Failure where it can not be read: `what` it was to be, and what to give instead. */
export async function readText(file: string, what: string, give: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new Failure(`the ${what} cannot be read; give ${give}`, 2)
  }
}
