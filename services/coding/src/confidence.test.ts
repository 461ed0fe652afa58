import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Encounter } from '@claimrail/domain'
import { OptionsError, parseOptions, type ServiceContext } from '@claimrail/host'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeEncounter } from './code-encounter.ts'
import { loadConfidence, readConfidence, SHIPPED_CONFIDENCE, thresholdFor, type Confidence } from './confidence.ts'
import { starterKnowledge } from './context.ts'
import { charge, diagnosis, encounter } from './encounters.testing.ts'
import { coding } from './service.ts'

describe('the threshold of an encounter', () => {
  const own: Confidence = { default: 0.8, specialties: { orthopedics: 0.9 }, payers: { ALPHA: 0.95, BETA: 0.5 } }
  it.each([
    ['dermatology', undefined, 0.8],
    ['dermatology', 'GAMMA', 0.8],
    ['orthopedics', 'GAMMA', 0.9],
    ['orthopedics', 'ALPHA', 0.95],
    ['orthopedics', 'BETA', 0.9],
    ['dermatology', 'BETA', 0.5],
  ] as const)('of %s at payer %s', (specialty, payer, threshold) => {
    expect(thresholdFor(own, specialty, payer)).toBe(threshold)
  })

  it('decides whether a coder is asked, and stands in the trail', () => {
    const injection = charge('', [], { system: 'text', text: 'injection of knee joint', modifiers: ['RT'] })
    const judged = (confidence: Partial<Confidence>, more: Partial<Encounter> = {}) => {
      const by = { default: 0.6, specialties: {}, payers: {}, ...confidence }
      const record = encounter([diagnosis('L82.1')], [injection], more)
      const coded = codeEncounter(record, { ...starterKnowledge(), confidence: by })
      return [coded.ok, (coded.ok ? coded.trail : coded.proposal)?.threshold]
    }
    expect(judged({})).toEqual([true, 0.6])
    expect(judged({ payers: { ALPHA: 0.95 } })).toEqual([false, 0.95])
    expect(judged({ payers: { BETA: 0.95 } })).toEqual([true, 0.6])
    expect(judged({ specialties: { cardiology: 0.95 } })).toEqual([true, 0.6])
    expect(judged({ specialties: { cardiology: 0.95 } }, { specialty: 'cardiology' })).toEqual([false, 0.95])
  })
})

describe('a file of thresholds', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimrail-confidence-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('of a practice goes before the one that comes along', async () => {
    const file = join(folder, 'own.json')
    await writeFile(file, '{ "default": 0.9, "payers": { "ALPHA": 0.95 } }')
    expect(loadConfidence(file)).toEqual({ default: 0.9, specialties: {}, payers: { ALPHA: 0.95 } })
    expect(loadConfidence('')).toBe(SHIPPED_CONFIDENCE)
  })

  it('that is broken keeps the worker from starting, with the reason as a problem of its options', async () => {
    const file = join(folder, 'broken.json')
    await writeFile(file, '{ "default": 2 }')
    const start = () => coding.create({ options: parseOptions({}, { confidence: file }) } as ServiceContext)
    expect(start).toThrow(OptionsError)
    expect(start).toThrow(/default: not a number from 0 to 1/)
  })

  it('that is not there is said', () => {
    expect(() => loadConfidence(join(folder, 'none.json'))).toThrow(/none\.json: it can not be read$/)
  })

  it.each([
    ['{ "default": 0.9', 'not JSON'],
    ['[]', 'the whole file: not an object'],
    ['{}', 'default: not a number from 0 to 1'],
    ['{ "default": 80 }', 'default: not a number from 0 to 1'],
    ['{ "default": "0.8" }', 'default: not a number from 0 to 1'],
    ['{ "default": 0.8, "payers": { "ALPHA": -0.1 } }', 'payers.ALPHA: not a number from 0 to 1'],
    ['{ "default": 0.8, "payers": 1 }', 'payers: not an object'],
    ['{ "default": 0.8, "specialties": { "cardiology": null } }', 'specialties.cardiology: not a number from 0 to 1'],
    [
      '{ "default": 0.8, "specialties": { "oncology": 0.9 } }',
      'specialties.oncology: no specialty; they are cardiology,',
    ],
    ['{ "default": 0.8, "thresholds": {} }', 'thresholds: only default, specialties and payers are known'],
  ])('%s is refused with field and reason', (text, reason) => {
    expect(() => readConfidence('own.json', text)).toThrow(`confidence own.json: ${reason}`)
  })
})
