import { coverageSchema, type Coverage } from '@claimrail/domain'
import { completePart } from '../message.ts'
import { filingIndicatorOf, isSelfPay, payerIdOf, relationshipOf } from '../vocabulary/insurance.ts'
import { firstOf, textOf } from './field.ts'
import { pathOf } from './message.ts'
import { sexAt } from './patient.ts'
import { addressOf, dateAt, nameOf, numbered, text, type Numbered, type Source } from './source.ts'

const subscriberSchema = coverageSchema.shape.subscriber.unwrap()

/**
 * The coverages of IN1 in the order sent. Undefined when the message says nothing of them, or when one of them is incomplete: a list
 * with a gap would bill the wrong payer first.
 */
export function coveragesOf(source: Source): Coverage[] | undefined {
  const segments = numbered(source, 'IN1')
  if (segments.length === 0) return isSelfPay(text(source, 'PV1', 20)) ? [] : undefined
  const coverages = segments.map((one) => coverageOf(source, one))
  return coverages.every((coverage) => coverage !== undefined) ? coverages : undefined
}

/** IN1-14.1 of the first IN1. */
export function priorAuthorizationOf(source: Source): string | undefined {
  return text(source, 'IN1', 14)
}

function coverageOf(source: Source, one: Numbered): Coverage | undefined {
  const { delimiters } = source.message
  const said = (field: number) => textOf(one.segment, field, delimiters)
  const at = (field: number) => pathOf({ segment: 'IN1', sequence: one.sequence, field })
  const relationship = relationshipOf(said(17))
  const candidate = {
    payer: { id: payerIdOf(said(3)), name: said(4), filingIndicator: filingIndicatorOf(said(15)) },
    memberId: said(36) ?? said(49),
    groupNumber: said(8),
    relationship,
    subscriber: relationship && relationship !== '18' ? subscriberOf(source, one) : undefined,
  }
  const origins = { 'payer.id': `${at(3)}.1`, 'payer.name': at(4), memberId: at(36), relationship: at(17) }
  return completePart(coverageSchema, candidate, origins, source.findings)
}

function subscriberOf(source: Source, { segment, sequence }: Numbered): Coverage['subscriber'] {
  const { delimiters } = source.message
  const at = (field: number) => pathOf({ segment: 'IN1', sequence, field })
  const birthDate = dateAt(source, textOf(segment, 18, delimiters), { segment: 'IN1', sequence, field: 18 })
  const candidate = {
    name: nameOf(firstOf(segment, 16, delimiters), 1),
    birthDate,
    sex: sexAt(source, textOf(segment, 43, delimiters), at(43)),
    address: addressOf(firstOf(segment, 19, delimiters)),
  }
  const origins = { name: at(16), birthDate: at(18), sex: at(43), address: at(19) }
  return completePart(subscriberSchema, candidate, origins, source.findings)
}
