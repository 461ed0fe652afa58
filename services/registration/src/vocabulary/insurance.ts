import type { Coverage } from '@claimrail/domain'

/** X12 SBR09 claim filing indicators; ZZ is the standard's own word for a type that is not known. */
const FILING_INDICATORS = new Set('11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'.split(' '))

const PLANS: Readonly<Record<string, string>> = {
  HMO: 'HM',
  PPO: '12',
  POS: '13',
  EPO: '14',
  EHCPOL: 'CI',
  COMMERCIAL: 'CI',
  COM: 'CI',
  MEDICARE: 'MB',
  MEDICAID: 'MC',
  BCBS: 'BL',
  'BLUE CROSS': 'BL',
  CHAMPUS: 'CH',
  TRICARE: 'CH',
  VA: 'VA',
  WC: 'WC',
}

/** The claim filing indicator that a plan type means; ZZ when that is not known. */
export function filingIndicatorOf(planType: string | undefined): string {
  const text = (planType ?? '').trim().toUpperCase()
  return FILING_INDICATORS.has(text) ? text : (PLANS[text] ?? 'ZZ')
}

type Relationship = Coverage['relationship']

/** HL7 table 0063, FHIR subscriber-relationship and X12 individual relationship codes. */
const RELATIONSHIPS: Readonly<Record<string, Relationship>> = {
  SEL: '18',
  SELF: '18',
  '18': '18',
  SPO: '01',
  SPOUSE: '01',
  '01': '01',
  CHD: '19',
  CHILD: '19',
  NCH: '19',
  SCH: '19',
  '19': '19',
  EME: '20',
  '20': '20',
  '21': '21',
  '39': '39',
  '40': '40',
  '53': '53',
  COMMON: '53',
  DOM: '53',
}

/** The X12 relationship of patient to subscriber; any other word is G8, other relationship; nothing said is undefined. */
export function relationshipOf(said: string | undefined): Relationship | undefined {
  const text = (said ?? '').trim().toUpperCase()
  return text ? (RELATIONSHIPS[text] ?? 'G8') : undefined
}

const SELF_PAY = new Set(['SP', 'SELF', 'SELFPAY', 'SELF PAY', 'SELF-PAY'])

/** True when a financial class (HL7 PV1-20) says that the patient pays. */
export function isSelfPay(financialClass: string | undefined): boolean {
  return SELF_PAY.has((financialClass ?? '').trim().toUpperCase())
}

/** A payer id as clearinghouses write it: upper case, letters and digits. */
export function payerIdOf(said: string | undefined): string | undefined {
  return said?.trim().toUpperCase().replaceAll('-', '') || undefined
}
