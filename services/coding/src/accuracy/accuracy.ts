import type { Knowledge } from '../context.ts'
import type { GoldCase } from './gold-case.ts'
import { judge, type Difference, type Judged } from './judge.ts'

/** How often coding and a gold set agree. */
type Accuracy = {
  /** A specialty, or `all`. */
  group: string
  cases: number
  exact: number
  exactRate: number
  /** Given codes that are right, of all given; and of all that should have been given. */
  precision: number
  recall: number
  /** Cases that were coded and no one was asked; and those of them that are not exact. */
  automatic: number
  automaticRate: number
  wrongUnasked: number
}

export type AccuracyReport = { rows: readonly Accuracy[]; differences: readonly Difference[] }

/** A report that grows case by case; nothing of a case is kept but its numbers and, where it differs, its codes. */
export type AccuracyTally = { add(one: GoldCase): void; report(): AccuracyReport }

type Sums = Record<'cases' | 'exact' | 'given' | 'right' | 'wanted' | 'automatic' | 'wrongUnasked', number>

const NONE: Sums = { cases: 0, exact: 0, given: 0, right: 0, wanted: 0, automatic: 0, wrongUnasked: 0 }

/** Codes cases by the knowledge and compares. Deterministic; rows in order of the specialties' names, `all` last. */
export function accuracyTally(knowledge: Knowledge): AccuracyTally {
  const groups = new Map<string, Sums>()
  const differences: Difference[] = []
  let all = NONE
  return {
    add(one) {
      const judged = judge(one, knowledge)
      groups.set(judged.specialty, added(groups.get(judged.specialty) ?? NONE, judged))
      all = added(all, judged)
      if (judged.difference) differences.push(judged.difference)
    },
    report() {
      const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
      return { rows: [...sorted, ['all', all] as const].map(([group, sums]) => rowOf(group, sums)), differences }
    },
  }
}

/** The report of a whole set. */
export function accuracyOf(cases: Iterable<GoldCase>, knowledge: Knowledge): AccuracyReport {
  const tally = accuracyTally(knowledge)
  for (const one of cases) tally.add(one)
  return tally.report()
}

/** Groups with fewer exact cases than a baseline has for them; a group that is gone has none. */
export function belowBaseline({ rows }: AccuracyReport, baseline: Readonly<Record<string, number>>): string[] {
  const exactOf = new Map(rows.map(({ group, exact }) => [group, exact]))
  return Object.keys(baseline).filter((group) => (exactOf.get(group) ?? 0) < (baseline[group] ?? 0))
}

function added(sums: Sums, { exact, automatic, given, right, wanted }: Judged): Sums {
  return {
    cases: sums.cases + 1,
    exact: sums.exact + Number(exact),
    given: sums.given + given,
    right: sums.right + right,
    wanted: sums.wanted + wanted,
    automatic: sums.automatic + Number(automatic),
    wrongUnasked: sums.wrongUnasked + Number(automatic && !exact),
  }
}

function rowOf(group: string, { cases, exact, given, right, wanted, automatic, wrongUnasked }: Sums): Accuracy {
  return {
    ...{ group, cases, exact, exactRate: share(exact, cases) },
    ...{ precision: share(right, given), recall: share(right, wanted) },
    ...{ automatic, automaticRate: share(automatic, cases), wrongUnasked },
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
