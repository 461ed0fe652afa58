export type ClaimText = { patientControlNumber?: string; diagnoses?: string[] }

/** An 837P of another clinic with a visit for each claim. */
export function interchangeOf(claims: readonly ClaimText[]): string {
  const heading = [
    'BHT*0019*00*BATCH1*20260303*1200*CH',
    'NM1*41*2*RIVER CLINIC*****46*RC001',
    'PER*IC*BILLING OFFICE*TE*5550100200',
    'NM1*40*2*NORTH HEALTH PLAN*****46*NHP01',
    'HL*1**20*1',
    'PRV*BI*PXC*207R00000X',
    'NM1*85*2*RIVER CLINIC*****XX*1234567893',
    'N3*12 RIVER ROAD',
    'N4*SPRINGFIELD*IL*627010001',
    'REF*EI*370000001',
    'HL*2*1*22*0',
    'SBR*P*18*******CI',
    'NM1*IL*1*MILLER*ANNA****MI*M100200300',
    'N3*4 ELM STREET',
    'N4*SPRINGFIELD*IL*62701',
    'DMG*D8*19800214*F',
    'NM1*PR*2*NORTH HEALTH PLAN*****PI*NHP01',
  ]
  const body = [...heading, ...claims.flatMap(claimSegments)]
  const all = [
    'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260303*1200*^*00501*000000101*0*T*:',
    'GS*HC*SENDER*RECEIVER*20260303*1200*7*X*005010X222A1',
    'ST*837*0001*005010X222A1',
    ...body,
    `SE*${body.length + 2}*0001`,
    'GE*1*7',
    'IEA*1*000000101',
  ]
  return all.map((segment) => `${segment}~\n`).join('')
}

function claimSegments({ patientControlNumber = 'PCN0001', diagnoses = ['L700'] }: ClaimText): string[] {
  return [
    `CLM*${patientControlNumber}*150***11:B:1*Y*A*Y*Y`,
    'REF*EA*MRN1',
    `HI*${diagnoses.map((code, i) => `${i === 0 ? 'ABK' : 'ABF'}:${code}`).join('*')}`,
    'NM1*82*1*HEART*ANN****XX*1467857193',
    'PRV*PE*PXC*207R00000X',
    'LX*1',
    'SV1*HC:99213*150*UN*1***1',
    'DTP*472*D8*20260303',
  ]
}
