import { codeOf } from '../../block.ts'

/** Forms of codes that others keep, on their bytes. They say what cannot be a code, not what is one. */

const digit = (byte: number) => byte >= 0x30 && byte <= 0x39
const letter = (byte: number) => byte >= 0x41 && byte <= 0x5a
const either = (byte: number) => digit(byte) || letter(byte)

function all(bytes: Uint8Array, from: number, to: number, is: (byte: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (!is(bytes[at]!)) return false
  return true
}

export type Form = (bytes: Uint8Array, from: number, to: number) => boolean

/** A letter, a digit, then up to five more, without the point. */
export const icd10cm: Form = (bytes, from, to) =>
  to - from >= 3 &&
  to - from <= 7 &&
  letter(bytes[from]!) &&
  digit(bytes[from + 1]!) &&
  all(bytes, from + 2, to, either)

/** Seven letters or digits. */
export const icd10pcs: Form = (bytes, from, to) => to - from === 7 && all(bytes, from, to, either)

/** CPT and HCPCS: four digits with a digit or letter on one side. */
export const procedureCode: Form = (bytes, from, to) =>
  to - from === 5 && either(bytes[from]!) && all(bytes, from + 1, from + 4, digit) && either(bytes[from + 4]!)

export const modifier: Form = (bytes, from, to) => to - from === 2 && all(bytes, from, to, either)

export const revenueCode: Form = (bytes, from, to) => to - from === 4 && all(bytes, from, to, digit)

export const twoDigits: Form = (bytes, from, to) => to - from === 2 && all(bytes, from, to, digit)

/** Facility and care of a type of bill: a digit, and a digit. */
export const facilityType: Form = (bytes, from, to) =>
  to - from === 2 && digit(bytes[from]!) && either(bytes[from + 1]!)

/** Ten letters or digits. */
export const taxonomy: Form = (bytes, from, to) => to - from === 10 && all(bytes, from, to, either)

/** Up to three digits, or a letter with digits (W, P, Y, A, B, D). */
export const adjustmentReason: Form = (bytes, from, to) =>
  to - from <= 4 &&
  (digit(bytes[from]!)
    ? to - from <= 3 && all(bytes, from, to, digit)
    : 'ABDPWY'.includes(String.fromCharCode(bytes[from]!)) && to - from > 1 && all(bytes, from + 1, to, digit))

/** M, MA or N, and digits. */
export const remark: Form = (bytes, from, to) => {
  const first = bytes[from]
  const start = first === 0x4d && bytes[from + 1] === 0x41 ? from + 2 : from + 1
  return (first === 0x4d || first === 0x4e) && start < to && to - start <= 3 && all(bytes, start, to, digit)
}

/** A letter, and one to three letters or digits: A7, F3F, DR05. */
export const statusCategory: Form = (bytes, from, to) =>
  to - from >= 2 && to - from <= 4 && letter(bytes[from]!) && all(bytes, from + 1, to, either)

export const statusCode: Form = (bytes, from, to) => to - from <= 3 && all(bytes, from, to, digit)

/** Five or nine digits. */
export const zip: Form = (bytes, from, to) => (to - from === 5 || to - from === 9) && all(bytes, from, to, digit)

/** What the guides ask of the ZIP code of a billing provider. */
export const nineDigits: Form = (bytes, from, to) => to - from === 9 && all(bytes, from, to, digit)

const states: ReadonlySet<number> = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD ' +
    'TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP AB BC MB NB NL NS NT NU ON PE QC SK YT'
  )
    .split(' ')
    .map(codeOf),
)

/** States, territories, military addresses, and the provinces of Canada. */
export const state: Form = (bytes, from, to) => to - from === 2 && states.has((bytes[from]! << 8) | bytes[from + 1]!)
