/**
 * What ICD-10-CM asks beside the condition, where the code depends on it. Each value with the words that say it. Where the record says none of
 * them and codes exist for several, the provider is asked.
 */
export const AXES = {
  side: {
    right: ['right'],
    left: ['left'],
    both: ['bilateral', 'both', 'bilaterally'],
  },
  episode: {
    initial: ['initial', 'active treatment', 'new injury'],
    subsequent: ['subsequent', 'routine healing', 'delayed healing', 'nonunion', 'malunion', 'aftercare', 'healing'],
    sequela: ['sequela', 'sequelae', 'late effect', 'late effects', 'residual'],
  },
  trimester: {
    first: ['first trimester', '1st trimester'],
    second: ['second trimester', '2nd trimester'],
    third: ['third trimester', '3rd trimester'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>

/** First words of phrases above that tell more than the value: a code for a nonunion is not the one for routine healing. */
export const TELLING: ReadonlySet<string> = new Set(['delayed', 'nonunion', 'malunion'])

export type Axis = keyof typeof AXES
export const AXIS_NAMES = Object.keys(AXES) as Axis[]

/** What an axis was said to be; absent = nothing was said. */
export type AxisValues = { readonly [Name in Axis]?: string }
