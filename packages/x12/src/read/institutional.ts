import type { InstitutionalClaim, InstitutionalLine, InstitutionalProcedure } from '../documents/institutional.ts'
import { institutionalClaimProviders, institutionalLineProviders } from '../documents/institutional.ts'
import { diagnosisQualifiers, institutionalCoverageProviders, procedureQualifiers } from '../documents/roles.ts'
import { table837I } from '../loops/claim-837.ts'
import { claimAssembler, readAssignment, readClaimReference } from './claim-assembler.ts'
import type { ReadClaim } from './claim-assembler.ts'
import { commonRules, providerRules } from './claim-rules.ts'
import type { ClaimState } from './claim-state.ts'
import { dayOf, isoTimeOf } from './dates.ts'
import type { Assembler, Desk } from './driver.ts'
import { centsOf } from './numbers.ts'
import { readReference } from './parties.ts'
import { readAttachment, readNote, readProcedure, readServiceDates } from './pieces-of-claims.ts'
import { appended, put } from './rules.ts'
import type { Rules } from './rules.ts'

type State = ClaimState<InstitutionalClaim, InstitutionalLine>

export function institutionalAssembler(desk: Desk<ReadClaim<InstitutionalClaim>>): Assembler {
  return claimAssembler(desk, table837I, rules, newClaim)
}

function newClaim(state: State): InstitutionalClaim {
  const { reader, billing, subscriber, payer, dependent } = state
  const [place = '', , frequency = ''] = reader.components(5)
  const claim: InstitutionalClaim = {
    kind: 'institutional',
    patientControlNumber: reader.required(1),
    chargeCents: reader.requiredCents(2),
    facilityCode: place,
    frequencyCode: frequency,
    billingProvider: billing,
    subscriber,
    payer,
    diagnoses: [],
    procedures: [],
    occurrences: [],
    values: [],
    conditionCodes: [],
    otherCoverages: [],
    providers: {},
    lines: [],
  }
  if (dependent) claim.patient = dependent
  readAssignment(reader, claim)
  return claim
}

/** What one HI composite adds to the claim; `undefined` when it is not understood. */
function healthCode(composite: string[]): ((claim: InstitutionalClaim) => void) | undefined {
  const [qualifier = '', code = '', format = '', text = '', amount = '', , , , indicator = ''] = composite
  const diagnosis = diagnosisQualifiers.get(qualifier)
  if (diagnosis) {
    const present = indicator === '' ? {} : { presentOnAdmission: indicator }
    return (claim) => void claim.diagnoses.push({ ...diagnosis, code, ...present })
  }
  const procedure = procedureQualifiers.get(qualifier)
  if (procedure) {
    const done: InstitutionalProcedure = { ...procedure, code }
    if (text !== '') put(done, 'date', format === 'D8' ? dayOf(text) : undefined)
    return text !== '' && !done.date ? undefined : (claim) => void claim.procedures.push(done)
  }
  if (qualifier === 'BG') return (claim) => void claim.conditionCodes.push(code)
  if (qualifier === 'TC') return (claim) => (claim.treatmentCodes = appended(claim.treatmentCodes, code))
  if (qualifier === 'DR') return (claim) => void (claim.drg = code)
  if (qualifier === 'BH') {
    const date = format === 'D8' ? dayOf(text) : undefined
    return date === undefined ? undefined : (claim) => void claim.occurrences.push({ code, date })
  }
  if (qualifier === 'BI') {
    const [from, to] = (format === 'RD8' && isoTimeOf(format, text)?.split('/')) || []
    return from && to
      ? (claim) => void (claim.occurrenceSpans = appended(claim.occurrenceSpans, { code, from, to }))
      : undefined
  }
  const cents = qualifier === 'BE' ? centsOf(amount) : undefined
  return cents === undefined ? undefined : (claim) => void claim.values.push({ code, amountCents: cents })
}

/** HI: all codes of it, or none when one is not understood. */
function readHealthCodes({ reader, claim }: State): void | false {
  if (!claim) return false
  const additions = reader.composites().map(healthCode)
  if (additions.includes(undefined)) return false
  for (const add of additions) add?.(claim)
}

