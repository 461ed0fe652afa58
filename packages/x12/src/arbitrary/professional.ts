import fc from 'fast-check'
import type { RelatedCauses } from '../documents/claim.ts'
import type { ProfessionalClaim, ProfessionalLine } from '../documents/professional.ts'
import {
  professionalClaimDates,
  professionalClaimProviders,
  professionalLineDates,
  professionalLineProviders,
} from '../documents/professional.ts'
import { professionalCoverageProviders } from '../documents/roles.ts'
import { common, commonKeys, datesOf, lineParts, otherDates, procedure, rolesOf, spanned, yes } from './claim-parts.ts'
import { atLeastOne, cents, code, list, raws, some, text } from './parties.ts'

const professionalLine: fc.Arbitrary<ProfessionalLine> = spanned(
  some<ProfessionalLine>(
    {
      ...lineParts,
      procedure,
      unit: fc.constantFrom('UN', 'MJ'),
      placeOfService: text(2),
      diagnosisPointers: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
      emergency: yes,
      epsdt: yes,
      familyPlanning: yes,
      copayExempt: yes,
      dates: datesOf(professionalLineDates),
      otherDates,
      priorAuthorization: text(),
      salesTaxCents: cents,
      providers: atLeastOne(rolesOf(professionalLineProviders)),
      extra: raws('2400', ['SV5', 'CR3', 'MEA', 'CN1', 'K3', 'PS1', 'HCP']),
    },
    ...(['number', 'procedure', 'chargeCents', 'unit', 'units', 'diagnosisPointers'] as const),
  ),
)

export const professionalClaim: fc.Arbitrary<ProfessionalClaim> = some<ProfessionalClaim>(
  {
    ...common(professionalCoverageProviders),
    kind: fc.constant('professional'),
    placeOfService: text(2),
    providerSignature: fc.constantFrom('Y', 'N'),
    patientSignatureSource: fc.constant('P'),
    relatedCauses: some<RelatedCauses>({ codes: list(code(2)), state: code(2), country: code(2) }, 'codes'),
    specialProgram: text(2),
    dates: datesOf(professionalClaimDates),
    otherDates,
    patientPaidCents: cents,
    diagnoses: fc.array(fc.record({ code: text(7), system: fc.constantFrom('icd10', 'icd9') }), { maxLength: 12 }),
    anesthesiaProcedures: list(text(5), 1, 2),
    conditionCodes: list(text(2), 1, 14),
    providers: rolesOf(professionalClaimProviders),
    lines: fc.array(professionalLine, { maxLength: 3 }),
    extra: raws('2300', ['CN1', 'K3', 'CR1', 'CRC', 'HCP']),
  },
  ...([...commonKeys, 'kind', 'placeOfService', 'diagnoses', 'providers', 'lines'] as never[]),
)
