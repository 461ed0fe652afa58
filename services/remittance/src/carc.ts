import type { WorkItem } from '@claimrail/domain'

/** What an unpaid amount means, whatever group code it comes under. priorPayer: what an earlier payer has already accounted for. */
export type AdjustmentMeaning = 'contractual' | 'priorPayer' | 'denial'

/** Who can act on a denial, and how, in our own words. */
export type Remedy = { owner: WorkItem['owner']; about: string; fix: string; fields: readonly string[] }

/**
 * Claim adjustment reason codes that lower the price by contract or law: nobody owes the amount, so it may be written off.
 * 24 capitation, 42 and 45 fee schedule, 44 prompt payment, 59 multiple procedures, 94 paid above the charge, 102 major medical,
 * 103 provider discount, 104 withheld, 105 tax, 130 submission fee, 131 negotiated, 137 surcharge, 144 incentive, 161 bonus,
 * 172 specialty, 203 discontinued service, 223 mandated, 237 legislated penalty, 253 sequestration, P12 workers compensation schedule.
 */
const CONTRACTUAL: ReadonlySet<string> = new Set([
  '24',
  '42',
  '44',
  '45',
  '59',
  '94',
  '102',
  '103',
  '104',
  '105',
  '130',
  '131',
  '137',
  '144',
  '161',
  '172',
  '203',
  '223',
  '237',
  '253',
  'P12',
])

/** Reasons that are a denial even under group PR: someone must look before the patient is billed. */
const DENIAL_FOR_ANY_GROUP: ReadonlySet<string> = new Set(['16', '22', '26', '27', '29', '31', '109', '197'])

/** What a CARC means under CO, OA or PI. A code that nobody has put in the table is a denial: it is never written off by itself. */
export function meaningOf(carc: string): AdjustmentMeaning {
  if (carc === '23') return 'priorPayer'
  return CONTRACTUAL.has(carc) ? 'contractual' : 'denial'
}

/** True when an amount under group PR is what the patient owes and not a denial in disguise. */
export function isPatientShare(carc: string): boolean {
  return !DENIAL_FOR_ANY_GROUP.has(carc)
}

const REMEDIES: Readonly<Record<string, Remedy>> = {
  '4': coder('a modifier is missing or does not fit the procedure', 'correct the modifiers', ['lines.modifiers']),
  '5': coder('procedure and place of service do not go together', 'correct one of them', ['placeOfService']),
  '6': coder('the procedure does not fit the age of the patient', 'check procedure and date of birth', ['lines']),
  '7': coder('the procedure does not fit the sex of the patient', 'check procedure and sex', ['lines']),
  '8': biller('the procedure does not fit the taxonomy of the provider', 'check taxonomy', ['rendering.taxonomy']),
  '11': coder('the diagnosis does not support the procedure', 'correct the pointers or diagnoses', ['diagnoses']),
  '16': biller('something is missing or wrong on the claim', 'see the remark codes, correct, resubmit', []),
  '18': biller('the payer has this claim already', 'compare with the first claim; if they differ, replace it', []),
  '22': registration('another payer comes first', 'correct the order of the coverages', ['coverages']),
  '26': registration('the service was before the coverage began', 'find the coverage of that day', ['coverages']),
  '27': registration('the service was after the coverage ended', 'find the coverage of that day', ['coverages']),
  '29': biller('the filing limit has passed', 'appeal with proof of timely filing', []),
  '31': registration('the payer does not know the patient', 'correct name, date of birth and member id', ['coverage']),
  '49': coder('it was billed as a routine service', 'check diagnosis and preventive modifiers', ['diagnoses']),
  '50': coder('the payer sees no medical necessity', 'check coverage policy and diagnoses, or appeal', ['diagnoses']),
  '55': biller('the payer calls the service experimental', 'appeal with the record', []),
  '96': biller('the plan does not cover the service', 'see the remark codes; bill the patient if allowed', []),
  '97': coder('the payment is in that of another service', 'check bundling; add 59 or an X modifier if distinct', [
    'lines',
  ]),
  '109': registration('this payer is not the one for the service', 'find the right payer', ['coverage.payer.id']),
  '119': biller('the benefit is used up', 'bill the next payer or the patient', []),
  '125': biller('there is a billing error on the claim', 'see the remark codes, correct, resubmit', []),
  '146': coder('the diagnosis was not valid on the day', 'correct the diagnosis', ['diagnoses']),
  '151': coder('the payer finds the number of services too high', 'check units and frequency, or appeal', [
    'lines.units',
  ]),
  '181': coder('the procedure code was not valid on the day', 'correct the procedure', ['lines.procedureCode']),
  '182': coder('the modifier was not valid on the day', 'correct the modifier', ['lines.modifiers']),
  '197': biller('authorization was not asked for', 'get a retroactive authorization or appeal', ['priorAuthorization']),
  '198': biller('more was done than authorized', 'extend the authorization or appeal', ['priorAuthorization']),
  '204': biller('the plan does not cover the service', 'bill the next payer or the patient', []),
  '236': coder('two procedures exclude each other', 'check NCCI; add 59 or an X modifier if distinct', ['lines']),
  '242': biller('the provider is not in the network', 'check enrollment, or appeal', ['rendering.npi']),
  '252': biller('the payer wants a document', 'send the attachment', []),
  B7: biller('the provider was not certified on the day', 'check enrollment with the payer', ['rendering.npi']),
  B15: coder('a service that must go with it is missing', 'bill the other service too', ['lines']),
}

/** Remittance remark codes that say what CARC 16 and 125 leave open. */
const REMARKS: Readonly<Record<string, Remedy>> = {
  M20: coder('a HCPCS code is missing or wrong', 'correct the procedure', ['lines.procedureCode']),
  M51: coder('a procedure code is missing or wrong', 'correct the procedure', ['lines.procedureCode']),
  M76: coder('a diagnosis is missing or wrong', 'correct the diagnoses', ['diagnoses']),
  MA61: registration('the member id is missing or wrong', 'correct the member id', ['coverage.memberId']),
  MA63: coder('the first-listed diagnosis is missing or wrong', 'correct it', ['diagnoses[0]']),
  MA130: biller('the claim is incomplete and has no appeal rights', 'correct and send it anew', []),
  N290: biller('the NPI of the rendering provider is missing or wrong', 'correct it', ['rendering.npi']),
  N382: registration('the patient identifier is missing or wrong', 'correct the member id', ['coverage.memberId']),
}

/** Who acts on a denial. A remark code sharpens the two reasons that say nothing by themselves. */
export function remedyOf(carc: string, remarkCodes: readonly string[]): Remedy {
  const remarked = carc === '16' || carc === '125' ? remarkCodes.map((code) => REMARKS[code]).find(Boolean) : undefined
  return (
    remarked ?? REMEDIES[carc] ?? biller('the payer did not pay this amount', 'look the reason code up and act', [])
  )
}

function coder(about: string, fix: string, fields: readonly string[]): Remedy {
  return { owner: 'coder', about, fix, fields }
}

function biller(about: string, fix: string, fields: readonly string[]): Remedy {
  return { owner: 'biller', about, fix, fields }
}

function registration(about: string, fix: string, fields: readonly string[]): Remedy {
  return { owner: 'registration', about, fix, fields }
}
