const LONGEST = 200
const FORBIDDEN = /[/\\\p{Cc}]/u
/** How clients that upload under a temporary name call it until it is whole. */
const UNFINISHED = /\.(part|partial|filepart|tmp)$/i

/** A name that could lead out of its folder, hide a file or break a listing. Does not repeat the name: it came from outside. */
export class UnsafeName extends Error {
  override readonly name = 'UnsafeName'
  constructor() {
    super('a file name is empty, hidden, too long, or holds a separator or control character')
  }
}

/** Whether a name is one plain file of a folder: no separators, no control characters, no dot in front, 1 to 200 bytes. */
export function isSafeName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !FORBIDDEN.test(name) && Buffer.byteLength(name) <= LONGEST
}

export function checkName(name: string): string {
  if (!isSafeName(name)) throw new UnsafeName()
  return name
}

export function isUnfinishedName(name: string): boolean {
  return UNFINISHED.test(name)
}

/** The name with a hash of its content before its ending: `answer.835` -> `answer.9f86d081884c.835`. */
export function nameWithHash(name: string, hash: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)}.${hash}${name.slice(dot)}` : `${name}.${hash}`
}
