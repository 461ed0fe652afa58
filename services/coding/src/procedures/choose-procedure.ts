import type { Found } from '@claimrail/codesets'
import type { Charge, CodeChoice } from '@claimrail/domain'
import type { CodingContext } from '../context.ts'
import type { Query, QueryCode } from '../query.ts'
import { matchText } from './match-text.ts'

export type Procedure = Found<'cpt'> | Found<'hcpcs'>
/** A code for a charge and how it was chosen, or the question to ask. */
export type Chosen = { procedure: Procedure; modifiers: readonly string[]; choice: CodeChoice } | { ask: Query }

/**
 * The procedure of a charge, in order of trust: the code that the record sent, the practice's charge master, a coder's answer, the words of
 * the charge. Checked on its date; asked for where none of them says exactly one.
 */
export function chooseProcedure(charge: Charge, path: string, context: CodingContext): Chosen {
  const found = codedProcedure(charge, context)
  if ('procedure' in found) return { ...found, choice: choiceOf(found.procedure, path, found.source) }
  const query: Query = { code: found.ask, fields: [`${path}.code`], about: aboutOf(charge) }
  const answered = procedureNamed(context.answers.to(query)?.value, charge.serviceDate, context)
  if (answered) return { procedure: answered, modifiers: [], choice: choiceOf(answered, path, 'answer') }
  return inWords(charge, path, context) ?? { ask: query }
}

type Coded =
  { procedure: Procedure; modifiers: readonly string[]; source: 'record' | 'chargeMaster' } | { ask: QueryCode }

function codedProcedure({ system, code, serviceDate }: Charge, { codes }: CodingContext): Coded {
  if (code === undefined || code === '') return { ask: 'coding.charge-not-coded' }
  if (system === 'cpt' || system === 'hcpcs') return check(codes.lookup(system, code, serviceDate), [], 'record')
  if (system !== 'local') return { ask: 'coding.charge-not-coded' }
  const own = codes.lookup('charge', code, serviceDate)
  if (!own || own.status !== 'inForce') return { ask: 'coding.charge-unknown' }
  const { procedureSystem, procedureCode, modifiers = [] } = own.facts
  return check(codes.lookup(procedureSystem, procedureCode, serviceDate), modifiers, 'chargeMaster')
}

function check(
  procedure: Procedure | undefined,
  modifiers: readonly string[],
  source: 'record' | 'chargeMaster',
): Coded {
  if (!procedure) return { ask: 'coding.procedure-unknown' }
  return procedure.status === 'inForce' ? { procedure, modifiers, source } : { ask: 'coding.procedure-not-in-force' }
}

/** A code by its number, in force on the date, whichever of the two systems it is of. */
export function procedureNamed(
  code: string | undefined,
  date: string,
  { codes }: CodingContext,
): Procedure | undefined {
  if (code === undefined || !/^[0-9A-Z]{5}$/i.test(code.trim())) return undefined
  const found = codes.lookup('cpt', code, date) ?? codes.lookup('hcpcs', code, date)
  return found?.status === 'inForce' ? found : undefined
}

/** What the words of a charge without a code stand for, where they are sure enough to ask no coder. */
function inWords(charge: Charge, path: string, context: CodingContext): Chosen | undefined {
  if (charge.text === undefined || charge.system === 'cpt' || charge.system === 'hcpcs' || charge.system === 'local')
    return undefined
  const [best, ...others] = matchText(charge.text, charge.serviceDate, context.codes)
  if (!best || best.score < context.threshold) return undefined
  const { procedure, score } = best
  const runnersUp = others.map((other) => ({
    system: other.procedure.system,
    code: other.procedure.code,
    score: other.score,
  }))
  const support = [{ path: `${path}.text`, from: 0, to: charge.text.length }]
  return {
    procedure,
    modifiers: [],
    choice: { ...choiceOf(procedure, path, 'documentation'), score, runnersUp, support },
  }
}

/** A code that is sure: what the record, the charge master or a person said. */
export function choiceOf({ system, code }: Procedure, path: string, source: CodeChoice['source']): CodeChoice {
  return { system, code, score: 1, source, path, support: [], runnersUp: [], reasons: [] }
}

function aboutOf({ id, system, code, text }: Charge): string {
  return [id, system, code ?? '', text ?? ''].join('\n')
}
