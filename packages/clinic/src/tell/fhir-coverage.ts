import type { Coverage, Encounter } from '@claimrail/domain'
import { addressOf, nameOf, reference, type Resource } from './fhir-resource.ts'

const RELATIONSHIPS: Readonly<Record<string, string>> = { '18': 'self', '01': 'spouse', '19': 'child' }

export function coverageId(place: number): string {
  return `coverage-${place + 1}`
}

/** Coverages with their payers and subscribers; a patient without any has one of type `pay`. */
export function coverageResources({ coverages }: Encounter): Resource[] {
  if (coverages.length === 0) return [selfPay()]
  return coverages.flatMap((coverage, place) => [
    ...(coverage.subscriber ? [subscriber(coverage.subscriber, place)] : []),
    payer(coverage, place),
    coverageResource(coverage, place),
  ])
}

function selfPay(): Resource {
  return {
    resourceType: 'Coverage',
    id: coverageId(0),
    status: 'active',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-selfpay', code: 'pay' }] },
    beneficiary: reference('Patient', 'patient'),
    payor: [reference('Patient', 'patient')],
  }
}

function subscriber(person: NonNullable<Coverage['subscriber']>, place: number): Resource {
  return {
    resourceType: 'RelatedPerson',
    id: `subscriber-${place + 1}`,
    patient: reference('Patient', 'patient'),
    name: [nameOf(person.name)],
    gender: person.sex === 'F' ? 'female' : person.sex === 'M' ? 'male' : 'unknown',
    birthDate: person.birthDate,
    address: [addressOf(person.address)],
  }
}

function payer({ payer: { id, name } }: Coverage, place: number): Resource {
  return {
    resourceType: 'Organization',
    id: `payer-${place + 1}`,
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'NIIP' }] },
        value: id,
      },
    ],
    name,
  }
}

function coverageResource(coverage: Coverage, place: number): Resource {
  const { payer, memberId, groupNumber, relationship } = coverage
  return {
    resourceType: 'Coverage',
    id: coverageId(place),
    status: 'active',
    order: place + 1,
    type: {
      coding: [{ system: 'https://ehr.riverbend.example/claim-filing-indicator-codes', code: payer.filingIndicator }],
    },
    ...(memberId ? { subscriberId: memberId } : {}),
    beneficiary: reference('Patient', 'patient'),
    subscriber: coverage.subscriber
      ? reference('RelatedPerson', `subscriber-${place + 1}`)
      : reference('Patient', 'patient'),
    relationship: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship',
          code: RELATIONSHIPS[relationship] ?? 'other',
        },
      ],
    },
    payor: [reference('Organization', `payer-${place + 1}`)],
    ...(groupNumber
      ? {
          class: [
            {
              type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: 'group' }] },
              value: groupNumber,
            },
          ],
        }
      : {}),
  }
}
