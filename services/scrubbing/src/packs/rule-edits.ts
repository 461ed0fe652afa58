import type { Claim } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Answer, type Edit } from '../edit.ts'
import { conditionOf, type Condition } from '../expressions/condition.ts'
import type { Subject, SubjectLine } from '../subject.ts'
import type { PackRule, PayerPack } from './pack-schema.ts'

type Repair = NonNullable<Extract<PackRule, { of: 'line' }>['repair']>
/** A rule with its conditions read. */
type Rule = { when: Condition | undefined; expect: Condition }

/** The edits that packs bring along: one for each rule of each version, named `payer/<payer id>/<rule>`. */
export function packEdits(packs: readonly PayerPack[]): Edit[] {
  return packs.flatMap((pack) => (pack.rules ?? []).map((rule) => editOf(pack, rule)))
}

function editOf(pack: PayerPack, rule: PackRule): Edit {
  const conditions: Rule = {
    when: rule.when === undefined ? undefined : conditionOf(rule.when, rule.of),
    expect: conditionOf(rule.expect, rule.of),
  }
  const repair = rule.of === 'line' ? rule.repair : undefined
  return {
    id: `payer/${pack.payerId}/${rule.id}`,
    severity: rule.severity,
    family: 'payer',
    authority: rule.authority ?? `The payer’s own rules (pack ${pack.name})`,
    effective: pack.effective,
    ...(pack.ends === undefined ? {} : { ends: pack.ends }),
    payers: [pack.payerId],
    owner: rule.owner,
    wrong: rule.wrong,
    fix: rule.fix,
    prevents: rule.prevents,
    withoutData: rule.withoutData ?? 'carry',
    check: (subject) =>
      rule.of === 'claim' ? answerOf(conditions, subject) : worst(answersByLine(conditions, subject)),
    ...(repair ? { repair: (subject: Subject) => repaired(subject, conditions, repair) } : {}),
  }
}

function answersByLine(rule: Rule, subject: Subject): Answer[] {
  return subject.lines.map((line) => answerOf(rule, subject, line))
}

function answerOf({ when, expect }: Rule, subject: Subject, line?: SubjectLine): Answer {
  const applies = when?.holds(subject, line) ?? (when ? undefined : true)
  if (applies === false) return NOT_APPLICABLE
  const fields = expect.reads.map((path) => path.replace('lines[]', line?.path ?? 'lines[]'))
  const holds = applies === undefined ? undefined : expect.holds(subject, line)
  if (holds === undefined) return noDataAt(fields, 'What the payer’s rule asks for is not known.')
  return failAt(holds ? [] : fields)
}

/** All that failed; else what there was no data for; else a pass, where it applied to anything. */
function worst(answers: readonly Answer[]): Answer {
  const fieldsOf = (kind: Answer['answer']) => [
    ...new Set(answers.flatMap((one) => (one.answer === kind && 'fields' in one ? one.fields : []))),
  ]
  if (answers.some(({ answer }) => answer === 'fail')) return failAt(fieldsOf('fail'))
  if (answers.some(({ answer }) => answer === 'noData')) {
    return noDataAt(fieldsOf('noData'), 'What the payer’s rule asks for is not known.')
  }
  return answers.some(({ answer }) => answer === 'pass') ? failAt([]) : NOT_APPLICABLE
}

function repaired(subject: Subject, rule: Rule, repair: Repair): Claim {
  const lines = subject.lines.map((one) => {
    if (answerOf(rule, subject, one).answer !== 'fail') return one.line
    return { ...one.line, modifiers: rewrite(one.line.modifiers, repair) }
  })
  return { ...subject.claim, lines }
}

function rewrite(modifiers: readonly string[], { replaceModifier: replace, removeModifier: remove }: Repair): string[] {
  return modifiers
    .filter((modifier) => modifier !== remove)
    .map((modifier) => (modifier === replace?.from ? replace.to : modifier))
}
