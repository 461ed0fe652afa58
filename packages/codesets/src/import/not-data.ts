/** What begins like this is no table, and what to do about it. */
const KINDS: readonly (readonly [beginning: RegExp, words: string])[] = [
  [/^$/, 'is empty; fetch it again'],
  [
    /^\s*(<!doctype html|<html|<head)/i,
    'is a web page, not the file itself; open the link in a browser and save the file',
  ],
  [/^%PDF-/, 'is a PDF; fetch the table itself'],
  // A compound file, which a workbook becomes again when it is locked with a password (MS-CFB 2.2).
  [
    /^\xD0\xCF\x11\xE0/,
    'is an old workbook (.xls) or one with a password; save it as .xlsx without a password, or as CSV',
  ],
  [/^(Rar!|7z\xBC\xAF)/, 'is an archive of a kind that is not read; unpack it and give the files in it'],
]

/** What is wrong with a file that can be no table, by its first bytes; undefined where nothing is known against it. */
export function notData(beginning: Buffer): string | undefined {
  const text = beginning
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  return KINDS.find(([pattern]) => pattern.test(text))?.[1]
}
