import { claimConditions } from './claim-conditions.ts'
import { claimLevels } from './claim-levels.ts'
import {
  billingContact,
  codeList,
  drug,
  facility,
  lineAdjudication,
  otherPayer,
  otherPayerProvider,
} from './claim-pieces.ts'
import {
  otherSubscriber,
  otherSubscriberName,
  paperwork,
  patient,
  pricing,
  procedure,
  provider,
} from './claim-pieces.ts'
import { transactionMap } from './notation.ts'

const levels = claimLevels({
  billingEntities: '2',
  billingReferences: `
  REF*EI R1 1! 2!${billingContact}`,
  payToEntities: '2',
  subscriberPlaces: '1!=@payerResponsibility 2=18 3 4 9=@claimFiling',
  subscriberLines: '',
  patientLine: '  PAT R1 1!=@relationshipOfPatient',
  patient,
})

const diagnosis = (codes: string) => `(1!=${codes} 2! 9=N,U,W,Y,1)`
const dated = (codes: string) => `(1!=${codes} 2! 3=D8 4)`

const claim = `
  CLM R1 1! 2! 5!(1! 2!=A 3!=@claimFrequency) 7!=A,B,C 8!=N,W,Y 9!=I,Y 20=1,2,3,4,5,6,7,8,9,10,11,15
  DTP*096 S1 1! 2!=TM 3!
  DTP*434 R1 1! 2!=RD8 3!
  DTP*435 S1 1! 2!=D8,DT 3!
  DTP*050 S1 1! 2!=D8 3!
  CL1 R1 1! 2 3!${paperwork}
  CN1 S1 1!=01,02,03,04,05,06,09 2 3 4 5 6
  AMT*F3 S1 1! 2!
  REF*4N S1 1! 2!
  REF*9F S1 1! 2!
  REF*G1 S1 1! 2!
  REF*F8 S1 1! 2!
  REF*9A S1 1! 2!
  REF*9C S1 1! 2!
  REF*LX S5 1! 2!
  REF*D9 S1 1! 2!
  REF*LU S1 1! 2!
  REF*EA S1 1! 2!
  REF*G4 S1 1! 2!
  REF*P4 S1 1! 2!
  K3 S10 1!
  NTE*ALG|DCP|DGN|DME|MED|NTR|ODT|RHB|RLH|RNH|SET|SFM|SPT|UPI S10 1! 2!
  NTE*ADD S1 1! 2!
  CRC*ZZ S1 1! 2!=@yesNo 3!=AV,NU,S2,ST 4=AV,NU,S2,ST 5=AV,NU,S2,ST
  HI*BK|ABK R1 1!${diagnosis('BK,ABK')}
  HI*BJ|ABJ S1 1!(1!=BJ,ABJ 2!)
  HI*PR|APR S1 ${codeList(3, '(1!=PR,APR 2!)', '(1!=PR,APR 2!)')}
  HI*BN|ABN S1 ${codeList(12, diagnosis('BN,ABN'), diagnosis('BN,ABN'))}
  HI*DR S1 1!(1!=DR 2!)
  HI*BF|ABF S2 ${codeList(12, diagnosis('BF,ABF'), diagnosis('BF,ABF'))}
  HI*BR|BBR|CAH S1 1!(1!=BR,BBR,CAH 2! 3=D8 4)
  HI*BQ|BBQ S2 ${codeList(12, dated('BQ,BBQ'), dated('BQ,BBQ'))}
  HI*BI S2 ${codeList(12, '(1!=BI 2! 3!=RD8 4!)', '(1!=BI 2! 3!=RD8 4!)')}
  HI*BH S2 ${codeList(12, '(1!=BH 2! 3!=D8 4!)', '(1!=BH 2! 3!=D8 4!)')}
  HI*BE S2 ${codeList(12, '(1!=BE 2! 5!)', '(1!=BE 2! 5!)')}
  HI*BG S2 ${codeList(12, '(1!=BG 2!)', '(1!=BG 2!)')}
  HI*TC S2 ${codeList(12, '(1!=TC 2!)', '(1!=TC 2!)')}${pricing}
  (2310A) S1
  (2310B) S1
  (2310C) S1
  (2310D) S1
  (2310E) S1
  (2310F) S1
  (2320) S10
  (2400) R999`

const line = `
  LX R1 1!
  SV2 R1 1! 2${procedure} 3! 4!=DA,UN 5! 7
  PWK S10 1! 2! 5=AC 6
  DTP*472 S1 1! 2!=D8,RD8 3!
  REF*6R S1 1! 2!
  REF*9B S1 1! 2!
  REF*9D S1 1! 2!
  AMT*GT S1 1! 2!
  AMT*N8 S1 1! 2!
  NTE*TPO S1 1! 2!${pricing}
  (2410) S1
  (2420A) S1
  (2420B) S1
  (2420C) S1
  (2420D) S1
  (2430) S15`

const physician = '0B|1G|G2|LU'

/** Institutional claims, 005010X223. */
export const map837I = transactionMap(
  '837I',
  {
    ...levels,
    '2300': claim,
    '2310A': provider('71', '1', `${physician} S4`, 'AT'),
    '2310B': provider('72', '1', `${physician} S4`),
    '2310C': provider('ZZ', '1', `${physician} S4`),
    '2310D': provider('82', '1', `${physician} S4`),
    '2310E': facility('0B|G2|LU S3'),
    '2310F': provider('DN', '1', '0B|1G|G2 S3'),
    '2320': `${otherSubscriber}
  OI R1 3!=N,W,Y 6!=I,Y
  MIA S1
  MOA S1 1 2 3 4 5 6 7 8 9
  (2330A) R1
  (2330B) R1
  (2330C) S1
  (2330D) S1
  (2330E) S1
  (2330F) S1
  (2330G) S1
  (2330H) S1
  (2330I) S1`,
    '2330A': otherSubscriberName,
    '2330B': otherPayer,
    '2330C': otherPayerProvider('71', '1', `${physician} R4`),
    '2330D': otherPayerProvider('72', '1', `${physician} R4`),
    '2330E': otherPayerProvider('ZZ', '1', `${physician} R4`),
    '2330F': otherPayerProvider('77', '2', '0B|G2|LU R3'),
    '2330G': otherPayerProvider('82', '1', `${physician} R4`),
    '2330H': otherPayerProvider('DN', '1', '0B|1G|G2 R3'),
    '2330I': otherPayerProvider('85', '2', 'G2|LU R2'),
    '2400': line,
    '2410': drug,
    '2420A': provider('72', '1', `${physician} S20`),
    '2420B': provider('ZZ', '1', `${physician} S20`),
    '2420C': provider('82', '1', `${physician} S20`),
    '2420D': provider('DN', '1', '0B|1G|G2 S20'),
    '2430': `
  SVD R1 1! 2! 3${procedure} 4! 5! 6${lineAdjudication}`,
  },
  claimConditions.institutional,
)
