/** HL7 table 0211 names as TextDecoder labels. Only sets in which ASCII bytes mean ASCII: segments are cut before decoding. */
const LABELS: Readonly<Record<string, string>> = {
  ASCII: 'utf-8',
  'UNICODE UTF-8': 'utf-8',
  'UTF-8': 'utf-8',
  UTF8: 'utf-8',
  UNICODE: 'utf-8',
  '8859/1': 'windows-1252',
  '8859/2': 'iso-8859-2',
  '8859/3': 'iso-8859-3',
  '8859/4': 'iso-8859-4',
  '8859/5': 'iso-8859-5',
  '8859/6': 'iso-8859-6',
  '8859/7': 'iso-8859-7',
  '8859/8': 'iso-8859-8',
  '8859/9': 'windows-1254',
  '8859/15': 'iso-8859-15',
  'WINDOWS-1252': 'windows-1252',
  'GB 18030-2000': 'gb18030',
  'KS X 1001': 'euc-kr',
  BIG5: 'big5',
}

export type Decoding = { ok: true; text: string } | { ok: false; code: 'unknown-code' | 'not-utf8' }

/** The text of a message in the character set that its MSH-18 names; nothing named is UTF-8, which ASCII is a part of. */
export function decodeMessage(bytes: Uint8Array): Decoding {
  const named = characterSetOf(bytes)
  const label = named ? LABELS[named.toUpperCase()] : 'utf-8'
  if (!label) return { ok: false, code: 'unknown-code' }
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, code: 'not-utf8' }
  }
}

const HEADER_BYTES = 4096

/** First repetition of MSH-18, read as Latin-1 before the set is known. */
function characterSetOf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_BYTES)).toString('latin1')
  const start = text.indexOf('MSH')
  const separator = text[start + 3]
  if (start < 0 || !separator) return undefined
  const header = text.slice(start).split(/[\r\n]/, 1)[0] as string
  const repetition = header[5] ?? '~'
  const field = header.split(separator)[17]
  return field?.split(header[5] === separator ? '~' : repetition)[0]?.trim() || undefined
}
