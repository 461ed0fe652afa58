import { z } from 'zod'

/** The elements of FHIR R4 resources that are read. Everything else is passed over; what is read must have its type. */
const text = z.string()
const coding = z.object({ system: text.optional(), code: text.optional(), display: text.optional() })
const concept = z.object({ coding: z.array(coding).optional(), text: text.optional() })
const identifier = z.object({
  use: text.optional(),
  type: concept.optional(),
  system: text.optional(),
  value: text.optional(),
})
const reference = z.object({ reference: text.optional(), identifier: identifier.optional(), display: text.optional() })
const period = z.object({ start: text.optional(), end: text.optional() })
const money = z.object({ value: z.number().optional(), currency: text.optional() })
const quantity = z.object({ value: z.number().optional() })
const humanName = z.object({ use: text.optional(), family: text.optional(), given: z.array(text).optional() })
const address = z.object({
  use: text.optional(),
  line: z.array(text).optional(),
  city: text.optional(),
  state: text.optional(),
  postalCode: text.optional(),
})
const meta = z.object({ source: text.optional(), lastUpdated: text.optional() })
const identified = { id: text.optional(), identifier: z.array(identifier).optional(), meta: meta.optional() }

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const person = z.object({
  ...identified,
  name: z.array(humanName).optional(),
  birthDate: text.optional(),
  gender: text.optional(),
  address: z.array(address).optional(),
})

const claimItem = z.object({
  sequence: z.int(),
  productOrService: concept.optional(),
  /** STU3 for productOrService. */
  service: concept.optional(),
  modifier: z.array(concept).optional(),
  quantity: quantity.optional(),
  unitPrice: money.optional(),
  net: money.optional(),
  servicedDate: text.optional(),
  servicedPeriod: period.optional(),
  diagnosisSequence: z.array(z.int()).optional(),
  revenue: concept.optional(),
  locationCodeableConcept: concept.optional(),
  encounter: z.array(reference).optional(),
  adjudication: z.array(z.object({ category: concept, amount: money.optional() })).optional(),
})

const insurance = z.object({
  sequence: z.int().optional(),
  coverage: reference,
  preAuthRef: z.array(text).optional(),
})

const claim = z.object({
  ...identified,
  status: text.optional(),
  use: text.optional(),
  type: concept.optional(),
  patient: reference.optional(),
  billablePeriod: period.optional(),
  created: text.optional(),
  provider: reference.optional(),
  /** STU3, which Medicare's bulk files still have, writes one object. */
  insurance: z.preprocess((value) => (isObject(value) ? [value] : value), z.array(insurance)).optional(),
  careTeam: z
    .array(z.object({ provider: reference, role: concept.optional(), qualification: concept.optional() }))
    .optional(),
  diagnosis: z
    .array(
      z.object({
        sequence: z.int(),
        diagnosisCodeableConcept: concept.optional(),
        diagnosisReference: reference.optional(),
        onAdmission: concept.optional(),
      }),
    )
    .optional(),
  item: z.array(claimItem).optional(),
})

export const schemas = {
  Bundle: z.object({
    id: text.optional(),
    type: text.optional(),
    timestamp: text.optional(),
    identifier: identifier.optional(),
    meta: meta.optional(),
    entry: z.array(z.object({ fullUrl: text.optional(), resource: z.unknown() })).optional(),
  }),
  Patient: person,
  RelatedPerson: person,
  Encounter: z.object({
    ...identified,
    status: text.optional(),
    class: coding.optional(),
    serviceType: concept.optional(),
    subject: reference.optional(),
    participant: z.array(z.object({ type: z.array(concept).optional(), individual: reference.optional() })).optional(),
    period: period.optional(),
    diagnosis: z.array(z.object({ condition: reference, rank: z.int().optional() })).optional(),
    location: z.array(z.object({ location: reference })).optional(),
    serviceProvider: reference.optional(),
    priority: concept.optional(),
    hospitalization: z.object({ admitSource: concept.optional(), dischargeDisposition: concept.optional() }).optional(),
  }),
  Condition: z.object({ ...identified, verificationStatus: concept.optional(), code: concept.optional() }),
  Procedure: z.object({
    ...identified,
    status: text.optional(),
    code: concept.optional(),
    bodySite: z.array(concept).optional(),
    performedDateTime: text.optional(),
    performedPeriod: period.optional(),
    reasonCode: z.array(concept).optional(),
    reasonReference: z.array(reference).optional(),
  }),
  ServiceRequest: z.object({
    ...identified,
    status: text.optional(),
    code: concept.optional(),
    authoredOn: text.optional(),
  }),
  ChargeItem: z.object({
    ...identified,
    status: text.optional(),
    code: concept.optional(),
    occurrenceDateTime: text.optional(),
    occurrencePeriod: period.optional(),
    quantity: quantity.optional(),
    priceOverride: money.optional(),
    reason: z.array(concept).optional(),
  }),
  Claim: claim.extend({ total: money.optional() }),
  ExplanationOfBenefit: claim.extend({ claim: reference.optional() }),
  Coverage: z.object({
    ...identified,
    status: text.optional(),
    type: concept.optional(),
    subscriber: reference.optional(),
    subscriberId: text.optional(),
    relationship: concept.optional(),
    payor: z.array(reference).optional(),
    class: z.array(z.object({ type: concept.optional(), value: text.optional() })).optional(),
    order: z.int().optional(),
  }),
  Organization: z.object({
    ...identified,
    name: text.optional(),
    type: z.array(concept).optional(),
    address: z.array(address).optional(),
  }),
  Practitioner: z.object({
    ...identified,
    name: z.array(humanName).optional(),
    qualification: z.array(z.object({ code: concept.optional() })).optional(),
  }),
  PractitionerRole: z.object({
    ...identified,
    practitioner: reference.optional(),
    organization: reference.optional(),
    code: z.array(concept).optional(),
    specialty: z.array(concept).optional(),
  }),
  Location: z.object({ ...identified, type: z.array(concept).optional() }),
  DocumentReference: z.object({
    ...identified,
    status: text.optional(),
    docStatus: text.optional(),
    type: concept.optional(),
    date: text.optional(),
    authenticator: reference.optional(),
    content: z
      .array(z.object({ attachment: z.object({ contentType: text.optional(), data: text.optional() }) }))
      .optional(),
  }),
} as const

export type TypeName = keyof typeof schemas
export type Resource<Type extends TypeName> = z.infer<(typeof schemas)[Type]>
export type Concept = z.infer<typeof concept>
export type Identifier = z.infer<typeof identifier>
export type Reference = z.infer<typeof reference>
export type HumanName = z.infer<typeof humanName>
export type PostalAddress = z.infer<typeof address>
export type Money = z.infer<typeof money>
export type ClaimItem = z.infer<typeof claimItem>
/** What Claim and ExplanationOfBenefit have in common. */
export type ClaimLike = z.infer<typeof claim> & { total?: Money | undefined }
