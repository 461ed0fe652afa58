import { claimConditions } from './claim-conditions.ts'
import { claimLevels } from './claim-levels.ts'
import { billingContact, facility, otherPayer, otherPayerProvider } from './claim-pieces.ts'
import { otherSubscriber, otherSubscriberName, paperwork, patient, provider } from './claim-pieces.ts'
import { lineAdjudication } from './claim-pieces.ts'
import { transactionMap } from './notation.ts'

const levels = claimLevels({
  billingEntities: '1,2',
  billingReferences: `
  REF*EI|SY R1 1! 2!
  REF*0B|1G S2 1! 2!${billingContact}`,
  payToEntities: '1,2',
  subscriberPlaces: '1!=@payerResponsibility 2=18 3 4 5=@insuranceType 9=@claimFiling',
  subscriberLines: '',
  patientLine: '  PAT R1 1!=@relationshipOfPatient',
  patient,
})

const procedure = '(1!=AD,ER 2! 3 4 5 6 7)'

const pricing = `
  HCP S1 1!=@pricing 2! 3 4 5 6 7 9=AD,ER 10 11=UN 12 13 14 15`

/** CLM19 PB asks what would be paid for a treatment that is only planned; such a claim has no date of service. */
const claim = `
  CLM R1 1! 2! 5!(1! 2!=B 3!=@claimFrequency) 6!=@yesNo 7!=A,B,C,P 8!=N,W,Y 9!=I,Y 11(1!=AA,EM,OA 2=AA,EM,OA 4 5) 12=01,02,03,05 19=PB 20=1,2,3,4,5,6,7,8,9,10,11,15
  DTP*439 S1 1! 2!=D8 3!
  DTP*452 S1 1! 2!=D8 3!
  DTP*472 S1 1! 2!=D8,RD8 3!
  DTP*050 S1 1! 2!=D8 3!
  DN1 S1 1 2 3=@yesNo 4
  DN2 S35 1! 2!=E,I,M 6!=JP${paperwork}
  CN1 S1 1!=01,02,03,04,05,06,09 2 3 4 5 6
  AMT*F5 S1 1! 2!
  REF*G3 S1 1! 2!
  REF*4N S1 1! 2!
  REF*F8 S1 1! 2!
  REF*9F S1 1! 2!
  REF*G1 S1 1! 2!
  REF*9A S1 1! 2!
  REF*9C S1 1! 2!
  REF*D9 S1 1! 2!
  K3 S10 1!
  NTE*ADD S5 1! 2!
  HI*BK|ABK|TQ S1 1!(1!=BK,ABK,TQ 2!) 2(1!=BF,ABF,TQ 2!) 3(1!=BF,ABF,TQ 2!) 4(1!=BF,ABF,TQ 2!)${pricing}
  (2310A) S2
  (2310B) S1
  (2310C) S1
  (2310D) S1
  (2310E) S1
  (2320) S10
  (2400) R50`

const line = `
  LX R1 1!
  SV3 R1 1!${procedure} 2! 3 4(1! 2 3 4 5) 5=I,R 6 11(1! 2 3 4)
  TOO S32 1!=JP 2! 3(1!=B,D,F,I,L,M,O 2=B,D,F,I,L,M,O 3=B,D,F,I,L,M,O 4=B,D,F,I,L,M,O 5=B,D,F,I,L,M,O)
  DTP*472 S1 1! 2!=D8,RD8 3!
  DTP*441 S1 1! 2!=D8 3!
  DTP*452 S1 1! 2!=D8 3!
  DTP*446 S1 1! 2!=D8 3!
  DTP*196 S1 1! 2!=D8 3!
  DTP*198 S1 1! 2!=D8 3!
  CN1 S1 1!=01,02,03,04,05,06,09 2 3 4 5 6
  REF*G3 S1 1! 2! 4(1! 2!)
  REF*G1 S5 1! 2! 4(1! 2!)
  REF*9B S1 1! 2! 4(1! 2!)
  REF*9D S1 1! 2! 4(1! 2!)
  REF*6R S1 1! 2!
  REF*9F S5 1! 2! 4(1! 2!)
  AMT*T S1 1! 2!
  K3 S10 1!
  NTE*ADD S10 1! 2!${pricing}
  (2420A) S1
  (2420B) S1
  (2420C) S1
  (2420D) S1
  (2430) S15`

const dentist = '0B|1G|G2|LU'

/** Dental claims, 005010X224. */
export const map837D = transactionMap(
  '837D',
  {
    ...levels,
    '2300': claim,
    '2310A': provider('DN|P3', '1', '0B|1G|G2 S3', 'RF'),
    '2310B': provider('82', '1,2', `${dentist} S4`, 'PE'),
    '2310C': facility('0B|G2|LU S3'),
    '2310D': provider('DD', '1', `${dentist} S4`, 'AS'),
    '2310E': provider('DQ', '1', `${dentist} S4`),
    '2320': `${otherSubscriber}
  OI R1 3!=N,W,Y 6!=I,Y
  MOA S1 1 2 3 4 5 6 7 8 9
  (2330A) R1
  (2330B) R1
  (2330C) S2
  (2330D) S1
  (2330E) S1
  (2330F) S1
  (2330G) S1
  (2330H) S1`,
    '2330A': otherSubscriberName,
    '2330B': `${otherPayer}
  REF*G3 S1 1! 2!`,
    '2330C': otherPayerProvider('DN|P3', '1', '0B|1G|G2 R3'),
    '2330D': otherPayerProvider('82', '1,2', `${dentist} R3`),
    '2330E': otherPayerProvider('DQ', '1', `${dentist} R3`),
    '2330F': otherPayerProvider('85', '1,2', 'G2|LU R2'),
    '2330G': otherPayerProvider('77', '2', '0B|G2|LU R3'),
    '2330H': otherPayerProvider('DD', '1', `${dentist} R3`),
    '2400': line,
    '2420A': provider('82', '1,2', `${dentist} S20`, 'PE'),
    '2420B': provider('DD', '1', `${dentist} S20`, 'AS'),
    '2420C': provider('DQ', '1', `${dentist} S20`),
    '2420D': facility('G2|LU S3'),
    '2430': `
  SVD R1 1! 2! 3!${procedure} 5! 6${lineAdjudication}`,
  },
  claimConditions.dental,
)
