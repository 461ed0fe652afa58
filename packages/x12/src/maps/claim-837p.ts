import { claimLevels } from './claim-levels.ts'
import {
  address,
  billingContact,
  codeList,
  contact,
  drug,
  facility,
  lineAdjudication,
  optionalAddress,
} from './claim-pieces.ts'
import {
  otherPayer,
  otherPayerProvider,
  otherSubscriber,
  otherSubscriberName,
  paperwork,
  patient,
} from './claim-pieces.ts'
import { pricing, procedure, provider } from './claim-pieces.ts'
import { claimConditions } from './claim-conditions.ts'
import { transactionMap } from './notation.ts'

const levels = claimLevels({
  billingEntities: '1,2',
  billingReferences: `
  REF*EI|SY R1 1! 2!
  REF*0B|1G S2 1! 2!${billingContact}`,
  payToEntities: '1,2',
  subscriberPlaces: '1!=@payerResponsibility 2=18 3 4 5=@insuranceType 9=@claimFiling',
  subscriberLines: '  PAT S1 5=D8 6 7=01 8 9=Y',
  patientLine: '  PAT R1 1!=@relationshipOfPatient 5=D8 6 7=01 8 9=Y',
  patient,
})

const transport = `
  CR1 S1 1=LB 2 4!=A,B,C,D,E 5!=DH 6! 9 10`

const claim = `
  CLM R1 1! 2! 5!(1! 2!=B 3!=@claimFrequency) 6!=@yesNo 7!=A,B,C 8!=N,W,Y 9!=I,Y 10=P 11(1!=AA,EM,OA 2=AA,EM,OA 4 5) 12=02,03,05,09 20=1,2,3,4,5,6,7,8,9,10,11,15
  DTP*431 S1 1! 2!=D8 3!
  DTP*454 S1 1! 2!=D8 3!
  DTP*304 S1 1! 2!=D8 3!
  DTP*453 S1 1! 2!=D8 3!
  DTP*439 S1 1! 2!=D8 3!
  DTP*484 S1 1! 2!=D8 3!
  DTP*455 S1 1! 2!=D8 3!
  DTP*471 S1 1! 2!=D8 3!
  DTP*314 S1 1! 2!=D8,RD8 3!
  DTP*360 S1 1! 2!=D8 3!
  DTP*361 S1 1! 2!=D8 3!
  DTP*297 S1 1! 2!=D8 3!
  DTP*296 S1 1! 2!=D8 3!
  DTP*435 S1 1! 2!=D8 3!
  DTP*096 S1 1! 2!=D8 3!
  DTP*090 S1 1! 2!=D8 3!
  DTP*091 S1 1! 2!=D8 3!
  DTP*444 S1 1! 2!=D8 3!
  DTP*050 S1 1! 2!=D8 3!${paperwork}
  CN1 S1 1!=01,02,03,04,05,06,09 2 3 4 5 6
  AMT*F5 S1 1! 2!
  REF*4N S1 1! 2!
  REF*F5 S1 1! 2!=@yesNo
  REF*EW S1 1! 2!
  REF*9F S1 1! 2!
  REF*G1 S1 1! 2!
  REF*F8 S1 1! 2!
  REF*X4 S1 1! 2!
  REF*9A S1 1! 2!
  REF*9C S1 1! 2!
  REF*LX S1 1! 2!
  REF*D9 S1 1! 2!
  REF*EA S1 1! 2!
  REF*P4 S1 1! 2!
  REF*1J S1 1! 2!
  K3 S10 1!
  NTE S1 1!=ADD,CER,DCP,DGN,TPO 2!${transport}
  CR2 S1 8!=A,C,D,E,F,G,M 10 11 12
  CRC*07 S3 1! 2!=@yesNo 3! 4 5 6 7
  CRC*E1|E2|E3 S3 1! 2!=@yesNo 3!=L1,L2,L3,L4,L5 4=L1,L2,L3,L4,L5 5=L1,L2,L3,L4,L5 6 7
  CRC*75 S1 1! 2!=Y 3!=IH
  CRC*ZZ S1 1! 2!=@yesNo 3!=AV,NU,S2,ST 4=AV,NU,S2,ST 5=AV,NU,S2,ST
  HI*BK|ABK R1 ${codeList(12, '(1!=BK,ABK 2!)', '(1!=BF,ABF 2!)')}
  HI*BP S1 1!(1!=BP 2!) 2(1!=BO 2!)
  HI*BG S2 ${codeList(12, '(1!=BG 2!)', '(1!=BG 2!)')}${pricing}
  (2310A) S2
  (2310B) S1
  (2310C) S1
  (2310D) S1
  (2310E) S1
  (2310F) S1
  (2320) S10
  (2400) R50`

