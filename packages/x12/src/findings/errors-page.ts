import { findingCatalogue } from './catalogue.ts'
import type { FindingKind, SnipLevel } from './kind.ts'

const levels: readonly (readonly [SnipLevel, string])[] = [
  [1, 'Syntax'],
  [2, 'Implementation'],
  [3, 'Balancing'],
  [4, 'Between segments'],
  [5, 'Codes that others keep'],
  [7, 'Partner'],
]

/** The page of all findings, docs/x12/errors.md. */
export function errorsPage(): string {
  const sections = levels.map(([level, name]) => {
    const kinds = Object.entries(findingCatalogue).filter(([, { snip }]) => snip === level)
    return `## SNIP ${level}: ${name}\n\n${kinds.map(([code, kind]) => entry(code, kind)).join('\n')}`
  })
  return `# What can be found wrong

Rendered from the catalogue in \`packages/x12/src/findings\`; a test keeps it so. Codes are stable.
An error refuses, a warning is accepted and should be mended. No sentence has a value of the file in it.
\`{at}\` stands for the element reference, \`{need}\` for what is asked for, \`{name}\` for what it is.

${sections.join('\n')}`
}

function entry(code: string, kind: FindingKind): string {
  const { severity, sentence, todo } = kind
  return `### ${code}\n\n${sentence} ${todo}\n\n*${[severity, ...becomes(kind)].join(', ')}*\n`
}

/** The codes of the answers that tell it. */
function becomes(kind: FindingKind): string[] {
  const { ta1, ak9, ik5, ik3, ik4, category, status } = kind
  const told = [
    ta1 && `TA105 ${ta1}`,
    ak9 && `AK905 ${ak9}`,
    ik5 && `IK502 ${ik5}`,
    ik3 && `IK304 ${ik3}`,
    ik4 && `IK403 ${ik4}`,
    category && `277CA ${category}:${status ?? 'by element'}`,
  ]
  return told.filter((one) => one !== undefined && one !== '') as string[]
}
