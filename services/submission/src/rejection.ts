import type { Acknowledgment, WorkItem } from '@claimrail/domain'

type Owner = WorkItem['owner']
type Remedy = { owner: Owner; fix: string; fields: readonly string[] }

/**
 * Who can fix what a claim status code of a 277CA (STC01-2) names, in our own words. A code that is not here goes to the biller.
 */
const BY_STATUS_CODE: Readonly<Record<string, Remedy>> = {
  '33': { owner: 'registration', fix: 'check member id and name against the card', fields: ['coverage.memberId'] },
  '88': { owner: 'registration', fix: 'check eligibility on the date of service', fields: ['coverage'] },
  '97': { owner: 'registration', fix: 'check eligibility: the payer does not know the patient', fields: ['coverage'] },
  '116': { owner: 'registration', fix: 'find the right payer and correct the coverage', fields: ['coverage.payer.id'] },
  '125': { owner: 'registration', fix: 'correct the name', fields: ['patient.name'] },
  '128': { owner: 'biller', fix: 'correct the tax id of the billing provider', fields: ['billingProvider.taxId'] },
  '145': { owner: 'biller', fix: 'correct the taxonomy code', fields: ['billingProvider.taxonomy'] },
  '158': { owner: 'registration', fix: 'correct the date of birth', fields: ['patient.birthDate'] },
  '164': { owner: 'registration', fix: 'correct the member id', fields: ['coverage.memberId'] },
  '178': { owner: 'biller', fix: 'check the charges', fields: ['totalChargeCents'] },
  '187': { owner: 'coder', fix: 'correct the dates of service', fields: ['lines.serviceDate'] },
  '249': { owner: 'coder', fix: 'correct the place of service', fields: ['placeOfService'] },
  '252': { owner: 'biller', fix: 'add the authorization number', fields: ['priorAuthorization'] },
  '254': { owner: 'coder', fix: 'correct the first-listed diagnosis', fields: ['diagnoses[0]'] },
  '255': { owner: 'coder', fix: 'correct the diagnosis codes', fields: ['diagnoses'] },
  '453': { owner: 'coder', fix: 'correct the modifiers', fields: ['lines.modifiers'] },
  '454': { owner: 'coder', fix: 'correct the procedure codes', fields: ['lines.procedureCode'] },
  '455': { owner: 'coder', fix: 'correct the revenue codes', fields: ['lines.revenueCode'] },
  '476': { owner: 'coder', fix: 'correct the units', fields: ['lines.units'] },
  '500': { owner: 'registration', fix: 'correct the postal address', fields: ['patient.address'] },
  '507': { owner: 'coder', fix: 'correct the HCPCS codes', fields: ['lines.procedureCode'] },
  '535': { owner: 'biller', fix: 'correct the frequency code or the payer claim number', fields: ['frequencyCode'] },
  '562': {
    owner: 'biller',
    fix: 'enroll the provider with the payer or correct the NPI',
    fields: ['billingProvider.npi'],
  },
}

/** The work item of a claim that was refused unread. */
export function rejectionItem(
  acknowledgment: Acknowledgment,
  chargeCents: number | undefined,
): Omit<WorkItem, 'kind' | 'stage'> {
  const { kind, category, statusCodes, payerId, patientControlNumber } = acknowledgment
  const remedy = remedyOf(acknowledgment)
  return {
    owner: remedy.owner,
    code: [kind, category, ...statusCodes].join('.'),
    reason: reasonOf(acknowledgment),
    fix: remedy.fix,
    fields: [...remedy.fields],
    patientControlNumber,
    payerId,
    ...(chargeCents !== undefined && { amountCents: chargeCents }),
  }
}

function reasonOf({ kind, category, statusCodes }: Acknowledgment): string {
  if (kind === 'TA1') return `the interchange was refused with note code ${category}`
  const codes = statusCodes.length ? ` and ${statusCodes.join(', ')}` : ''
  if (kind === '999') return `the transaction of this claim was refused with status ${category}${codes}`
  return `the claim was refused before adjudication with category ${category}${codes}`
}

function remedyOf({ kind, statusCodes }: Acknowledgment): Remedy {
  if (kind !== '277CA') {
    return { owner: 'engineer', fix: 'correct what makes the file invalid, then replay from submission', fields: [] }
  }
  const named = statusCodes.map((code) => BY_STATUS_CODE[code]).find((remedy) => remedy !== undefined)
  return named ?? { owner: 'biller', fix: 'correct what the status codes name, then replay', fields: [] }
}
