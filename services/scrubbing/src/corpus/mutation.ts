import { isDeepStrictEqual } from 'node:util'
import { NOT_APPLICABLE, type Answer, type Edit } from '../edit.ts'
import type { Subject } from '../subject.ts'
import type { Expected } from './case.ts'
import { CLEAN, DEFECTS } from './corpus.ts'
import { notPassed, subjectFor } from './judge.ts'
import { foundIn, wantedOf } from './verdicts.ts'

/** Ways to break an edit: it never speaks, it passes everything, it fails whatever it speaks of. */
const BREAKS = {
  off: () => NOT_APPLICABLE,
  blind: (): Answer => ({ answer: 'pass' }),
  strict: (edit, subject) => {
    const answer = edit.check(subject)
    return answer.answer === 'pass' ? { answer: 'fail', fields: ['any'] } : answer
  },
} as const satisfies Record<string, (edit: Edit, subject: Subject) => Answer>

export type Break = keyof typeof BREAKS

/** Edits that have no pass to turn into a failure: they fail or say nothing. */
const NEVER_PASS = ['original-number', 'denial-expected', 'excluded-by-law', 'ncci-history', 'payer-bundling']

/** Whether an edit can be broken this way at all. */
export function isBreakable({ id }: Edit, how: Break): boolean {
  return how !== 'strict' || !NEVER_PASS.includes(id)
}

export const BREAK_NAMES = Object.keys(BREAKS) as Break[]

/**
 * Name of the first claim of the corpus that tells a broken edit from the whole one; undefined = it would not be noticed. The other
 * edits judge as ever, so only what the broken one says can have changed.
 */
export function noticedBy(edit: Edit, how: Break): string | undefined {
  const broken: Edit = { ...edit, check: (subject) => BREAKS[how](edit, subject) }
  return cases().find((one) => !isAsExpected(one, broken))?.name
}

type Case = { name: string; subject: Subject; expected?: Expected }

let prepared: Case[] | undefined

function cases(): Case[] {
  return (prepared ??= [
    ...DEFECTS.map(([name, base, change, expected, setting]) => ({
      name,
      subject: subjectFor(base, change, setting),
      expected,
    })),
    ...CLEAN.map(([name, base, change, setting]) => ({
      name,
      subject: subjectFor(base, change, setting),
    })),
  ])
}

function isAsExpected({ subject, expected = {} }: Case, edit: Edit): boolean {
  const wanted = wantedOf(expected)[edit.id]
  return isDeepStrictEqual(foundIn(notPassed(subject, [edit]), expected)[edit.id], wanted)
}
