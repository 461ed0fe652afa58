import { QUERIES } from '@claimrail/coding'
import { EXIT } from '@claimrail/host'
import { FAULTS } from '@claimrail/registration'
import { EDITS } from '@claimrail/scrubbing'
import { DEAD_LETTER_CODES } from '@claimrail/worker'
import { SAID_WHOLE, WORK_ITEMS, type WorkItemRow } from './work-items.ts'

export const PAGE = new URL('../../docs/errors.md', import.meta.url)

const EXITS: Readonly<Record<keyof typeof EXIT, string>> = {
  clean: 'done; a worker: stopped when told to, everything in hand finished',
  notInTime:
    'a worker: told to stop, not done in time; a command: not all is well (a gap, something refused, nothing there)',
  crashed: 'something broke that no one caught, or a worker can not go on; the last log line has the code',
  options: 'an option can not be used; the message names it and says what to do',
  interrupted: 'told to stop twice, or interrupted',
}

/** The page of all codes, from the catalogues that the code itself works by. */
export function renderErrors(): string {
  return [
    INTRODUCTION,
    '## Refused at the door (registration)',
    'Answers over HTTP and MLLP, and lines of the file of refusals, carry these with the path of the field.',
    table(
      ['code', 'what is wrong', 'HTTP', 'HL7 table 0357', 'MSA-1'],
      Object.entries(FAULTS).map(([code, fault]) => [
        tick(code),
        fault.text,
        String(fault.status),
        fault.hl7,
        'reject' in fault ? 'AR' : 'AE',
      ]),
    ),
    '## Held in registration',
    workItems(WORK_ITEMS.registration),
    '## Held in coding',
    table(
      ['code', 'owner', 'why', 'what closes it'],
      Object.entries(QUERIES).map(([code, query]) => [tick(code), query.owner, query.reason, query.fix]),
    ),
    '## Held in scrubbing',
    'One row for each edit. `stop` holds the claim; `warn` and `info` travel with it and show on its timeline.',
    table(
      ['code', 'severity', 'owner', 'what is wrong', 'what fixes it', 'prevents'],
      EDITS.map((edit) => [
        tick(`scrubbing.${edit.id}`),
        edit.severity,
        edit.owner,
        edit.wrong,
        edit.fix,
        edit.prevents.join(' ') || '-',
      ]),
    ),
    '## Held or rejected in submission',
    'A claim that was refused before adjudication has the code of its acknowledgment: `TA1.<TA105>`, `999.<IK5>`, `277CA.<category>.<status>`. The work item says who can mend it.',
    workItems(WORK_ITEMS.submission),
    '## Held or denied in remittance',
    workItems(WORK_ITEMS.remittance),
    '## Dead letters',
    'A record that could not be read or run. The encounter is `dead`, what comes after it is `parked`; replay it once the cause is gone.',
    table(
      ['code', 'what is wrong'],
      Object.entries(DEAD_LETTER_CODES).map(([code, text]) => [tick(code), text]),
    ),
    '## How processes and commands end',
    table(
      ['exit code', 'what it means'],
      [...Object.entries(EXIT).map(([name, code]) => [String(code), EXITS[name as keyof typeof EXIT]]), WRONG_USE],
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

const WRONG_USE = ['2', 'a command: wrong use; the message says what it takes']

const INTRODUCTION = `# Errors
Every code that can stand against a message, an encounter, a claim or a process. Codes are stable; the sentences may be made better. None of
them ever holds a value of the record, only codes and paths of fields.

\`node test/errors/main.ts\` writes this page from the catalogues of the code, and a test holds it equal to them.`

function workItems(rows: readonly WorkItemRow[]): string {
  const said = rows.map((row) => ({ ...row, ...SAID_WHOLE[row.code] }))
  return table(
    ['code', 'owner', 'why', 'what fixes it'],
    said.map(({ code, owner, reason, fix }) => [tick(code), owner, reason, fix]),
  )
}

function tick(code: string): string {
  return `\`${code}\``
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heading), `|${heading.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
