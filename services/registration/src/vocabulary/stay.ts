/** Admission types as the NUBC numbers them (UB-04 FL 14), by HL7 table 0007 and v3 ActPriority. */
const TYPES: Readonly<Record<string, string>> = { E: '1', EM: '1', U: '2', UR: '2', C: '3', EL: '3', N: '4', A: '5' }

/** Points of origin (FL 15), by FHIR admit-source. */
const SOURCES: Readonly<Record<string, string>> = {
  'hosp-trans': '4',
  emd: '1',
  outp: '2',
  gp: '2',
  mp: '2',
  nursing: '5',
  psych: '6',
  rehab: '6',
}

/** Patient discharge status (FL 17), by FHIR discharge-disposition. */
const DISCHARGES: Readonly<Record<string, string>> = {
  home: '01',
  'alt-home': '01',
  'other-hcf': '70',
  hosp: '51',
  long: '63',
  aadvice: '07',
  exp: '20',
  psy: '65',
  rehab: '62',
  snf: '03',
}

/** Codes of the NUBC are taken as they are; codes of HL7 that mean one become it; others say nothing. */
export function admissionTypeOf(code: string | undefined): string | undefined {
  return mapped(code, TYPES, /^[1-59]$/)
}

export function admissionSourceOf(code: string | undefined): string | undefined {
  return mapped(code, SOURCES, /^[1-9A-G]$/)
}

export function dischargeStatusOf(code: string | undefined): string | undefined {
  return mapped(code, DISCHARGES, /^\d{2}$/)
}

function mapped(code: string | undefined, table: Readonly<Record<string, string>>, own: RegExp): string | undefined {
  if (code === undefined) return undefined
  if (own.test(code)) return code
  return Object.hasOwn(table, code) ? table[code] : undefined
}

const ON_ADMISSION: Readonly<Record<string, 'Y' | 'N' | 'U' | 'W' | '1'>> = { Y: 'Y', N: 'N', U: 'U', W: 'W', '1': '1' }

/** Present on admission (FL 67), whatever its case. */
export function onAdmissionOf(code: string | undefined): 'Y' | 'N' | 'U' | 'W' | '1' | undefined {
  return code === undefined ? undefined : ON_ADMISSION[code.toUpperCase()]
}
