/** What an answer says in place of a value of the answered file that it has no room for: an answer is itself valid, whatever came. */

/** TA101: nine digits. */
export const interchangeNumberOr0 = (text: string) => (/^\d{9}$/.test(text) ? text : '000000000')

/** AK101: two characters. */
export const functionalIdOr00 = (text: string) => (/^[A-Z0-9]{2}$/.test(text) ? text : '00')

/** AK102: one to nine digits. */
export const groupNumberOr0 = (text: string) => (/^\d{1,9}$/.test(text) ? text : '0')

/** AK201: three characters. */
export const identifierOr000 = (text: string) => (/^[A-Z0-9]{3}$/.test(text) ? text : '000')

/** AK202: four to nine characters. */
export const transactionNumberOr0000 = (text: string) => (/^[\x21-\x7d]{4,9} *$/.test(text) ? text.trimEnd() : '0000')

/** ISA06 or ISA08, and GS02 or GS03 with it: two characters at least. */
export const partyOrUnknown = (text: string) => (text.trim().length >= 2 ? text : 'UNKNOWN')

/** AK902: six digits. */
export const countOrMost = (count: number) => Math.min(count, 999_999)
