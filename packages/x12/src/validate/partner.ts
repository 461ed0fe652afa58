import type { TransactionMap } from '../maps/map.ts'
import type { Conditions } from './conditions.ts'
import type { HookTable } from './hooks.ts'
import type { View } from './view.ts'

/** One thing that a partner asks for beyond the guide (SNIP 7). */
export interface PartnerRule {
  /** Told with the finding. */
  readonly id: string
  /** `837P`, `837I`, `835`, ... */
  readonly transaction: string
  /** `2300`, `2010BA`, ... */
  readonly loop: string
  /** Only then: `CLM05-3=7|8`, `REF*G1 & !2310B`. */
  readonly when?: string
  /** A segment (`REF*G1`), an element (`NM104`) or an inner loop that must, or must not, stand there. */
  readonly need?: string
  readonly forbid?: string
  /** An element such as `CLM05-1`, with the values it may have, or the form of its whole value. */
  readonly element?: string
  readonly allow?: readonly string[]
  readonly pattern?: string
}

export interface PartnerRules {
  readonly name: string
  readonly rules: readonly PartnerRule[]
}

const texts = ['id', 'transaction', 'loop', 'when', 'need', 'forbid', 'element', 'pattern'] as const

/** Reads rules from parsed JSON. Throws an Error that names the rule and the field. */
export function partnerRulesOf(json: unknown): PartnerRules {
  const { name, rules } = (json ?? {}) as { name?: unknown; rules?: unknown }
  if (typeof name !== 'string' || !Array.isArray(rules))
    throw new Error('Partner rules need a name and a list of rules.')
  return { name, rules: rules.map((rule, place) => ruleOf(rule, place)) }
}

function ruleOf(json: unknown, place: number): PartnerRule {
  const rule = (json ?? {}) as Record<string, unknown>
  const refuse = (field: string): never => {
    throw new Error(`Partner rule ${place + 1}: ${field} is not what it may be.`)
  }
  for (const field of texts) if (rule[field] !== undefined && typeof rule[field] !== 'string') refuse(field)
  for (const field of ['id', 'transaction', 'loop']) if (rule[field] === undefined) refuse(field)
  const { allow } = rule
  if (allow !== undefined && !(Array.isArray(allow) && allow.every((one) => typeof one === 'string'))) refuse('allow')
  const judged = rule.need !== undefined || rule.forbid !== undefined
  const checked = rule.element !== undefined && (allow !== undefined || rule.pattern !== undefined)
  if (!judged && !checked) refuse('need')
  if (rule.pattern !== undefined) compiled(rule.pattern as string, refuse)
  return rule as unknown as PartnerRule
}

function compiled(pattern: string, refuse: (field: string) => never): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    return refuse('pattern')
  }
}

/** Listens for what a partner asks of one transaction. */
export function addPartnerRules(
  partner: PartnerRules,
  map: TransactionMap,
  hooks: HookTable,
  conditions: Conditions,
): void {
  for (const rule of partner.rules.filter((one) => one.transaction === map.transaction)) {
    const detail = { rule: rule.id }
    const common = { loop: rule.loop, ...(rule.when === undefined ? {} : { when: rule.when }) }
    if (rule.need !== undefined) conditions.add({ ...common, need: rule.need, finding: 'partner-required' }, detail)
    if (rule.forbid !== undefined)
      conditions.add({ ...common, forbid: rule.forbid, finding: 'partner-forbidden' }, detail)
    if (rule.element !== undefined) addElementRule(rule, rule.element, hooks)
  }
}

function addElementRule(rule: PartnerRule, element: string, hooks: HookTable): void {
  const [, segment = '', place, part] = /^([A-Z][A-Z0-9]{1,2})(\d\d)(?:-(\d+))?$/.exec(element) ?? []
  const component = Number(part ?? 0)
  const pattern = rule.pattern === undefined ? undefined : new RegExp(`^(?:${rule.pattern})$`)
  hooks.at(`${rule.loop} ${segment}`, (view: View) => {
    const value = view.text(Number(place), component)
    if (value === '') return
    if (rule.allow && !rule.allow.includes(value))
      view.report('partner-value', Number(place), component, { rule: rule.id })
    if (pattern && !pattern.test(value)) view.report('partner-pattern', Number(place), component, { rule: rule.id })
  })
}
