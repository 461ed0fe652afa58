import type { Delimiters } from './message.ts'

/**
 * Text without escape sequences (2.5 chapter 2.7): delimiters, `\Xhh..\` bytes, `\.br\` as a new line. Highlighting and unknown
 * sequences vanish.
 */
export function unescapeText(text: string, delimiters: Delimiters): string {
  const { escape } = delimiters
  if (!text.includes(escape)) return text
  const pieces = text.split(escape)
  let plain = pieces[0] as string
  for (let i = 1; i < pieces.length; i++) {
    const sequence = pieces[i] as string
    const meaning = i + 1 < pieces.length ? meaningOf(sequence, delimiters) : undefined
    // An escape character that opens no sequence stands for itself.
    if (meaning === undefined) plain += escape + sequence
    else plain += meaning + (pieces[++i] as string)
  }
  return plain
}

function meaningOf(sequence: string, delimiters: Delimiters): string | undefined {
  switch (sequence) {
    case 'F':
      return delimiters.field
    case 'S':
      return delimiters.component
    case 'R':
      return delimiters.repetition
    case 'E':
      return delimiters.escape
    case 'T':
      return delimiters.subcomponent
    case 'H':
    case 'N':
      return ''
    default:
      return longSequence(sequence)
  }
}

function longSequence(sequence: string): string | undefined {
  if (/^X([0-9A-Fa-f]{2})+$/.test(sequence)) return Buffer.from(sequence.slice(1), 'hex').toString('latin1')
  if (/^\.(br|sp)\d*$/.test(sequence)) return '\n'
  return /^[.CMZ][A-Za-z0-9+-]{1,20}$/.test(sequence) ? '' : undefined
}

/** Text whose delimiters and line ends are escaped, so that it can stand in a field. */
export function escapeText(text: string, delimiters: Delimiters): string {
  const sequences = new Map([
    [delimiters.field, 'F'],
    [delimiters.component, 'S'],
    [delimiters.repetition, 'R'],
    [delimiters.escape, 'E'],
    [delimiters.subcomponent, 'T'],
    ['\r', 'X0D'],
    ['\n', 'X0A'],
  ])
  let escaped = ''
  for (const character of text) {
    const sequence = sequences.get(character)
    escaped += sequence ? delimiters.escape + sequence + delimiters.escape : character
  }
  return escaped
}
