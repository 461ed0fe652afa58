import { yearsBetween, type DocumentOnRecord } from '@claimrail/domain'
import type { PastClaim } from '../history.ts'
import type { Subject, SubjectLine } from '../subject.ts'
import type { Noun } from './fields.ts'

/** A line together with the claim that it stands on. */
export type LineOf = { subject: Subject; one: SubjectLine }
/** A service of an earlier claim. */
export type PastService = { claim: PastClaim; line: PastClaim['lines'][number] }

const dollars = (amountCents: number) => amountCents / 100

/** The claim as a whole. */
export const CLAIM: Noun<Subject> = {
  about: 'the claim as a whole',
  fields: {
    kind: { type: 'string', path: 'kind', about: '`professional` or `institutional`', read: (of) => of.claim.kind },
    frequency: {
      type: 'string',
      path: 'frequencyCode',
      about: '`1` original, `7` replacement',
      read: (of) => of.claim.frequencyCode,
    },
    placeOfService: {
      type: 'string',
      path: 'placeOfService',
      about: 'two digits, e.g. `11` office, `02` and `10` telehealth',
      read: (of) => of.claim.placeOfService,
    },
    specialty: { type: 'string', path: 'specialty', about: 'e.g. `cardiology`', read: (of) => of.claim.specialty },
    payerPlace: {
      type: 'double',
      path: 'payerPlace',
      about: '1 primary, 2 secondary, 3 tertiary',
      read: (of) => of.claim.payerPlace + 1,
    },
    total: {
      type: 'double',
      path: 'totalChargeCents',
      about: 'dollars',
      read: (of) => dollars(of.claim.totalChargeCents),
    },
    authorization: {
      type: 'string',
      path: 'priorAuthorization',
      about: 'prior authorization number; empty when there is none',
      read: (of) => of.claim.priorAuthorization ?? '',
    },
    from: { type: 'string', path: 'lines[0].serviceDate', about: 'first date of service', read: (of) => of.from },
    to: { type: 'string', path: 'lines[0].serviceDate', about: 'last date of service', read: (of) => of.to },
    made: { type: 'string', path: 'lines[0].serviceDate', about: 'date of the claim', read: (of) => of.date },
    patientStatus: {
      type: 'string',
      path: 'patientStatus',
      about: '`new` or `established`',
      read: (of) => of.claim.patientStatus,
    },
    typeOfBill: {
      type: 'string',
      path: 'stay.typeOfBill',
      about: 'of an institutional claim',
      read: (of) => of.claim.stay?.typeOfBill,
    },
    admitted: {
      type: 'string',
      path: 'stay.admittedAt',
      about: 'date of admission',
      read: (of) => of.claim.stay?.admittedAt?.slice(0, 10),
    },
    discharged: {
      type: 'string',
      path: 'stay.dischargedAt',
      about: 'date of discharge',
      read: (of) => of.claim.stay?.dischargedAt?.slice(0, 10),
    },
  },
}

export const PAYER: Noun<Subject> = {
  about: 'the payer that this claim goes to',
  fields: {
    id: { type: 'string', path: 'coverage.payer.id', about: 'payer id', read: (of) => of.claim.coverage.payer.id },
    filingIndicator: {
      type: 'string',
      path: 'coverage.payer.filingIndicator',
      about: '`MB` Medicare Part B, `MC` Medicaid, `CI` commercial, `HM` HMO, ...',
      read: (of) => of.claim.coverage.payer.filingIndicator,
    },
  },
}

export const MEMBER: Noun<Subject> = {
  about: 'the insured person',
  fields: {
    id: { type: 'string', path: 'coverage.memberId', about: 'member id', read: (of) => of.claim.coverage.memberId },
    group: {
      type: 'string',
      path: 'coverage.groupNumber',
      about: 'group number; empty when there is none',
      read: (of) => of.claim.coverage.groupNumber ?? '',
    },
    relationship: {
      type: 'string',
      path: 'coverage.relationship',
      about: 'of the patient to the insured: `18` self, `01` spouse, `19` child',
      read: (of) => of.claim.coverage.relationship,
    },
  },
}

export const PATIENT: Noun<Subject> = {
  about: 'the patient',
  fields: {
    age: {
      type: 'double',
      path: 'patient.birthDate',
      about: 'whole years on the first date of service',
      read: (of) => yearsBetween(of.claim.patient.birthDate, of.from),
    },
    sex: { type: 'string', path: 'patient.sex', about: '`F`, `M` or `U`', read: (of) => of.claim.patient.sex },
    state: {
      type: 'string',
      path: 'patient.address.state',
      about: 'two letters',
      read: (of) => of.claim.patient.address.state,
    },
  },
}

