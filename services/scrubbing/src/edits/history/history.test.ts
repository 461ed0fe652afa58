import { encounterIdOf, patientControlNumberOf, type Claim } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { historyOf, pastClaimOf, patientKeyOf, type PastClaim } from '../../history.ts'
import { duplicateClaim } from './duplicate-claim.ts'
import { globalPeriod } from './global-period.ts'
import { lineBilledBefore } from './line-billed-before.ts'
import { newPatientSeenBefore } from './new-patient-seen-before.ts'
import { onceInALifetime } from './once-in-a-lifetime.ts'
import { secondVisitOfDay } from './second-visit-of-day.ts'

const OTHER = encounterIdOf('story', 'EHR', 'V2')

/** An earlier claim of another encounter. */
function past(change: Partial<Claim> = {}): PastClaim {
  return pastClaimOf({
    ...claim(change),
    patientControlNumber: patientControlNumberOf(OTHER, { cut: 0, payer: change.payerPlace ?? 0 }),
  })
}
const withHistory = (...history: PastClaim[]) => ({ history })
const on = (serviceDate: string, more: object = {}) => ({ serviceDate, ...more })

describe('a duplicate claim', () => {
  it('is stopped when another encounter billed all of its lines', () => {
    expect(answerOf(duplicateClaim, {}, withHistory(past()))).toEqual(['fail', 'lines'])
  })
  it('is none when a line, the clinician, the payer, the day or the kind differs, or the earlier one was voided', () => {
    const rendering = { ...claim().rendering, npi: '1992999999' }
    const others = [
      past({ lines: [line('99213', [1], { modifiers: ['25'] })] }),
      past({ rendering }),
      past({ coverage: { ...claim().coverage, payer: { ...claim().coverage.payer, id: 'BETA' } } }),
      past({ lines: claim().lines.map((one) => ({ ...one, serviceDate: '2026-03-01' })) }),
      past({ kind: 'institutional' }),
    ]
    expect(answerOf(duplicateClaim, {}, withHistory(...others))).toEqual(['pass'])
  })
  it('is not judged of a replacement, a void or a claim to a later payer', () => {
    for (const change of [{ frequencyCode: '7' }, { payerPlace: 1 }] as const)
      expect(answerOf(duplicateClaim, change, withHistory(past()))).toEqual(['notApplicable'])
  })
  it('without history there is no data, which is no pass', () => {
    expect(answerOf(duplicateClaim)).toEqual(['noData', 'lines'])
  })
})

describe('a line that was billed before', () => {
  const lines = [line('99213', [1], { modifiers: ['25'] }), line('93000', [2])]
  it('is stopped when another claim of the day bills it', () => {
    const earlier = past({ lines: [line('93000', [1])] })
    expect(answerOf(lineBilledBefore, { lines }, withHistory(earlier))).toEqual(['fail', 'lines[1]'])
  })
  it('passes with a modifier that tells it apart, or on another day', () => {
    const repeated = [line('99213', [1], { modifiers: ['25'] }), line('93000', [2], { modifiers: ['76'] })]
    const earlier = past({ lines: [line('93000', [1], { modifiers: ['76'] })] })
    expect(answerOf(lineBilledBefore, { lines: repeated }, withHistory(earlier))).toEqual(['pass'])
    const dayBefore = past({ lines: [line('93000', [1], on('2026-03-01'))] })
    expect(answerOf(lineBilledBefore, { lines }, withHistory(dayBefore))).toEqual(['pass'])
  })
  it('leaves a claim that is a duplicate as a whole to the edit that says so', () => {
    expect(answerOf(lineBilledBefore, { lines }, withHistory(past({ lines })))).toEqual(['notApplicable'])
    expect(answerOf(lineBilledBefore, { lines })).toEqual(['noData', 'lines'])
  })
})

describe('the global period of an earlier procedure', () => {
  const surgery = (days: string) => withHistory(past({ lines: [line('27447', [1], on(days))] }))
  it('stops a visit within 90 days of major surgery by the same clinician', () => {
    const visit = { lines: [line('99213')] }
    expect(answerOf(globalPeriod, visit, surgery('2026-02-02'))).toEqual(['fail', 'lines[0].modifiers'])
    expect(answerOf(globalPeriod, visit, surgery('2025-12-01'))).toEqual(['pass'])
  })
  it('ends on its last day', () => {
    const visit = { lines: [line('99213')] }
    expect(answerOf(globalPeriod, visit, surgery('2025-12-02'))).toEqual(['fail', 'lines[0].modifiers'])
  })
  it.each(['24', '57'])('is bypassed by modifier %s on the visit', (modifier) => {
    const visit = { lines: [line('99213', [1], { modifiers: [modifier] })] }
    expect(answerOf(globalPeriod, visit, surgery('2026-02-02'))).toEqual(['bypassed', 'lines[0].modifiers'])
  })
  it('wants 58, 78 or 79 on a procedure; 24 does not do', () => {
    const again = (modifier: string) => ({ lines: [line('20610', [1], { modifiers: [modifier] })] })
    expect(answerOf(globalPeriod, again('24'), surgery('2026-02-02'))).toEqual(['fail', 'lines[0].modifiers'])
    expect(answerOf(globalPeriod, again('79'), surgery('2026-02-02'))).toEqual(['bypassed', 'lines[0].modifiers'])
  })
  it('is not that of another clinician', () => {
    const other = past({
      rendering: { ...claim().rendering, npi: '1992999999' },
      lines: [line('27447', [1], on('2026-02-02'))],
    })
    expect(answerOf(globalPeriod, { lines: [line('99213')] }, withHistory(other))).toEqual(['pass'])
    expect(answerOf(globalPeriod, { lines: [line('99213')] })).toEqual(['noData', 'lines[0]'])
    expect(answerOf(globalPeriod, { lines: [line('93000')] }, withHistory(other))).toEqual(['notApplicable'])
  })
})

