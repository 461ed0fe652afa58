import { daysBetween } from '@claimrail/domain'
import { Environment } from '@marcbachmann/cel-js'
import type { Subject, SubjectLine } from '../subject.ts'
import { known, viewType, type Noun, type ViewType } from './fields.ts'
import { BILLING, CLAIM, DOCUMENT, LINE, MEMBER, PAST, PATIENT, PAYER, REFERRING, RENDERING } from './nouns.ts'

/** A condition is asked of a claim as a whole, or of one line at a time; only then it may say `line`. */
export type Scope = 'claim' | 'line'

/** Bounds of one expression; with at most two loops, one inside the other, work grows with the square of a claim's lines at most. */
const LIMITS = { maxAstNodes: 200, maxDepth: 24, maxListElements: 200, maxMapEntries: 0, maxCallArguments: 3 }

const TYPES = { Line: LINE, Document: DOCUMENT, Past: PAST } as const
/** Names whose fields are read off the claim. */
export const SUBJECT_NOUNS: Readonly<Record<string, Noun<Subject>>> = {
  claim: CLAIM,
  payer: PAYER,
  member: MEMBER,
  patient: PATIENT,
  billing: BILLING,
  rendering: RENDERING,
  referring: REFERRING,
}

/** Lists that a rule can look through, with what stands in them. */
export const LISTS = {
  diagnoses: { of: 'string', path: 'diagnoses', about: 'ICD-10-CM codes of the claim, without dots' },
  lines: { of: 'Line', path: 'lines', about: 'all lines of the claim' },
  documents: { of: 'Document', path: 'documents', about: 'papers on record; no data where the source sends none' },
  history: { of: 'Past', path: 'history', about: 'services of earlier claims; no data where none are at hand' },
} as const

/** Functions of the language, with those of CEL that rules may use. Regular expressions and whatever is not typed are left out. */
export const FUNCTIONS = [
  { call: 'x in ["a", "b"]', about: 'x is one of them' },
  { call: 'list.hasAny(["a", "b"])', about: 'at least one of the list is one of them' },
  { call: 'list.hasAll(["a", "b"])', about: 'every one of them is in the list' },
  { call: 'list.anyStartsWith(["a", "b"])', about: 'at least one of the list begins with one of them' },
  { call: 'text.startsWith("a")', about: 'also `endsWith`, `contains`, `size`' },
  { call: 'between(text, "99202", "99215")', about: 'from the first to the last, both included' },
  { call: 'days(from, to)', about: 'days from one date to another' },
  { call: 'list.exists(x, ...)', about: 'for at least one; also `all`, `exists_one`' },
  { call: 'list.filter(x, ...).size()', about: 'how many' },
  { call: 'list.map(x, x.units).sum()', about: 'their sum' },
] as const

const OWN_FUNCTIONS: [string, (...args: never[]) => unknown][] = [
  ['list<string>.hasAny(list<string>): bool', (list: string[], of: string[]) => of.some((one) => list.includes(one))],
  ['list<string>.hasAll(list<string>): bool', (list: string[], of: string[]) => of.every((one) => list.includes(one))],
  [
    'list<string>.anyStartsWith(list<string>): bool',
    (list: string[], of: string[]) => list.some((one) => of.some((start) => one.startsWith(start))),
  ],
  ['list<double>.sum(): double', (list: number[]) => list.reduce((sum, one) => sum + one, 0)],
  ['between(string, string, string): bool', (text: string, from: string, to: string) => from <= text && text <= to],
  ['days(string, string): double', (from: string, to: string) => known(finite(daysBetween(from, to)))],
]

const MIXED: [string, (one: number, other: number) => unknown][] = [
  ['+', (one, other) => one + other],
  ['-', (one, other) => one - other],
  ['*', (one, other) => one * other],
  ['/', (one, other) => known(finite(one / other))],
]

const views = {
  ...Object.fromEntries(Object.entries({ ...SUBJECT_NOUNS, ...TYPES }).map(([name, noun]) => [name, viewOf(noun)])),
} as Record<string, ViewType<unknown>>

function viewOf(noun: Noun<never>): ViewType<unknown> {
  return viewType(noun as Noun<unknown>)
}

/** What conditions of a scope are read and checked by: every name and its type. */
export const ENVIRONMENTS: Readonly<Record<Scope, Environment>> = {
  claim: makeEnvironment(),
  line: makeEnvironment().registerVariable('line', 'Line'),
}

function makeEnvironment(): Environment {
  const env = new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS })
  for (const [name, noun] of Object.entries({ ...SUBJECT_NOUNS, ...TYPES })) {
    const fields = Object.fromEntries(Object.entries(noun.fields).map(([field, { type }]) => [field, type]))
    env.registerType(typeName(name), { ctor: views[name] as never, fields })
  }
  for (const name of Object.keys(SUBJECT_NOUNS)) env.registerVariable(name, typeName(name))
  for (const [name, { of }] of Object.entries(LISTS)) env.registerVariable(name, `list<${of}>`)
  for (const [signature, run] of OWN_FUNCTIONS) env.registerFunction(signature, run as never)
  env.registerOperator('double == int', (one: number, other: bigint) => one === Number(other))
  for (const [operator, run] of MIXED) {
    const plain = (one: number | bigint, other: number | bigint) => run(Number(one), Number(other))
    env.registerOperator(`double ${operator} int`, plain)
    env.registerOperator(`int ${operator} double`, plain)
  }
  return env
}

function typeName(noun: string): string {
  return noun[0]?.toUpperCase() + noun.slice(1)
}

/** Values of every name for a claim, each made when an expression asks for it. */
export function valuesOf(subject: Subject, one?: SubjectLine): Record<string, unknown> {
  const make = (name: string, of: unknown) => new (views[name] as ViewType<unknown>)(of)
  return {
    ...Object.fromEntries(Object.keys(SUBJECT_NOUNS).map((name) => [name, make(name, subject)])),
    diagnoses: subject.claim.diagnoses,
    get lines() {
      return subject.lines.map((line) => make('Line', { subject, one: line }))
    },
    get documents() {
      return known(subject.claim.documents).map((document) => make('Document', document))
    },
    get history() {
      const past = known(subject.history)
      return past.flatMap((claim) => claim.lines.map((line) => make('Past', { claim, line })))
    },
    ...(one ? { line: make('Line', { subject, one }) } : {}),
  }
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
