import fc from 'fast-check'
import type { ClaimWriteOptions, WriteOptions } from '../write/options.ts'

/** Element, component, repetition, segment. None is a character of the arbitrary values. */
const delimiterSets = ['*:^~', '|>!\n', "+<;'", '\x1d\x1f\x1e\x1c', '*>:\r'] as const

const number = fc.integer({ min: 1, max: 999_999_999 })

export const writeOptions: fc.Arbitrary<WriteOptions> = fc
  .record({
    set: fc.constantFrom(...delimiterSets),
    lineEnding: fc.constantFrom('' as const, '\n' as const, '\r\n' as const),
    interchange: number,
    group: number,
    transaction: fc.integer({ min: 1, max: 99_999_990 }),
  })
  .map(({ set, lineEnding, interchange, group, transaction }) => ({
    interchange: {
      controlNumber: interchange,
      sender: { qualifier: 'ZZ', id: 'CLINIC' },
      receiver: { qualifier: '30', id: 'PAYER' },
      date: '2026-01-31',
      time: '08:15',
      usage: 'T' as const,
    },
    group: { controlNumber: group },
    transaction: { controlNumber: transaction },
    delimiters: { element: set[0]!, component: set[1]!, repetition: set[2]!, segment: set[3]! },
    lineEnding,
    /** Arbitrary documents are not valid ones: their codes, amounts and dates fit nothing. */
    check: false,
  }))

export const claimWriteOptions: fc.Arbitrary<ClaimWriteOptions> = writeOptions.chain((options) =>
  fc.record({
    ...(Object.fromEntries(Object.entries(options).map(([key, value]) => [key, fc.constant(value)])) as {
      [Key in keyof WriteOptions]-?: fc.Arbitrary<NonNullable<WriteOptions[Key]>>
    }),
    batch: fc.constant({
      referenceId: 'BATCH1',
      submitter: {
        name: { kind: 'organization' as const, name: 'CLINIC' },
        identifier: { qualifier: '46', id: 'CLINIC' },
        contacts: [{ function: 'IC', name: 'DESK', numbers: [{ qualifier: 'TE', value: '5550100' }] }],
      },
      receiver: {
        name: { kind: 'organization' as const, name: 'PAYER' },
        identifier: { qualifier: '46', id: 'PAYER' },
      },
    }),
    claimsPerTransaction: fc.integer({ min: 1, max: 3 }),
  }),
)
