import { failAt, NOT_APPLICABLE, type Answer, type Edit } from '../../edit.ts'
import { lists } from '../../packs/code-list.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'
import { BY_PACK, byPack } from './by-pack.ts'

type Bundle = NonNullable<PayerPack['bundling']>[number]

export const payerBundling: Edit = {
  ...BY_PACK,
  id: 'payer-bundling',
  severity: 'stop',
  owner: 'coder',
  wrong: 'The payer holds a procedure for part of another one of the same day.',
  fix: 'Remove the line, or add the modifier that the payer takes if the record shows a separate service.',
  prevents: ['CARC.97'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.bundling,
      (bundles) => {
        const days = [...linesByDate(subject).values()]
        return worst(days.flatMap((day) => bundles.map((bundle) => judgeDay(day, bundle))))
      },
    ),
}

function judgeDay(day: readonly SubjectLine[], { paid, includes, unless = [] }: Bundle): Answer {
  const part = day.filter(({ line }) => lists(includes, line.procedureCode))
  const inside = part.filter((one) => day.some((other) => other !== one && lists(paid, other.line.procedureCode)))
  if (inside.length === 0) return NOT_APPLICABLE
  const pathOf = ({ path }: SubjectLine) => `${path}.procedureCode`
  const isApart = ({ line }: SubjectLine) => line.modifiers.some((one) => unless.includes(one))
  const wrong = inside.filter((one) => !isApart(one))
  return wrong.length > 0
    ? failAt(wrong.map(pathOf))
    : { answer: 'bypassed', fields: inside.map(pathOf), wrong: 'A modifier says that the service was apart.' }
}

function worst(answers: readonly Answer[]): Answer {
  const failed = answers.flatMap((one) => (one.answer === 'fail' ? one.fields : []))
  if (failed.length > 0) return failAt([...new Set(failed)])
  return answers.find(({ answer }) => answer === 'bypassed') ?? NOT_APPLICABLE
}
