/** Lines that several loops of the claims share. */

export const address = `
  N3 R1 1! 2
  N4 R1 1! 2 3 4 7`

export const optionalAddress = `
  N3 S1 1! 2
  N4 S1 1! 2 3 4 7`

export const submitter = `
  NM1*41 R1 1! 2!=1,2 3! 4 5 8!=46 9!
  PER R2 1!=IC 2 3!=EM,FX,TE 4! 5=@communication 6 7=@communication 8`

export const receiver = `
  NM1*40 R1 1! 2!=2 3! 8!=46 9!`

export const contact = `
  PER S1 1!=IC 2 3!=TE 4! 5=EX 6`

export const billingContact = `
  PER S2 1!=IC 2 3!=EM,FX,TE 4! 5=@communication 6 7=@communication 8`

export const payToPlan = `
  NM1*PE R1 1! 2!=2 3! 8!=PI,XV 9!${address}
  REF*2U|FY|NF S1 1! 2!
  REF*EI R1 1! 2!`

export const payer = `
  NM1*PR R1 1! 2!=2 3! 8!=PI,XV 9!${optionalAddress}
  REF*2U|EI|FY|NF S3 1! 2!
  REF*G2|LU S2 1! 2!`

export const subscriber = `
  NM1*IL R1 1! 2!=1,2 3! 4 5 7 8=II,MI 9${optionalAddress}
  DMG S1 1!=D8 2! 3!=F,M,U
  REF*SY S1 1! 2!
  REF*Y4 S1 1! 2!${contact}`

export const patient = `
  NM1*QC R1 1! 2!=1 3! 4 5 7${address}
  DMG R1 1!=D8 2! 3!=F,M,U
  REF*Y4 S1 1! 2!
  REF*1W|SY S1 1! 2!${contact}`

/** A provider: the codes of NM101, the entity types, and the qualifiers of its further identifiers with how often they stand. */
export function provider(entity: string, entityTypes: string, references: string, role = ''): string {
  const specialty = role === '' ? '' : `\n  PRV S1 1!=${role} 2!=PXC 3!`
  return `
  NM1*${entity} R1 1! 2!=${entityTypes} 3 4 5 7 8=XX 9${specialty}
  REF*${references} 1! 2! 4(1! 2!)`
}

export function facility(references: string): string {
  return `
  NM1*77 R1 1! 2!=2 3! 8=XX 9${address}
  REF*${references} 1! 2! 4(1! 2!)`
}

/** A provider as another payer knows it. */
export function otherPayerProvider(entity: string, entityTypes: string, references: string): string {
  return `
  NM1*${entity} R1 1! 2!=${entityTypes}
  REF*${references} 1! 2!`
}

const adjustments = `
  CAS S5 1!=@adjustmentGroup 2! 3! 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19`

export const otherSubscriber = `
  SBR R1 1!=@payerResponsibility 2!=@relationship 3 4 5=@insuranceType 9=@claimFiling${adjustments}
  AMT*D S1 1! 2!
  AMT*EAF S1 1! 2!
  AMT*A8 S1 1! 2!`

export const otherSubscriberName = `
  NM1*IL R1 1! 2!=1,2 3! 4 5 7 8!=II,MI 9!${optionalAddress}
  REF*SY S2 1! 2!`

export const otherPayer = `
  NM1*PR R1 1! 2!=2 3! 8!=PI,XV 9!${optionalAddress}
  DTP*573 S1 1! 2!=D8 3!
  REF*2U|EI|FY|NF S2 1! 2!
  REF*G1 S1 1! 2!
  REF*9F S1 1! 2!
  REF*T4 S1 1! 2!
  REF*F8 S1 1! 2!`

export const procedure = '(1!=ER,HC,HP,IV,WK 2! 3 4 5 6 7 8)'

export const drug = `
  LIN R1 2!=EN,EO,HI,N4,ON,UK,UP 3!
  CTP R1 4! 5!(1!=F2,GR,ME,ML,UN)
  REF*VY|XZ S1 1! 2!`

export const lineAdjudication = `${adjustments}
  DTP*573 R1 1! 2!=D8 3!
  AMT*EAF S1 1! 2!`

export const pricing = `
  HCP S1 1!=@pricing 2! 3 4 5 6 7 8 9=ER,HC,HP,IV,WK 10 11=DA,MJ,UN 12 13 14 15`

export const paperwork = `
  PWK S10 1!=@reportType 2!=@reportTransmission 5=AC 6`

/** Twelve places of an HI: the first one required. */
export const codeList = (places: number, first: string, others: string): string => {
  const rest = Array.from({ length: places - 1 }, (_, at) => `${at + 2}${others}`)
  return [`1!${first}`, ...rest].join(' ')
}
