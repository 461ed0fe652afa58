import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerAttachment as edit } from './payer-attachment.ts'

const wants = (when?: string) =>
  withPack({ attachments: [{ procedures: ['27447'], kind: 'operativeReport', ...(when ? { when } : {}) }] })
const replacement = (papers?: { kind: 'operativeReport' | 'note'; chargeIds: string[] }[]) => ({
  lines: [line('27447', [1], { modifiers: ['RT'] })],
  ...(papers ? { documents: papers.map((paper, i) => ({ id: `d${i}`, signed: true, ...paper })) } : {}),
})

it('wants the payer’s paper for the charge or the whole encounter', () => {
  const failed = ['fail', 'documents', 'lines[0].procedureCode']
  expect(answerOf(edit, replacement([]), wants())).toEqual(failed)
  expect(answerOf(edit, replacement([{ kind: 'note', chargeIds: [] }]), wants())).toEqual(failed)
  expect(answerOf(edit, replacement([{ kind: 'operativeReport', chargeIds: ['c9'] }]), wants())).toEqual(failed)
  expect(answerOf(edit, replacement([{ kind: 'operativeReport', chargeIds: ['c1'] }]), wants())).toEqual(['pass'])
  expect(answerOf(edit, replacement([{ kind: 'operativeReport', chargeIds: [] }]), wants())).toEqual(['pass'])
})

it('has no data where the source sends no papers', () => {
  expect(answerOf(edit, replacement(), wants())).toEqual(['noData', 'documents'])
})

it('says nothing of other procedures, and nothing where the condition does not hold', () => {
  expect(answerOf(edit, { documents: [] }, wants())).toEqual(['notApplicable'])
  expect(answerOf(edit, replacement([]), wants('line.charge > 1000'))).toEqual(['pass'])
})
