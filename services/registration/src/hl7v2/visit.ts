import {
  billingProviderSchema,
  practitionerSchema,
  type BillingProvider,
  type EncounterMessage,
  type Practitioner,
} from '@claimrail/domain'
import { completePart } from '../message.ts'
import { HL7_CLASSES, HL7_PLACES, placeOf, type VisitPlace } from '../vocabulary/place.ts'
import { taxIdOf } from '../vocabulary/address.ts'
import { specialtyOf } from '../vocabulary/specialty.ts'
import { segmentOf, type Field } from './field.ts'
import { addressOf, first, instantAt, nameOf, text, type Source } from './source.ts'

type Parts = EncounterMessage['parts']

/** Visit number and the system it counts in: PV1-19, else PID-18; the assigning authority, else MSH-3 and MSH-4. */
export function identityOf(source: Source): { sourceSystem?: string | undefined; visitNumber?: string | undefined } {
  const visit = first(source, 'PV1', 19)?.component(1) ? first(source, 'PV1', 19) : first(source, 'PID', 18)
  const sender = [text(source, 'MSH', 3), text(source, 'MSH', 4)].filter((part) => part !== undefined).join('/')
  return {
    sourceSystem: visit?.component(4) ?? visit?.component(4, 2) ?? (sender || undefined),
    visitNumber: visit?.component(1),
  }
}

/** What PV1 says of the visit; `event` is the trigger, whose own time stands for an admission or discharge without one. */
export function visitParts(source: Source, event: string): Parts {
  const { findings } = source
  const started = instantAt(source, text(source, 'PV1', 44), { segment: 'PV1', field: 44 })
  const ended = instantAt(source, text(source, 'PV1', 45), { segment: 'PV1', field: 45 })
  const eventField = text(source, 'EVN', 6) ? 6 : 2
  const eventTime = instantAt(source, text(source, 'EVN', eventField), { segment: 'EVN', field: eventField })
  const specialty = specialtyOf(text(source, 'PV1', 10))
  const parts: Parts = {
    ...visitPlace(source),
    specialty,
    startedAt: started ?? (event === 'A01' || event === 'A04' ? eventTime : undefined),
    endedAt: ended ?? (event === 'A03' ? eventTime : undefined),
    rendering: practitionerOf(first(source, 'PV1', 7), 'PV1-7', findings),
    referring: practitionerOf(first(source, 'PV1', 8), 'PV1-8', findings),
    billingProvider: billingProviderOf(source),
  }
  return parts
}

/** True when PV1-45 says that the patient was discharged. */
export function isDischarged(source: Source): boolean {
  return text(source, 'PV1', 45) !== undefined
}

function visitPlace(source: Source): VisitPlace {
  const said = text(source, 'PV1', 2)?.toUpperCase()
  const meaning = said ? HL7_CLASSES[said] : undefined
  if (said && !meaning) source.findings.faults.push({ code: 'unknown-code', path: 'PV1-2' })
  const location = first(source, 'PV1', 3)?.component(6)?.toUpperCase()
  return placeOf(meaning, text(source, 'PV1', 18), HL7_PLACES[location ?? ''])
}

/** XCN with an NPI in component 1. */
export function practitionerOf(
  field: Field | undefined,
  path: string,
  findings: Source['findings'],
): Practitioner | undefined {
  if (!field) return undefined
  const candidate = { npi: field.component(1), name: nameOf(field, 2) }
  const origins = { npi: `${path}.1`, name: path, 'name.family': `${path}.2`, 'name.given': `${path}.3` }
  return completePart(practitionerSchema, candidate, origins, findings)
}

const ZBP_ORIGINS = { npi: 'ZBP-2', name: 'ZBP-3', taxonomy: 'ZBP-4', taxId: 'ZBP-5', address: 'ZBP-6' }

/** Our Z segment: ZBP|set id|NPI|name|taxonomy|EIN|address. */
function billingProviderOf(source: Source): BillingProvider | undefined {
  if (!segmentOf(source.message, 'ZBP')) return undefined
  const candidate = {
    npi: text(source, 'ZBP', 2),
    name: text(source, 'ZBP', 3),
    taxonomy: text(source, 'ZBP', 4),
    taxId: taxIdOf(text(source, 'ZBP', 5)),
    address: addressOf(first(source, 'ZBP', 6)),
  }
  return completePart(billingProviderSchema, candidate, ZBP_ORIGINS, source.findings)
}
