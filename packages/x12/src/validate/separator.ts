import type { SegmentBlock } from '../block.ts'

/** Composites that every claim or payment has, with a form that tells their separator. */
const telling: Readonly<Record<string, { place: number; form: RegExp }>> = {
  CLM: { place: 5, form: /^[0-9A-Z]{1,2}([^0-9A-Za-z\s])[AB]\1[0-9A-Z]$/ },
  SVC: { place: 1, form: /^(?:HC|AD|NU|N4|HP)([^0-9A-Za-z\s])[0-9A-Z]{4,11}/ },
  STC: { place: 1, form: /^[A-Z]\d{1,2}([^0-9A-Za-z\s])\d{1,3}/ },
}

/** The separator that is used although ISA16 says another; '' when they agree, `undefined` when this segment cannot tell. */
export function otherSeparator(block: SegmentBlock, ordinal: number): string | undefined {
  const known = telling[block.text(ordinal, 0)]
  if (!known) return undefined
  const text = block.text(ordinal, known.place)
  const declared = block.delimiters.component
  if (declared !== '' && text.includes(declared)) return ''
  const used = known.form.exec(text)?.[1]
  return used === undefined || used === declared ? undefined : used
}
