import type { Claim } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { claim, CODES, DATE, line, PACK } from '../claims.testing.ts'
import { failAt, type Edit } from '../edit.ts'
import { subjectOf } from '../subject.ts'
import { repairClaim } from './repair-claim.ts'

const BASE: Omit<Edit, 'id' | 'check'> = {
  severity: 'stop',
  family: 'payer',
  authority: 'a test',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'Wrong.',
  fix: 'Mend it.',
  prevents: [],
  withoutData: 'carry',
}

/** An edit that wants a place of service, and writes it. */
function wanting(id: string, from: string, to: string): Edit {
  return {
    ...BASE,
    id,
    check: ({ claim: { placeOfService } }) => failAt(placeOfService === from ? ['placeOfService'] : []),
    repair: ({ claim: one }) => ({ ...one, placeOfService: to }),
  }
}

/** An edit that always fails and makes this of the claim. */
function making(change: (one: Claim) => Claim | undefined): Edit {
  return { ...BASE, id: 'making', check: () => failAt(['lines']), repair: ({ claim: one }) => change(one) }
}

const repair = (edits: Edit[], change: Partial<Claim> = {}) =>
  repairClaim(subjectOf(claim(change), `${DATE}T18:00:00Z`, { codes: CODES, packs: [PACK] }), edits)

describe('repairs', () => {
  it('are made again and again until nothing changes, and told one by one', () => {
    const { subject, repairs } = repair([wanting('second', '02', '10'), wanting('first', '11', '02')])
    expect(subject.claim).toEqual(claim({ placeOfService: '10' }))
    expect(repairs).toEqual([
      { edit: 'first', path: 'placeOfService', before: '11', after: '02' },
      { edit: 'second', path: 'placeOfService', before: '02', after: '10' },
    ])
  })

  it('leave a claim alone that nothing is wrong with', () => {
    const { subject, repairs } = repair([wanting('other', '22', '02')])
    expect([subject.claim, repairs]).toEqual([claim(), []])
  })

  it('end where two edits want opposite things', () => {
    const { repairs } = repair([wanting('one', '11', '02'), wanting('other', '02', '11')])
    expect(repairs.map(({ edit }) => edit)).toEqual(['one'])
  })

  it('are left to edits that hold for the claim', () => {
    const elsewhere = { ...wanting('elsewhere', '11', '02'), payers: ['BETA'] }
    const later = { ...wanting('later', '11', '02'), effective: '2030-01-01' }
    expect(repair([elsewhere, later]).repairs).toEqual([])
    expect(repair([wanting('any', '11', '02')], { frequencyCode: '8' }).repairs).toEqual([])
  })

  it('may say the same otherwise, also both sides of a procedure', () => {
    const both = [line('20610', [2], { modifiers: ['50'] })]
    const right = { ...both[0]!, modifiers: ['RT'], chargeCents: 5000 }
    const sides = making((one) => ({ ...one, lines: [right, { ...right, number: 2, modifiers: ['LT'] }] }))
    expect(repair([sides], { lines: both }).repairs.map(({ path }) => path)).toEqual([
      'lines[0].modifiers',
      'lines[0].chargeCents',
      'lines[1]',
    ])
  })

  it.each<[string, (one: Claim) => Claim]>([
    ['a diagnosis', (one) => ({ ...one, diagnoses: ['E119', 'D485'] })],
    ['the order of diagnoses', (one) => ({ ...one, diagnoses: one.diagnoses.toReversed() })],
    ['a procedure', (one) => ({ ...one, lines: one.lines.map((of) => ({ ...of, procedureCode: '99215' })) })],
    ['units', (one) => ({ ...one, lines: one.lines.map((of) => ({ ...of, units: 2 })) })],
    ['a date', (one) => ({ ...one, lines: one.lines.map((of) => ({ ...of, serviceDate: '2026-03-01' })) })],
    ['a charge', (one) => ({ ...one, lines: one.lines.map((of) => ({ ...of, chargeCents: 1 })) })],
    ['what a line was for', (one) => ({ ...one, lines: one.lines.map((of) => ({ ...of, diagnosisPointers: [1] })) })],
    ['a line less', (one) => ({ ...one, lines: one.lines.slice(1) })],
    ['the clinician', (one) => ({ ...one, rendering: { ...one.rendering, npi: '1112223337' } })],
    ['the patient', (one) => ({ ...one, patient: { ...one.patient, birthDate: '1981-02-03' } })],
  ])('never change %s', (_, change) => {
    expect(repair([making(change)])).toMatchObject({ repairs: [], subject: { claim: claim() } })
  })
})
