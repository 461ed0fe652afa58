import { execFile } from 'node:child_process'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { answers } from './command.ts'
import type { Attempt } from './server.ts'

const run = promisify(execFile)
const POM_FOLDER = join(import.meta.dirname, '../../../infra/kafka-local')
const MAVEN_MS = 300_000

/** The folder with Kafka's jars. Brings them with Maven the first time; two processes that ask at once wait for each other. */
export async function kafkaJars(version: string): Promise<Attempt<string>> {
  const jars = join(POM_FOLDER, 'target', version)
  if (await exists(jars)) return jars
  if (!(await answers('mvn', ['-v']))) return { reason: 'Kafka is not downloaded yet and Maven (mvn) is not installed' }
  await mkdir(join(POM_FOLDER, 'target'), { recursive: true })
  return withLock(`${jars}.lock`, async () => ((await exists(jars)) ? jars : download(version, jars)))
}

async function download(version: string, jars: string): Promise<Attempt<string>> {
  const partial = `${jars}.${process.pid}.partial`
  const pom = join(POM_FOLDER, 'pom.xml')
  const args = ['-B', '-q', '-f', pom, 'package', `-Dkafka.version=${version}`, `-Djars=${partial}`]
  console.error(`claimrail: bringing Kafka ${version} with Maven (once)`)
  try {
    await run('mvn', args, { timeout: MAVEN_MS })
    await rename(partial, jars)
    return jars
  } catch (error) {
    const { stdout } = error as { stdout?: string }
    return { reason: `Maven could not bring Kafka ${version}: ${firstError(stdout ?? '')}` }
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

function firstError(output: string): string {
  return output.split('\n').find((line) => line.includes('ERROR')) ?? 'no error text'
}

async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await takeLock(file))) await new Promise((resolve) => setTimeout(resolve, 200))
  return work().finally(() => rm(file, { force: true }))
}

async function takeLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true })
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
