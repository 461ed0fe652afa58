import { DOCUMENT_KINDS } from '@claimrail/domain'
import { z } from 'zod'
import { isCodeList } from './code-list.ts'

const sentence = z.string().regex(/^[A-Z0-9].*\.$/, 'a sentence that ends with a point')
const modifier = z.string().regex(/^[A-Z0-9]{2}$/, 'two capital letters or digits')
const modifiers = z.array(modifier).min(1)
const days = z.int().min(1)

const procedures = z
  .array(z.string().refine(isCodeList, 'a code (27447), a range (99202-99215) or a beginning (J*)'))
  .min(1)
  .meta({ description: 'codes (27447), ranges (99202-99215) and beginnings (J*)' })

/** A condition in CEL; that it is a good one is seen to when the pack is loaded (check-conditions.ts). */
function condition(scope: 'claim' | 'line') {
  return z
    .string()
    .max(1000)
    .meta({ description: `condition of a ${scope}, see docs/payer-rules.md` })
}

/** Elements that a payer may want beyond the standard, by the name that a biller knows. */
export const REQUIRABLE = [
  'referring provider',
  'authorization',
  'group number',
  'rendering taxonomy',
  'nine-digit billing ZIP',
  'patient status',
] as const

const ruleShape = {
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  severity: z.enum(['stop', 'warn', 'info']),
  owner: z.enum(['registration', 'provider', 'coder', 'biller', 'engineer']),
  wrong: sentence,
  fix: sentence,
  prevents: z.array(z.string().regex(/^(CARC|RARC|277CA)\.[A-Z]{0,2}\d{1,3}$/)),
  authority: z.string().min(1).optional(),
  /** Whether a claim waits when there is no data for an answer; it is carried along when left out. */
  withoutData: z.enum(['hold', 'carry']).optional(),
}

/** What is put right by itself: how a modifier is written, never what was done. */
const repair = z.strictObject({
  replaceModifier: z.strictObject({ from: modifier, to: modifier }).optional(),
  removeModifier: modifier.optional(),
})

const rule = z.discriminatedUnion('of', [
  z.strictObject({
    ...ruleShape,
    of: z.literal('claim'),
    when: condition('claim').optional(),
    expect: condition('claim'),
  }),
  z.strictObject({
    ...ruleShape,
    of: z.literal('line'),
    when: condition('line').optional(),
    expect: condition('line'),
    repair: repair.optional(),
  }),
])
export type PackRule = z.infer<typeof rule>

/** What one payer wants beyond the standard, during a period of dates of service. */
export const payerPackSchema = z.strictObject({
  $schema: z.string().optional(),
  payerId: z.string().regex(/^[A-Z0-9]{2,20}$/),
  name: z.string().min(1).meta({ description: 'name of this version; stamped on every verdict that it gives' }),
  about: z.string().optional(),
  effective: z.iso.date(),
  ends: z.iso.date().optional(),
  memberIdPattern: z
    .string()
    .max(200)
    .refine(isPattern, 'a regular expression')
    .optional()
    .meta({ description: 'regular expression that a whole member id must match' }),
  required: z
    .array(z.strictObject({ element: z.enum(REQUIRABLE), when: condition('claim').optional() }))
    .min(1)
    .optional(),
  authorization: z
    .strictObject({ procedures, when: condition('line').optional() })
    .optional()
    .meta({ description: 'procedures that need an authorization number, and when' }),
  referral: z
    .strictObject({ procedures, when: condition('line').optional() })
    .optional()
    .meta({ description: 'procedures that need a referring provider, and when' }),
  filingDays: days.optional().meta({ description: 'days within which a claim must arrive' }),
  filingFrom: z
    .enum(['service', 'discharge'])
    .optional()
    .meta({ description: 'what the days count from; the first date of service when left out' }),
  correctedFilingDays: days
    .optional()
    .meta({ description: 'days for a replacement, from the remittance where its date is known' }),
  modifiers: z
    .array(
      z.strictObject({
        procedures,
        accepted: modifiers.optional().meta({ description: 'no others are taken' }),
        refused: modifiers.optional(),
        oneOf: modifiers.optional().meta({ description: 'one of these must be there' }),
      }),
    )
    .min(1)
    .optional(),
  bundling: z
    .array(z.strictObject({ paid: procedures, includes: procedures, unless: modifiers.optional() }))
    .min(1)
    .optional()
    .meta({ description: 'what is not paid apart on the day of something else' }),
  telehealth: z
    .strictObject({
      places: z.array(z.enum(['02', '10'])).min(1),
      video: z.enum(['95', 'GT', 'none']),
      audio: z.enum(['93', 'FQ', 'refused']),
      procedures,
    })
    .optional(),
  bilateral: z.enum(['one line with 50', 'one line with 50 and 2 units', 'two lines with RT and LT']).optional(),
  globalDays: z
    .array(z.strictObject({ procedures, days: z.int().min(0).max(365) }))
    .min(1)
    .optional(),
  lines: z
    .strictObject({
      most: z.int().min(1).max(999).optional().meta({ description: 'lines that one claim may have' }),
      sameService: z
        .enum(['one line with units', 'one line each'])
        .optional()
        .meta({ description: 'how several of one procedure with the same modifiers stand on one day' }),
      apart: z
        .array(procedures)
        .optional()
        .meta({ description: 'each a group of procedures that may not share a claim with others' }),
    })
    .optional(),
  attachments: z
    .array(z.strictObject({ procedures, kind: z.enum(DOCUMENT_KINDS), when: condition('line').optional() }))
    .min(1)
    .optional(),
  rules: z.array(rule).min(1).optional(),
})
export type PayerPack = z.infer<typeof payerPackSchema>

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
