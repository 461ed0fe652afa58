/**
 * True when `text` is a National Provider Identifier: ten digits, first 1 or 2, Luhn check over 80840 + the number
 * (45 CFR 162.406; ISO/IEC 7812 check digit with the 80840 prefix).
 */
export function isNpi(text: string): boolean {
  return /^[12]\d{9}$/.test(text) && npiCheckDigit(text.slice(0, 9)) === text[9]
}

/** The tenth digit of an NPI whose first nine are `nine`. */
export function npiCheckDigit(nine: string): string {
  const digits = `80840${nine}`
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}