export const BILLING: Noun<Subject> = {
  about: 'the provider that bills',
  fields: {
    npi: { type: 'string', path: 'billingProvider.npi', about: 'NPI', read: (of) => of.claim.billingProvider.npi },
    taxonomy: {
      type: 'string',
      path: 'billingProvider.taxonomy',
      about: 'taxonomy code',
      read: (of) => of.claim.billingProvider.taxonomy,
    },
    state: {
      type: 'string',
      path: 'billingProvider.address.state',
      about: 'two letters',
      read: (of) => of.claim.billingProvider.address.state,
    },
  },
}

export const RENDERING: Noun<Subject> = {
  about: 'the clinician',
  fields: {
    npi: { type: 'string', path: 'rendering.npi', about: 'NPI', read: (of) => of.claim.rendering.npi },
    taxonomy: {
      type: 'string',
      path: 'rendering.taxonomy',
      about: 'taxonomy code; empty when there is none',
      read: (of) => of.claim.rendering.taxonomy ?? '',
    },
  },
}

export const REFERRING: Noun<Subject> = {
  about: 'who referred the patient',
  fields: {
    npi: {
      type: 'string',
      path: 'referring.npi',
      about: 'NPI; empty when no one did',
      read: (of) => of.claim.referring?.npi ?? '',
    },
  },
}

export const LINE: Noun<LineOf> = {
  about: 'a line of the claim',
  fields: {
    number: { type: 'double', path: 'lines[].number', about: 'from 1', read: ({ one }) => one.line.number },
    procedure: {
      type: 'string',
      path: 'lines[].procedureCode',
      about: 'CPT or HCPCS code',
      read: ({ one }) => one.line.procedureCode,
    },
    kind: {
      type: 'string',
      path: 'lines[].procedureCode',
      about:
        '`em`, `procedure`, `addon`, `diagnostic`, `laboratory`, `vaccine`, `administration`, `drug` or `supply`; no data for a code that is not known',
      read: ({ one }) => one.procedure?.facts.kind,
    },
    modifiers: {
      type: 'list<string>',
      path: 'lines[].modifiers',
      about: 'in order',
      read: ({ one }) => one.line.modifiers,
    },
    units: { type: 'double', path: 'lines[].units', about: 'units', read: ({ one }) => one.line.units },
    charge: {
      type: 'double',
      path: 'lines[].chargeCents',
      about: 'dollars',
      read: ({ one }) => dollars(one.line.chargeCents),
    },
    date: {
      type: 'string',
      path: 'lines[].serviceDate',
      about: 'date of service',
      read: ({ one }) => one.line.serviceDate,
    },
    diagnoses: {
      type: 'list<string>',
      path: 'lines[].diagnosisPointers',
      about: 'ICD-10-CM codes that the line points at, without dots',
      read: ({ subject, one }) =>
        one.line.diagnosisPointers.flatMap((pointer) => subject.claim.diagnoses[pointer - 1] ?? []),
    },
    revenueCode: {
      type: 'string',
      path: 'lines[].revenueCode',
      about: 'empty when there is none',
      read: ({ one }) => one.line.revenueCode ?? '',
    },
    minutes: {
      type: 'double',
      path: 'lines[].minutes',
      about: 'minutes documented',
      read: ({ one }) => one.line.minutes,
    },
  },
}

export const DOCUMENT: Noun<DocumentOnRecord> = {
  about: 'a paper on record',
  fields: {
    kind: {
      type: 'string',
      path: 'documents',
      about:
        '`order`, `note`, `operativeReport`, `pathologyReport`, `consent`, `timeStatement`, `referral`, `advanceNotice`, `interpretation` or `attachment`',
      read: ({ kind }) => kind,
    },
    signed: { type: 'bool', path: 'documents', about: '`true` or `false`', read: ({ signed }) => signed },
    date: { type: 'string', path: 'documents', about: 'its date', read: ({ on }) => on },
  },
}

export const PAST: Noun<PastService> = {
  about: 'a service of an earlier claim of the patient',
  fields: {
    procedure: { type: 'string', path: 'history', about: 'CPT or HCPCS code', read: ({ line }) => line.procedureCode },
    modifiers: { type: 'list<string>', path: 'history', about: 'in order', read: ({ line }) => line.modifiers },
    units: { type: 'double', path: 'history', about: 'units', read: ({ line }) => line.units },
    date: { type: 'string', path: 'history', about: 'date of service', read: ({ line }) => line.serviceDate },
    payer: { type: 'string', path: 'history', about: 'payer id', read: ({ claim }) => claim.payerId },
    clinician: { type: 'string', path: 'history', about: 'NPI', read: ({ claim }) => claim.renderingNpi },
    specialty: { type: 'string', path: 'history', about: 'e.g. `cardiology`', read: ({ claim }) => claim.specialty },
  },
}
