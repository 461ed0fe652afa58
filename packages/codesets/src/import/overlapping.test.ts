import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCodeSets } from '../open-code-sets.ts'
import { desk, ORDER, orderLine, type Desk } from './files.testing.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

const revised = [
  ...ORDER.slice(0, 4),
  orderLine(5, 'M25519', 1, 'Pain in some shoulder'),
  orderLine(6, 'M25521', 1, 'Pain in right elbow'),
]

async function both() {
  await at.take([await at.put('icd10cm_order_2025.txt', ORDER.join('\n'))])
  return at.take([await at.put('icd10cm-order-April-2025.txt', revised.join('\n'))])
}

test('of two releases that hold at the same time the one that begins later answers', async () => {
  await both()
  const { codes, close } = openCodeSets({ dir: at.dir })
  expect(codes.lookup('icd10cm', 'M25519', '2025-03-31')).toMatchObject({
    label: 'Pain in unspecified shoulder',
    release: 'icd10cm-2024-10-01',
  })
  expect(codes.lookup('icd10cm', 'M25519', '2025-04-01')).toMatchObject({
    label: 'Pain in some shoulder',
    release: 'icd10cm-2025-04-01',
  })
  expect(codes.lookup('icd10cm', 'M25521', '2025-03-31')).toBeUndefined()
  expect(codes.isComplete('icd10cm', '2025-03-31')).toBe(true)
  close()
})

test('after both there is no complete release, and the starter says so', async () => {
  await both()
  const { codes, close } = openCodeSets({ dir: at.dir })
  expect(codes.isComplete('icd10cm', '2025-10-01')).toBe(false)
  expect(codes.releasesFor(['icd10cm'], '2025-10-01')).toEqual(['starter-2026-01'])
  close()
})

test('a claim can be judged again under the releases that it was judged by', async () => {
  await both()
  const { codes, close, releases } = openCodeSets({ dir: at.dir, releases: ['starter-2026-01', 'icd10cm-2024-10-01'] })
  expect(releases).toEqual(['starter-2026-01', 'icd10cm-2024-10-01'])
  expect(codes.lookup('icd10cm', 'M25519', '2025-05-01')?.label).toBe('Pain in unspecified shoulder')
  expect(codes.releasesFor(['icd10cm'], '2025-05-01')).toEqual(['icd10cm-2024-10-01', 'starter-2026-01'])
  close()
  expect(() => openCodeSets({ dir: at.dir, releases: ['icd10cm-1999'] })).toThrow(/no release icd10cm-1999/)
})

test('the later one says what it added, changed and ended', async () => {
  const { releases } = await both()
  expect(releases[0]?.against).toEqual({ name: 'icd10cm-2024-10-01', counts: { added: 1, changed: 1, ended: 0 } })
})
