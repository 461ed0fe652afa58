import type { Encounter } from '@claimrail/domain'

type Need = { field: keyof Encounter; code: string; name: string; send: string }

/** What an encounter must have before it can be coded, in the order in which a person would ask for it. */
const NEEDS: readonly Need[] = [
  { field: 'patient', code: 'patient', name: 'patient', send: 'the patient with name, birth date, sex and address' },
  {
    field: 'coverages',
    code: 'coverages',
    name: 'coverages',
    send: "the patient's coverages, or an empty list for self-pay",
  },
  {
    field: 'billingProvider',
    code: 'billing-provider',
    name: 'billing provider',
    send: 'the billing provider with NPI, taxonomy, tax id and address',
  },
  { field: 'rendering', code: 'rendering', name: 'rendering provider', send: 'who saw the patient, with NPI' },
  { field: 'class', code: 'class', name: 'class', send: 'the class of the visit' },
  { field: 'placeOfService', code: 'place-of-service', name: 'place of service', send: 'the CMS place of service' },
  { field: 'startedAt', code: 'start', name: 'start', send: 'when the visit began' },
  { field: 'endedAt', code: 'end', name: 'end', send: 'when the visit ended' },
  { field: 'diagnoses', code: 'diagnosis', name: 'diagnosis', send: 'at least one diagnosis' },
  { field: 'charges', code: 'charge', name: 'charge', send: 'at least one charge' },
]

/** Empty coverages are self-pay; empty diagnoses and charges are missing. */
const MAY_BE_EMPTY = new Set<keyof Encounter>(['coverages'])

export function missingIn(encounter: Partial<Encounter>): readonly Need[] {
  return NEEDS.filter(({ field }) => {
    const value = encounter[field]
    return value === undefined || (Array.isArray(value) && value.length === 0 && !MAY_BE_EMPTY.has(field))
  })
}
