import type { SegmentUsage } from './map.ts'
import { transactionMap } from './notation.ts'

/** ISA05 and ISA07: kinds of identifiers of sender and receiver. */
export const interchangeQualifiers: readonly string[] = ['01', '14', '20', '27', '28', '29', '30', '33', 'ZZ']

/** Interchange and group. ISA11 and ISA16 hold separators and are not checked as values. */
const map = transactionMap('envelope', {
  ISA: `
  ISA R1 1!=00,03 2 3!=00,01 4 5!=${interchangeQualifiers.join()} 6! 7!=${interchangeQualifiers.join()} 8! 9! 10! 11! 12! 13! 14!=0,1 15!=P,T 16!
  IEA R1 1! 2!
  TA1 S> 1! 2! 3! 4!=A,E,R 5!
  GS R1 1! 2! 3! 4! 5! 6! 7!=X 8!
  GE R1 1! 2!
  SE R1 1! 2!`,
})

export const envelopeUsages: readonly SegmentUsage[] = map.loops.get('ISA')!.filter((item) => item.kind === 'segment')

/** GS01 of the group that a transaction (ST01) belongs in. */
export const functionalIdentifiers: Readonly<Record<string, string>> = {
  '270': 'HS',
  '271': 'HB',
  '275': 'PI',
  '276': 'HR',
  '277': 'HN',
  '820': 'RA',
  '834': 'BE',
  '835': 'HP',
  '837': 'HC',
  '997': 'FA',
  '999': 'FA',
}