describe('a new patient', () => {
  const visit = { lines: [line('99203')] }
  const seen = (date: string, change: Partial<Claim> = {}) =>
    withHistory(past({ ...change, lines: [line('99213', [1], on(date))] }))
  it('is stopped when the specialty saw the patient within three years', () => {
    expect(answerOf(newPatientSeenBefore, visit, seen('2023-03-03'))).toEqual(['fail', 'lines[0].procedureCode'])
    expect(answerOf(newPatientSeenBefore, visit, seen('2023-03-02'))).toEqual(['pass'])
  })
  it('is new to another specialty of the practice, and after a test that no one was seen for', () => {
    expect(answerOf(newPatientSeenBefore, visit, seen('2025-03-03', { specialty: 'cardiology' }))).toEqual(['pass'])
    const test = withHistory(past({ lines: [line('93000', [1], on('2025-03-03'))] }))
    expect(answerOf(newPatientSeenBefore, visit, test)).toEqual(['pass'])
  })
  it('is not new when the record says established', () => {
    const change = { ...visit, patientStatus: 'established' } as const
    expect(answerOf(newPatientSeenBefore, change)).toEqual(['fail', 'lines[0].procedureCode'])
    expect(answerOf(newPatientSeenBefore, visit)).toEqual(['noData', 'lines[0].procedureCode'])
    expect(answerOf(newPatientSeenBefore, { lines: [line('99213')] })).toEqual(['notApplicable'])
  })
})

describe('a second visit of the day', () => {
  const visit = { lines: [line('99213')] }
  const earlier = withHistory(past({ lines: [line('99214')] }))
  it('is warned of, unless a modifier says that it was separate', () => {
    expect(answerOf(secondVisitOfDay, visit, earlier)).toEqual(['fail', 'lines[0]'])
    const separate = { lines: [line('99213', [1], { modifiers: ['25'] })] }
    expect(answerOf(secondVisitOfDay, separate, earlier)).toEqual(['pass'])
  })
  it('is none when the other one was of another specialty', () => {
    const other = withHistory(past({ specialty: 'neurology', lines: [line('99214')] }))
    expect(answerOf(secondVisitOfDay, visit, other)).toEqual(['pass'])
    expect(answerOf(secondVisitOfDay, visit)).toEqual(['noData', 'lines[0]'])
    expect(answerOf(secondVisitOfDay, { lines: [line('93000')] }, other)).toEqual(['notApplicable'])
  })
})

describe('an organ that a body has once', () => {
  const removal = { lines: [line('47562')] }
  it('is not taken out twice, by whatever procedure', () => {
    const earlier = withHistory(past({ lines: [line('47600', [1], on('2024-03-02'))] }))
    expect(answerOf(onceInALifetime, removal, earlier)).toEqual(['fail', 'lines[0].procedureCode'])
  })
  it('says nothing of the assistant of the same day, nor of other organs', () => {
    expect(answerOf(onceInALifetime, removal, withHistory(past(removal)))).toEqual(['pass'])
    const appendix = withHistory(past({ lines: [line('44970', [1], on('2024-03-02'))] }))
    expect(answerOf(onceInALifetime, removal, appendix)).toEqual(['pass'])
    expect(answerOf(onceInALifetime, removal)).toEqual(['noData', 'lines[0]'])
    expect(answerOf(onceInALifetime)).toEqual(['notApplicable'])
  })
})

describe('the history of a claim', () => {
  it('is the patient’s other claims as they last were, without the claim’s own forms and without what was voided', () => {
    const own = claim()
    const later = { ...past(), diagnoses: ['L700'] }
    expect(historyOf(own, [pastClaimOf(own), past(), later, past({ payerPlace: 1 })])).toEqual([later])
    expect(historyOf(own, [past(), { ...past(), frequencyCode: '8' }])).toEqual([])
  })

  it('stands under a pseudonym that holds no patient data and is the practice’s own', () => {
    const key = patientKeyOf(claim(), 'secret')
    expect(key).toMatch(/^[\w-]{22}$/)
    expect(patientKeyOf(claim({ diagnoses: [] }), 'secret')).toBe(key)
    expect(patientKeyOf(claim(), 'another')).not.toBe(key)
    expect(patientKeyOf(claim({ patient: { ...claim().patient, recordNumber: 'M2' } }), 'secret')).not.toBe(key)
    expect(JSON.stringify(pastClaimOf(claim()))).not.toContain('Doe')
  })
})
