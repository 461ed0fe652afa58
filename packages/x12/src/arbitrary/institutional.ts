import fc from 'fast-check'
import type { InstitutionalClaim, InstitutionalDiagnosis, InstitutionalLine } from '../documents/institutional.ts'
import { institutionalClaimProviders, institutionalLineProviders } from '../documents/institutional.ts'
import { institutionalCoverageProviders } from '../documents/roles.ts'
import { common, commonKeys, lineParts, otherDates, procedure, rolesOf, spanned } from './claim-parts.ts'
import { atLeastOne, cents, code, day, list, minute, raws, some, text, timeOfDay } from './parties.ts'

const institutionalLine: fc.Arbitrary<InstitutionalLine> = spanned(
  some<InstitutionalLine>(
    {
      ...lineParts,
      revenueCode: text(4),
      procedure,
      unit: fc.constantFrom('UN', 'DA'),
      nonCoveredCents: cents,
      otherDates,
      serviceTaxCents: cents,
      facilityTaxCents: cents,
      providers: atLeastOne(rolesOf(institutionalLineProviders)),
      extra: raws('2400', ['HCP']),
    },
    ...(['number', 'revenueCode', 'chargeCents', 'unit', 'units'] as const),
  ),
)

const diagnosesOf = (role: InstitutionalDiagnosis['role'], maxLength: number) =>
  fc.array(
    some<InstitutionalDiagnosis>(
      { role: fc.constant(role), code: text(7), system: fc.constantFrom('icd10', 'icd9'), presentOnAdmission: code(1) },
      'role',
      'code',
      'system',
    ),
    { maxLength },
  )
const proceduresOf = (role: 'principal' | 'other', maxLength: number) =>
  fc.array(
    some<InstitutionalClaim['procedures'][number]>(
      { role: fc.constant(role), code: text(7), system: fc.constantFrom('icd10', 'icd9'), date: day },
      'role',
      'code',
      'system',
    ),
    { maxLength },
  )
const flat = <Item>(...parts: fc.Arbitrary<Item[]>[]) => fc.tuple(...parts).map((lists) => lists.flat())

/** The last day of the statement only with the first one. */
const stated = (arbitrary: fc.Arbitrary<InstitutionalClaim>) =>
  arbitrary.map((claim) => {
    if (claim.statementFrom === undefined) delete claim.statementTo
    return claim
  })

export const institutionalClaim: fc.Arbitrary<InstitutionalClaim> = stated(
  some<InstitutionalClaim>(
    {
      ...common(institutionalCoverageProviders),
      kind: fc.constant('institutional'),
      facilityCode: text(2),
      statementFrom: day,
      statementTo: day,
      admission: fc.oneof(day, minute),
      dischargeTime: timeOfDay,
      otherDates,
      admissionType: text(1),
      admissionSource: text(1),
      patientStatus: text(2),
      patientEstimateCents: cents,
      drg: text(4),
      diagnoses: flat(
        diagnosesOf('principal', 1),
        diagnosesOf('admitting', 1),
        diagnosesOf('reasonForVisit', 3),
        diagnosesOf('externalCause', 3),
        diagnosesOf('other', 14),
      ),
      procedures: flat(proceduresOf('principal', 1), proceduresOf('other', 4)),
      occurrences: fc.array(fc.record({ code: text(2), date: day }), { maxLength: 4 }),
      occurrenceSpans: list(fc.record({ code: text(2), from: day, to: day })),
      values: fc.array(fc.record({ code: text(2), amountCents: cents }), { maxLength: 4 }),
      conditionCodes: fc.array(text(2), { maxLength: 14 }),
      treatmentCodes: list(text(5)),
      providers: rolesOf(institutionalClaimProviders),
      lines: fc.array(institutionalLine, { maxLength: 3 }),
      extra: raws('2300', ['CN1', 'K3', 'CRC', 'HCP']),
    },
    ...([
      ...commonKeys,
      'kind',
      'facilityCode',
      'diagnoses',
      'procedures',
      'occurrences',
      'values',
      'conditionCodes',
      'providers',
      'lines',
    ] as never[]),
  ),
)
