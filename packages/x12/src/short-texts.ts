const sizeBits = 10
const codes = new Int32Array(1 << sizeBits)
const texts = new Array<string>(1 << sizeBits).fill('')

/**
 * The text of a `codeOf` number of one to three ASCII characters. Texts are kept and given again, as files have few different ones,
 * many times: no text is made, and no memory used, for most identifiers and qualifiers.
 */
export function shortText(code: number): string {
  const place = Math.imul(code, 0x9e3779b1) >>> (32 - sizeBits)
  if (codes[place] === code) return texts[place]!
  const text = textOf(code)
  codes[place] = code
  texts[place] = text
  return text
}

function textOf(code: number): string {
  if (code > 0xffff) return String.fromCharCode(code >> 16, (code >> 8) & 0xff, code & 0xff)
  return code > 0xff ? String.fromCharCode(code >> 8, code & 0xff) : String.fromCharCode(code)
}
