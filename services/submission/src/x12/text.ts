/** Letters that do not decompose, as US payers' systems spell them. */
const SPELLINGS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ø: 'O',
  Œ: 'OE',
  ß: 'SS',
  ẞ: 'SS',
  Đ: 'D',
  Ł: 'L',
  Þ: 'TH',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
}

/** Any text in the basic character set of X12 005010 (upper case, no delimiters), cut to what its element holds. */
export function x12Text(text: string, length: number): string {
  return text
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => SPELLINGS[letter] ?? ' ')
    .replace(/[^A-Z0-9 !"&'()+,\-./;?=]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, length)
    .trim()
}