function readClaimDate({ reader, claim }: State): void | false {
  if (!claim) return false
  const qualifier = reader.text(1)
  const value = reader.time(3)
  if (value === undefined) return false
  if (qualifier === '434' && claim.statementFrom === undefined && !value.includes('T')) {
    const [from = value, to] = value.split('/')
    claim.statementFrom = from
    put(claim, 'statementTo', to)
    return
  }
  const name = qualifier === '435' ? 'admission' : qualifier === '096' ? 'dischargeTime' : undefined
  if (name === undefined || claim[name] !== undefined)
    claim.otherDates = appended(claim.otherDates, { qualifier, value })
  else claim[name] = value
}

function readLine({ reader, line }: State): void | false {
  if (!line) return false
  line.revenueCode = reader.required(1)
  put(line, 'procedure', readProcedure(reader, 2))
  line.chargeCents = reader.requiredCents(3)
  line.unit = reader.required(4)
  line.units = reader.requiredDecimal(5)
  put(line, 'nonCoveredCents', reader.cents(7))
}

const rules: Rules<State> = {
  ...commonRules,
  ...providerRules(
    ['2310A', '2310B', '2310C', '2310D', '2310E', '2310F'],
    institutionalClaimProviders,
    (state) => state.claim as InstitutionalClaim | undefined,
  ),
  ...providerRules(
    ['2330C', '2330D', '2330E', '2330F', '2330G', '2330H', '2330I'],
    institutionalCoverageProviders,
    (state) => state.coverage,
  ),
  ...providerRules(['2420A', '2420B', '2420C', '2420D'], institutionalLineProviders, (state) => state.line),
  '2300': {
    DTP: readClaimDate,
    CL1: ({ reader, claim }) => {
      if (!claim) return false
      put(claim, 'admissionType', reader.optional(1))
      put(claim, 'admissionSource', reader.optional(2))
      put(claim, 'patientStatus', reader.optional(3))
    },
    PWK: ({ reader, claim }) => (claim ? readAttachment(reader, claim) : false),
    AMT: ({ reader, claim }) => {
      if (!claim || reader.text(1) !== 'F3') return false
      claim.patientEstimateCents = reader.requiredCents(2)
    },
    REF: ({ reader, claim }) => (claim ? readClaimReference(reader, claim) : false),
    NTE: ({ reader, claim }) => (claim ? readNote(reader, claim) : false),
    HI: readHealthCodes,
  },
  '2400': {
    LX: (state) => {
      const { reader, claim } = state
      if (!claim) return false
      const line: InstitutionalLine = {
        number: reader.requiredDecimal(1),
        revenueCode: '',
        chargeCents: 0,
        unit: '',
        units: 0,
      }
      claim.lines.push(line)
      state.line = line
      state.owner = line
    },
    SV2: readLine,
    DTP: ({ reader, line }) => {
      if (!line) return false
      if (reader.text(1) === '472') return readServiceDates(reader, line)
      const value = reader.time(3)
      if (value === undefined) return false
      line.otherDates = appended(line.otherDates, { qualifier: reader.text(1), value })
    },
    PWK: ({ reader, line }) => (line ? readAttachment(reader, line) : false),
    AMT: ({ reader, line }) => {
      const name = lineAmounts[reader.text(1)]
      if (!line || name === undefined) return false
      line[name] = reader.requiredCents(2)
    },
    REF: ({ reader, line }) => {
      if (!line) return false
      if (reader.text(1) !== '6R' || line.lineControlNumber !== undefined) return readReference(reader, line)
      line.lineControlNumber = reader.text(2)
    },
    NTE: ({ reader, line }) => (line ? readNote(reader, line) : false),
  },
}

const lineAmounts: Partial<Record<string, 'serviceTaxCents' | 'facilityTaxCents'>> = {
  GT: 'serviceTaxCents',
  N8: 'facilityTaxCents',
}
