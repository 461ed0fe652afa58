import { encounterIdOf, patientControlNumberOf } from '@claimrail/domain'
import { expect, it } from 'vitest'
import { answerOf, claim, line } from '../../claims.testing.ts'
import { pastClaimOf } from '../../history.ts'
import { globalPeriod } from '../history/global-period.ts'
import { withPack } from './pack.testing.ts'

const number = patientControlNumberOf(encounterIdOf('story', 'EHR', 'V2'), { cut: 0, payer: 0 })
const lesion = claim({ lines: [line('17000', [1], { serviceDate: '2026-02-10' })] })
const history = [pastClaimOf({ ...lesion, patientControlNumber: number })]
const visit = { lines: [line('99213')] }

it('a payer may have a longer or shorter global period than the fee schedule', () => {
  expect(answerOf(globalPeriod, visit, { history })).toEqual(['pass'])
  const longer = withPack({ globalDays: [{ procedures: ['17000-17004'], days: 30 }] })
  expect(answerOf(globalPeriod, visit, { history, ...longer })).toEqual(['fail', 'lines[0].modifiers'])
  const other = withPack({ globalDays: [{ procedures: ['11102'], days: 30 }] })
  expect(answerOf(globalPeriod, visit, { history, ...other })).toEqual(['pass'])
})
