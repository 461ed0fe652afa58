/**
 * Kinds of rules that a specialty states as data. They hold by code and not by who bills: a biopsy is a biopsy in any practice.
 * CPT numbers stand alone; every word is ours.
 */

/** A line of a step: one unit for the step, or a unit for each `per` things (or a started one) beyond so many. */
type LadderLine = { code: string; beyond?: number; per?: number }
/** What is billed for up to so much. */
type Step = { upTo: number; lines: readonly LadderLine[] }

/** Codes that follow from how much there was. */
export type Ladder = {
  /** What is measured, in words. */
  counts: string
  by: 'count' | 'minutes' | 'sizeMm'
  /** Less than this is another service. */
  from?: number
  steps: readonly Step[]
}

const NO_END = Infinity

/** One code for a first thing, another for each more. */
export function firstAndMore(counts: string, first: string, more: string): Ladder {
  return { counts, by: 'count', steps: [{ upTo: NO_END, lines: [{ code: first }, { code: more, beyond: 1, per: 1 }] }] }
}

/** One code for each range; the last range may have no end. */
export function byRange(
  counts: string,
  by: Ladder['by'],
  ranges: readonly (readonly [upTo: number, code: string])[],
  from?: number,
): Ladder {
  const steps = ranges.map(([upTo, code]) => ({ upTo, lines: [{ code }] }))
  return { counts, by, steps, ...(from === undefined ? {} : { from }) }
}

/** A unit for each thing. */
export function each(counts: string, code: string): Ladder {
  return { counts, by: 'count', steps: [{ upTo: NO_END, lines: [{ code, beyond: 0, per: 1 }] }] }
}

/** Techniques of which only the first that is there, in this order, bills its first code; the others bill each thing as one more. */
export type Hierarchy = readonly (readonly [first: string, more: string])[]

/** Services that are inside others of the same day, site and session. */
export type Inside = { wholes: readonly string[]; parts: readonly string[] }

/**
 * Two services that an NCCI edit joins, column 2 being inside column 1, unless they were for different lesions. `byDiagnosis` where the diagnosis names
 * the lesion; elsewhere another diagnosis alone does not tell services apart (NCCI policy manual, chapter 1, E).
 */
export type LesionPair = { column1: readonly string[]; column2: readonly string[]; byDiagnosis: boolean }

/**
 * A diagnostic study and the treatment of the same session: the study is distinct when the record says that the treatment was decided on it, there being no earlier
 * one (NCCI policy manual, chapter 11, catheterization).
 */
export type DecidingStudy = { studies: readonly string[]; treatments: readonly string[] }

/** A test of which the parts have numbers of their own instead of 26 and TC. `words` say in the record that a part was done. */
export type TestParts = {
  whole: string
  technical: readonly string[]
  professional: readonly { code: string; part: string; words: RegExp }[]
}

/** Codes for one kind of thing, which diagnoses (prefixes) or words of the record may show to have been another kind. */
export type Kind = { name: string; codes: readonly string[]; diagnoses?: readonly string[]; words?: RegExp }
/** Kinds that exclude each other. A family says for each code of one kind which code the other kind has, by its place in `codes`. */
export type Kinds = {
  of: string
  kinds: readonly Kind[]
  /** Whether notes count as well, where a line is the only one of these codes. */
  readsNotes?: boolean
}

/** Codes that are not billed beside others; a coder chooses among those that are billed instead. */
export type Instead = { codes: readonly string[]; beside: readonly string[]; instead: readonly string[]; why: string }

/** Procedures whose global period can be shared: 54 for the procedure only, 55 for the care after it. */
export type SharedCare = {
  codes: readonly string[]
  /** Places of service where whoever did it mostly gives no care afterwards. */
  askedAt: readonly string[]
  /** Seventh characters of the injury that fit the procedure, and those that fit the care after it. */
  seventh: { procedure: readonly string[]; after: readonly string[] }
}

/** Scopes of the colon and how far they came: what is billed when it was not to its end. */
export type Extent = {
  /** Codes for looking only: 53 when they did not come to the end. */
  looking: readonly string[]
  /** Codes for what was done through the scope: 52. */
  doing: readonly string[]
  /** When it did not pass the splenic flexure: the code of the shorter scope. */
  shorter: Readonly<Record<string, string>>
}

/** A screening procedure: the diagnoses that make it one, and what Medicare wants when nothing was found. */
export type Screening = {
  codes: RegExp
  looking: string
  diagnoses: RegExp
  medicare: { high: { code: string; diagnoses: RegExp }; average: string }
}

/** A vaccine product: how many components it has, and how it is given. */
export type Vaccine = { code: string; components: number; route: 'injection' | 'mouth or nose' }

/** Whole days of age of a patient for whom a diagnosis code holds, and what holds after them. */
export type AgeOfDiagnosis = { code: string; fromDay: number; toDay: number }

/** A preventive visit by last whole year of age. */
export type AgeBand = { upTo: number; new: string; established: string }

/** All that a specialty states. Left out = it has none of the kind. */
export type SpecialtyRules = {
  ladders?: readonly Ladder[]
  hierarchies?: readonly Hierarchy[]
  inside?: readonly Inside[]
  lesionPairs?: readonly LesionPair[]
  decidingStudies?: readonly DecidingStudy[]
  testParts?: readonly TestParts[]
  kinds?: readonly Kinds[]
  instead?: readonly Instead[]
  sharedCare?: readonly SharedCare[]
  extents?: readonly Extent[]
  screenings?: readonly Screening[]
}
