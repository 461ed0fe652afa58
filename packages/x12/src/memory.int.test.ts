import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/** Takes so many times the same interchange of claims as one stream, in a process of its own, and prints what it found. */
const readingOf = (repeats: number) => `
import { read837P } from '${new URL('./index.ts', import.meta.url)}'
const isa = 'ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260131*0815*^*00501*000000007*0*T*:~'
const claim = 'CLM*A1*125.5***11:B:1*Y*A*Y*Y~HI*ABK:J069*ABF:R05~LX*1~SV1*HC:99213:25*125.5*UN*1***1:2~DTP*472*D8*20260115~'
const heading = 'GS*HC*CLINIC*PAYER*20260131*0815*70*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019*00*B1*20260131*0815*CH~'
const levels = 'HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~HL*2*1*22*0~SBR*P*18~NM1*IL*1*DOE*ANN****MI*M1~NM1*PR*2*PAYER*****PI*P1~'
const interchange = Buffer.from(isa + heading + levels + claim.repeat(2000) + 'SE*1*0001~GE*1*70~IEA*1*000000007~')
async function* stream() {
  for (let turn = 0; turn < ${repeats}; turn++) yield interchange
}
let claims = 0
for await (const { lines } of read837P(stream())) claims += lines.length
console.log(JSON.stringify({ claims, megabytes: process.resourceUsage().maxRSS / 1024 }))
`

/** Writes so many claims, answers them as they are written, and says what is alive then. */
const answeringOf = (count: number) => `
import { acknowledge, stream837P } from '${new URL('./index.ts', import.meta.url)}'
import { claimOptions, syntheticClaims } from '${new URL('../bench/claims.ts', import.meta.url)}'
const source = stream837P(syntheticClaims(${count}), { ...claimOptions, check: false })
const answers = await acknowledge(source, { date: '2026-04-02', scope: 'claim' })
gc()
const megabytes = process.memoryUsage().heapUsed / 2 ** 20
const claims = answers.claims[0].receivers[0].providers[0].claims.length
console.log(JSON.stringify({ claims, megabytes }))
`

async function run(script: string): Promise<{ claims: number; megabytes: number }> {
  const args = ['--expose-gc', '--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as { claims: number; megabytes: number }
}

it('reading a hundred megabytes of claims takes little more memory than reading one', async () => {
  const small = await run(readingOf(4))
  const large = await run(readingOf(400))
  expect([small.claims, large.claims]).toEqual([8_000, 800_000])
  expect(large.megabytes - small.megabytes).toBeLessThan(80)
})

it('answering thirty thousand claims keeps of each its answer alone', async () => {
  const small = await run(answeringOf(1_000))
  const large = await run(answeringOf(30_000))
  expect([small.claims, large.claims]).toEqual([1_000, 30_000])
  const kilobytesEach = ((large.megabytes - small.megabytes) * 1024) / 29_000
  expect(kilobytesEach).toBeLessThan(0.9)
})