const line = `
  LX R1 1!
  SV1 R1 1!${procedure} 2! 3!=MJ,UN 4! 5 7!(1! 2 3 4) 9=Y 11=Y 12=Y 15=0
  SV5 S1 1!(1!=HC 2!) 2!=DA 3! 4 5 6=1,4,6
  PWK S11 1! 2! 5=AC 6${transport}
  CR3 S1 1!=I,R,S 2!=MO 3!
  CRC*07 S3 1! 2!=@yesNo 3! 4 5 6 7
  CRC*70 S1 1! 2!=@yesNo 3!=65
  CRC*09 S1 1! 2!=@yesNo 3!=38,ZV 4=38,ZV
  DTP*472 R1 1! 2!=D8,RD8 3!
  DTP*471 S1 1! 2!=D8 3!
  DTP*607 S1 1! 2!=D8 3!
  DTP*463 S1 1! 2!=D8 3!
  DTP*461 S1 1! 2!=D8 3!
  DTP*304 S1 1! 2!=D8 3!
  DTP*738|739 S2 1! 2!=D8 3!
  DTP*011 S1 1! 2!=D8 3!
  DTP*455 S1 1! 2!=D8 3!
  DTP*454 S1 1! 2!=D8 3!
  QTY*PT S1 1! 2!
  QTY*FL S1 1! 2!
  MEA S5 1!=OG,TR 2!=HT,R1,R2,R3,R4 3!
  CN1 S1 1!=01,02,03,04,05,06,09 2 3 4 5 6
  REF*9B S1 1! 2! 4(1! 2!)
  REF*9D S1 1! 2! 4(1! 2!)
  REF*G1 S5 1! 2! 4(1! 2!)
  REF*6R S1 1! 2!
  REF*EW S1 1! 2!
  REF*X4 S1 1! 2!
  REF*F4 S1 1! 2!
  REF*BT S1 1! 2!
  REF*9F S5 1! 2! 4(1! 2!)
  AMT*T S1 1! 2!
  AMT*F4 S1 1! 2!
  K3 S10 1!
  NTE*ADD|DCP S1 1! 2!
  NTE*TPO S1 1! 2!
  PS1 S1 1! 2!${pricing}
  (2410) S1
  (2420A) S1
  (2420B) S1
  (2420C) S1
  (2420D) S1
  (2420E) S1
  (2420F) S2
  (2420G) S1
  (2420H) S1
  (2430) S15
  (2440) S>`

/** Professional claims, 005010X222. */
export const map837P = transactionMap(
  '837P',
  {
    ...levels,
    '2300': claim,
    '2310A': provider('DN|P3', '1', '0B|1G|G2 S3'),
    '2310B': provider('82', '1,2', '0B|1G|G2|LU S4', 'PE'),
    '2310C': facility('0B|G2|LU S3') + contact,
    '2310D': provider('DQ', '1', '0B|1G|G2|LU S4'),
    '2310E': `
  NM1*PW R1 1! 2!=2 3${address}`,
    '2310F': `
  NM1*45 R1 1! 2!=2 3${address}`,
    '2320': `${otherSubscriber}
  OI R1 3!=N,W,Y 4=P 6!=I,Y
  MOA S1 1 2 3 4 5 6 7 8 9
  (2330A) R1
  (2330B) R1
  (2330C) S2
  (2330D) S1
  (2330E) S1
  (2330F) S1
  (2330G) S1`,
    '2330A': otherSubscriberName,
    '2330B': otherPayer,
    '2330C': otherPayerProvider('DN|P3', '1', '0B|1G|G2 R3'),
    '2330D': otherPayerProvider('82', '1,2', '0B|1G|G2|LU R3'),
    '2330E': otherPayerProvider('77', '2', '0B|G2|LU R3'),
    '2330F': otherPayerProvider('DQ', '1', '0B|1G|G2|LU R3'),
    '2330G': otherPayerProvider('85', '1,2', 'G2|LU R2'),
    '2400': line,
    '2410': drug,
    '2420A': provider('82', '1,2', '0B|1G|G2|LU S20', 'PE'),
    '2420B': provider('QB', '1,2', '0B|1G|G2 S20'),
    '2420C': facility('G2|LU S3'),
    '2420D': provider('DQ', '1', '0B|1G|G2|LU S20'),
    '2420E': `
  NM1*DK R1 1! 2!=1 3 4 5 7 8=XX 9${optionalAddress}
  REF*0B|1G|G2 S20 1! 2! 4(1! 2!)${billingContact}`,
    '2420F': provider('DN|P3', '1', '0B|1G|G2 S20'),
    '2420G': `
  NM1*PW R1 1! 2!=2 3${address}`,
    '2420H': `
  NM1*45 R1 1! 2!=2 3${address}`,
    '2430': `
  SVD R1 1! 2! 3!${procedure} 5! 6${lineAdjudication}`,
    '2440': `
  LQ R1 1!=AS,UT 2!
  FRM R99 1! 2=N,W,Y 3 4 5`,
  },
  claimConditions.professional,
)
