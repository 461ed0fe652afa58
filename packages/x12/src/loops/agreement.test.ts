import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { read837P } from '../read/read.ts'
import { showBytes } from '../show/show.ts'
import { counted, interchange, professional } from '../validate/valid-files.fixture.ts'
import { validateBytes } from '../validate/validate.ts'

const misplaced = (after: string, segment: string) => {
  const place = professional.segments.findIndex((one) => one.startsWith(after)) + 1
  return Buffer.from(interchange(professional, counted(professional.segments.toSpliced(place, 0, segment))))
}

const cases = [
  ['a billing provider inside a claim', 'CLM*PCN0001', 'NM1*85*2*OTHER CLINIC*****XX*1234567893'],
  ['a submitter inside a line', 'SV1*HC:87804', 'NM1*41*2*RIVER CLINIC*****46*RC001'],
  ['a subscriber inside a line', 'SV1*HC:25600', 'NM1*IL*1*OTHER*PERSON****MI*X1'],
] as const

it.each(cases)('%s: what is shown stands in the loop that the finding names', (_name, after, segment) => {
  const bytes = misplaced(after, segment)
  const found = validateBytes(bytes).flatMap(({ findings }) => findings)
  const shown = [...showBytes(bytes)].flatMap((one) => ('gap' in one ? [] : [one]))
  const wrong = found.find(({ code }) => code === 'segment-unexpected' || code === 'loop-too-often')
  expect(wrong).toBeDefined()
  expect(shown[wrong!.segmentIndex]?.loop).toBe(wrong!.loop)
})

it.each(cases)('%s: the documents of its neighbours stay what they are', async (_name, after, segment) => {
  const told: string[] = []
  for await (const { patientControlNumber, billingProvider, subscriber } of read837P(misplaced(after, segment)))
    told.push([patientControlNumber, JSON.stringify(billingProvider.name), JSON.stringify(subscriber.name)].join())
  const clean: string[] = []
  for await (const { patientControlNumber, billingProvider, subscriber } of read837P(
    Buffer.from(interchange(professional)),
  ))
    clean.push([patientControlNumber, JSON.stringify(billingProvider.name), JSON.stringify(subscriber.name)].join())
  expect(told).toEqual(clean)
})
