import type { Delimiters } from '../delimiters.ts'

export type CharacterSet = 'basic' | 'extended' | 'any'

export const allowed = 0
const notAllowed = 1
export const delimiter = 2

const basic = `ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !"&'()*+,-./:;?=`
const extended = `${basic}abcdefghijklmnopqrstuvwxyz%@[]_{}\\|<>~#$^\``

/** For each of the first 128 characters whether a value may have it (X12.6, basic and extended character set). */
export function characterTable(set: CharacterSet, delimiters: Delimiters): Uint8Array {
  const table = new Uint8Array(128).fill(notAllowed)
  if (set === 'any') table.fill(allowed, 0x20, 0x7f)
  else for (const character of set === 'basic' ? basic : extended) table[character.charCodeAt(0)] = allowed
  for (const character of Object.values(delimiters)) if (character !== '') table[character.charCodeAt(0)] = delimiter
  return table
}
