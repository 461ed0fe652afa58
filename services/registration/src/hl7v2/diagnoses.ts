import type { Diagnosis, Stay } from '@claimrail/domain'
import { diagnosisIdOf, isIcd9, type Code } from '../vocabulary/code.ts'
import { onAdmissionOf } from '../vocabulary/stay.ts'
import { firstOf, textOf } from './field.ts'
import { pathOf } from './message.ts'
import { bestCodeOf, numbered, type Numbered, type Source } from './source.ts'

/** DG1-26 (present on admission), by the ids of the diagnoses. */
export function presenceOf(source: Source): NonNullable<Stay['presentOnAdmission']> {
  return Object.fromEntries(
    numbered(source, 'DG1').flatMap((one) => {
      const said = onAdmissionOf(textOf(one.segment, 26, source.message.delimiters))
      const ranked = said && rankedOf(source, one)
      return ranked ? [[diagnosisIdOf(ranked.code), said] as const] : []
    }),
  )
}

type Ranked = { code: Code; isAdmitting: boolean; priority: number }

/**
 * The diagnoses of DG1, by DG1-15 (1 = primary), then as sent; admitting ones (DG1-6 A) last.
 * ICD-9 is named and left out.
 */
export function diagnosesOf(source: Source): Diagnosis[] {
  const ranked = numbered(source, 'DG1')
    .map((one) => rankedOf(source, one))
    .filter((one) => one !== undefined)
  ranked.sort((a, b) => Number(a.isAdmitting) - Number(b.isAdmitting) || a.priority - b.priority)
  const byId = new Map<string, Code>()
  for (const { code } of ranked) if (!byId.has(diagnosisIdOf(code))) byId.set(diagnosisIdOf(code), code)
  return [...byId].map(([id, code], i) => ({ id, ...code, rank: i + 1 }))
}

function rankedOf(source: Source, { segment, sequence }: Numbered): Ranked | undefined {
  const { delimiters } = source.message
  const field = firstOf(segment, 3, delimiters)
  const system = field?.component(3) ?? textOf(segment, 2, delimiters)
  if (isIcd9(system)) {
    source.findings.incomplete.push({
      code: 'unknown-code',
      path: `${pathOf({ segment: 'DG1', sequence, field: 3 })}.3`,
    })
    return undefined
  }
  const description = textOf(segment, 4, delimiters)
  const code = bestCodeOf(field, system) ?? (description ? { system: 'text' as const, text: description } : undefined)
  if (!code) return undefined
  const priority = Number(textOf(segment, 15, delimiters))
  return {
    code: code.text || !description ? code : { ...code, text: description },
    isAdmitting: textOf(segment, 6, delimiters)?.toUpperCase() === 'A',
    priority: priority > 0 ? priority : Number.MAX_SAFE_INTEGER,
  }
}
