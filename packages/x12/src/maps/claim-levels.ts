import { address, payToPlan, payer, receiver, submitter, subscriber } from './claim-pieces.ts'
import type { LoopText } from './notation.ts'

/** Everything above the claim; professional and institutional claims differ only in a few lines. */
export function claimLevels(differences: {
  billingEntities: string
  billingReferences: string
  payToEntities: string
  subscriberPlaces: string
  subscriberLines: string
  patientLine: string
  patient: string
}): LoopText {
  return {
    ST: `
  ST R1 1!=837 2! 3!
  BHT R1 1!=0019 2!=00,18 3! 4! 5! 6!=31,CH,RP
  (1000A) R1
  (1000B) R1
  (2000A) R>
  SE R1 1! 2!`,
    '1000A': submitter,
    '1000B': receiver,
    '2000A': `
  HL R1 1! 3!=20 4!=1
  PRV S1 1!=BI 2!=PXC 3!
  CUR S1 1!=85 2!
  (2010AA) R1
  (2010AB) S1
  (2010AC) S1
  (2000B) R>`,
    '2010AA': `
  NM1*85 R1 1! 2!=${differences.billingEntities} 3! 4 5 7 8=XX 9${address}
${differences.billingReferences}`,
    '2010AB': `
  NM1*87 R1 1! 2!=${differences.payToEntities}${address}`,
    '2010AC': payToPlan,
    '2000B': `
  HL R1 1! 2! 3!=22 4!=0,1
  SBR R1 ${differences.subscriberPlaces}
${differences.subscriberLines}
  (2010BA) R1
  (2010BB) R1
  (2300) S100
  (2000C) S>`,
    '2010BA': subscriber,
    '2010BB': payer,
    '2000C': `
  HL R1 1! 2! 3!=23 4!=0
${differences.patientLine}
  (2010CA) R1
  (2300) R100`,
    '2010CA': differences.patient,
  }
}
