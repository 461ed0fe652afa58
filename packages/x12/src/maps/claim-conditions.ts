import type { Condition } from './map.ts'

const providersWithReferences = ['2310A', '2310B', '2310D']

const both: readonly Condition[] = [
  { loop: '2300', when: 'CLM05-3=7|8', need: 'REF*F8', finding: 'original-reference-missing' },
  { loop: '2010BA', when: '2000B:SBR02=18', need: 'N3', finding: 'subscriber-is-patient-incomplete' },
  { loop: '2010BA', when: '2000B:SBR02=18', need: 'N4', finding: 'subscriber-is-patient-incomplete' },
  { loop: '2010BA', when: '2000B:SBR02=18', need: 'DMG', finding: 'subscriber-is-patient-incomplete' },
  { loop: '2010BA', when: '2000B:SBR02=18', need: 'NM109', finding: 'subscriber-is-patient-incomplete' },
  { loop: '2330B', when: 'DTP*573 & 2430', forbid: 'DTP*573' },
  { loop: '2010AA', when: 'NM102=2', forbid: 'NM104', finding: 'entity-mismatch' },
  { loop: '2010BA', when: 'NM102=2', forbid: 'NM104', finding: 'entity-mismatch' },
  ...providersWithReferences.map((loop) => ({ loop, when: 'NM102=2', forbid: 'NM104', finding: 'entity-mismatch' })),
  ...providersWithReferences.map((loop) => ({ loop, when: 'NM102=1|2', need: 'NM103' })),
]

export const claimConditions: Readonly<Record<'professional' | 'institutional' | 'dental', readonly Condition[]>> = {
  professional: [
    ...both,
    { loop: '2300', when: 'CLM11-1=AA', need: 'CLM11-4', finding: 'accident-state-missing' },
    { loop: '2300', when: 'CLM11-1=AA', need: 'DTP*439', finding: 'accident-date-missing' },
    { loop: '2300', when: 'CLM11-2=AA', need: 'DTP*439', finding: 'accident-date-missing' },
    { loop: '2300', when: 'CLM05-1=21', need: 'DTP*435', finding: 'admission-date-missing' },
    { loop: '2300', when: 'CR1', need: 'CRC*07' },
    { loop: '2010AA', when: 'NM102=1', need: 'NM104' },
    { loop: '2400', when: 'SV101-1=IV|WK', forbid: 'SV101-8' },
  ],
  institutional: [
    ...both,
    { loop: '2300', when: 'CLM05-1=11|18|21|41', need: '2310A' },
    { loop: '2300', when: 'CLM05-1=11|18|21|41', need: 'HI*BJ|ABJ' },
  ],
  dental: [
    ...both,
    { loop: '2300', when: 'CLM11-1=AA', need: 'CLM11-4', finding: 'accident-state-missing' },
    { loop: '2300', when: 'CLM11-1=AA', need: 'DTP*439', finding: 'accident-date-missing' },
    { loop: '2010AA', when: 'NM102=1', need: 'NM104' },
  ],
}
