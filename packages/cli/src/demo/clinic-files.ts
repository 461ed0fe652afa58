import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clinicDay } from '@claimrail/clinic'

export type DemoClinic = { files: string[]; encounters: number }

/** Writes a day of the synthetic clinic as the files its systems would send. */
export async function writeClinicFiles(
  folder: string,
  encounters: number,
  seed: string,
  date: string,
): Promise<DemoClinic> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const file of clinicDay({ seed, encounters, date }).files()) {
    const path = join(folder, file.name)
    await writeFile(path, file.bytes)
    files.push(path)
  }
  return { files, encounters }
}
