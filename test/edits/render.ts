import { BUILT_IN_PACKS, EDITS, loadPacks, packEdits, type Edit } from '@claimrail/scrubbing'

export const PAGE = new URL('../../docs/edits.md', import.meta.url)

const FAMILIES: Readonly<Record<Edit['family'], string>> = {
  completeness: 'What an 837 needs for this claim, and its form',
  codes: 'Codes on the date of service, and whether they go together',
  ncci: 'Published tables: NCCI pairs, medically unlikely edits, add-on codes, fee schedule indicators',
  necessity: 'Whether a coverage policy supports what was done',
  documentation: 'What must be on record for a procedure',
  payer: 'What the payer wants beyond the standard, from its pack',
  history: 'What the patient’s earlier claims say',
  compliance: 'What a reviewer would ask about',
}

/** The page of all edits, family by family, from the edits themselves. */
export function renderEdits(): string {
  const edits = [...EDITS, ...packEdits(loadPacks(BUILT_IN_PACKS))]
  const families = Object.entries(FAMILIES).map(([family, about]) => {
    const own = edits.filter((edit) => edit.family === family)
    return [`## ${family}`, `${about}. ${own.length} edits.`, ...own.map(section)].join('\n\n')
  })
  return `${[introduction(edits), ...families].join('\n\n')}\n`
}

function introduction(edits: readonly Edit[]): string {
  return `# Edits

What scrubbing asks of a claim before it goes out: ${edits.length} edits, rendered from the code (\`node test/edits/main.ts\`). \`claimrail edits list\` and
\`claimrail edits explain EDIT\` show the same, \`claimrail scrub FILE\` asks it of any claim file.

An edit of severity **stop** that fails holds the claim for its owner; **warn** and **info** travel along. Where there is no data for an answer, the verdict
is \`noData\`, never \`pass\`; the edit says whether the claim waits for it.`
}

function section(edit: Edit): string {
  const { id, severity, owner, wrong, fix, authority, prevents, repair, withoutData } = edit
  return [
    `### ${id}`,
    `**${severity}**, for the ${owner}. ${wrong} ${fix}`,
    [
      `- Authority: ${authority}`,
      `- Holds for ${scopeOf(edit)}`,
      `- Without data: ${withoutData === 'hold' ? 'the claim waits' : 'carried along'}`,
      ...(prevents.length > 0 ? [`- Prevents: ${prevents.join(', ')}`] : []),
      ...(repair ? ['- Put right by itself, and shown as a change'] : []),
    ].join('\n'),
  ].join('\n\n')
}

function scopeOf({ effective, ends, kind, payers, filingIndicators }: Edit): string {
  return [
    `${kind ?? 'all'} claims`,
    `services from ${effective}${ends ? ` to ${ends}` : ''}`,
    ...(payers ? [`payers ${payers.join(', ')}`] : []),
    ...(filingIndicators ? [`filing indicators ${filingIndicators.join(', ')}`] : []),
  ].join('; ')
}
