import { transactionMap } from './notation.ts'

/** Implementation acknowledgment, 005010X231. */
export const map999 = transactionMap(
  '999',
  {
    ST: `
  ST R1 1!=999 2! 3!
  AK1 R1 1! 2! 3
  (2000) S>
  AK9 R1 1!=A,E,M,P,R,W,X 2! 3! 4! 5=@groupError 6=@groupError 7=@groupError 8=@groupError 9=@groupError
  SE R1 1! 2!`,
    '2000': `
  AK2 R1 1! 2! 3
  (2100) S>
  IK5 R1 1!=A,E,M,R,W,X 2=@transactionError 3=@transactionError 4=@transactionError 5=@transactionError 6=@transactionError`,
    '2100': `
  IK3 R1 1! 2! 3 4=@segmentError
  CTX S10
  (2110) S>`,
    '2110': `
  IK4 R1 1!(1! 2 3) 2 3!=@elementError 4
  CTX S10`,
  },
  [{ loop: '2100', when: 'IK304=8', need: '2110' }],
)

const more = '10(1! 2! 3 4) 11(1! 2! 3 4)'
const status = `1!(1! 2! 3 4) 2! 3!=U,WQ 4! ${more}`

/** Claim acknowledgment, 005010X214. */
export const map277CA = transactionMap(
  '277CA',
  {
    ST: `
  ST R1 1!=277 2! 3!
  BHT R1 1!=0085 2!=08 3! 4! 5! 6!=TH
  (2000A) R1
  SE R1 1! 2!`,
    '2000A': `
  HL R1 1! 3!=20 4!=1
  (2100A) R1
  (2200A) R1
  (2000B) R>`,
    '2100A': `
  NM1 R1 1!=AY,PR 2!=2 3! 8!=46,FI,PI,XV 9!
  PER S1 1!=IC 2 3=ED,EM,FX,TE 4 5=EM,EX,FX,TE 6 7=EM,EX,FX,TE 8`,
    '2200A': `
  TRN R1 1!=1 2!
  DTP*050 R1 1! 2!=D8 3!
  DTP*009 R1 1! 2!=D8 3!`,
    '2000B': `
  HL R1 1! 2! 3!=21 4!=0,1
  (2100B) R1
  (2200B) R1
  (2000C) S>`,
    '2100B': `
  NM1 R1 1!=41 2!=1,2 3! 4 5 8!=46 9!`,
    '2200B': `
  TRN R1 1!=2 2!
  STC R> ${status}
  QTY*90 S1 1! 2!
  QTY*AA S1 1! 2!
  AMT*YU S1 1! 2!
  AMT*YY S1 1! 2!`,
    '2000C': `
  HL R1 1! 2! 3!=19 4!=0,1
  (2100C) R1
  (2200C) S1
  (2000D) S>`,
    '2100C': `
  NM1 R1 1!=85 2!=1,2 3! 4 5 7 8!=FI,SV,XX 9!`,
    '2200C': `
  TRN R1 1!=1 2!
  STC R> 1!(1! 2! 3 4) 3!=U,WQ 4! ${more}
  REF*0B|1G|G2|LU|SY|TJ S3 1! 2!
  QTY*QA S1 1! 2!
  QTY*QC S1 1! 2!
  AMT*YU S1 1! 2!
  AMT*YY S1 1! 2!`,
    '2000D': `
  HL R1 1! 2! 3!=PT
  (2100D) R1
  (2200D) R>`,
    '2100D': `
  NM1 R1 1!=QC 2!=1 3! 4 5 7 8!=II,MI 9!`,
    '2200D': `
  TRN R1 1!=2 2!
  STC R> ${status} 12
  REF*1K S1 1! 2!
  REF*D9 S1 1! 2!
  REF*BLT S1 1! 2!
  DTP*472 R1 1! 2!=D8,RD8 3!
  (2220D) S>`,
    '2220D': `
  SVC R1 1!(1!=AD,ER,HC,HP,IV,N4,NU,WK 2! 3 4 5 6) 2! 4 7
  STC R> 1!(1! 2! 3 4) 2! 3!=U ${more} 12
  REF*FJ S1 1! 2!
  REF*XZ S1 1! 2!
  DTP*472 S1 1! 2!=D8,RD8 3!`,
  },
  [{ loop: '2220D', need: 'REF*FJ' }],
)
