import { codeOf } from '../block.ts'
import type { ProfessionalClaim, ProfessionalLine } from '../documents/professional.ts'
import {
  professionalClaimDates,
  professionalClaimProviders,
  professionalLineDates,
  professionalLineProviders,
} from '../documents/professional.ts'
import { professionalCoverageProviders } from '../documents/roles.ts'
import { table837P } from '../loops/claim-837.ts'
import { claimAssembler, readAssignment, readClaimReference } from './claim-assembler.ts'
import type { ReadClaim } from './claim-assembler.ts'
import { commonRules, providerRules } from './claim-rules.ts'
import type { ClaimState } from './claim-state.ts'
import type { Assembler, Desk } from './driver.ts'
import type { ElementReader } from './element-reader.ts'
import { decimalOf } from './numbers.ts'
import { readReference } from './parties.ts'
import {
  noProcedure,
  readAttachment,
  readNamedDate,
  readNote,
  readProcedure,
  readServiceDates,
} from './pieces-of-claims.ts'
import { appended, byCode, put } from './rules.ts'
import type { Rules } from './rules.ts'

type State = ClaimState<ProfessionalClaim, ProfessionalLine>

export function professionalAssembler(desk: Desk<ReadClaim<ProfessionalClaim>>): Assembler {
  return claimAssembler(desk, table837P, rules, newClaim)
}

function newClaim(state: State): ProfessionalClaim {
  const { reader, billing, subscriber, payer, dependent } = state
  const [place = '', , frequency = ''] = reader.components(5)
  const claim: ProfessionalClaim = {
    kind: 'professional',
    patientControlNumber: reader.required(1),
    chargeCents: reader.requiredCents(2),
    placeOfService: place,
    frequencyCode: frequency,
    billingProvider: billing,
    subscriber,
    payer,
    diagnoses: [],
    otherCoverages: [],
    providers: {},
    lines: [],
  }
  const providerSignature = reader.text(6)
  if (providerSignature !== '') claim.providerSignature = providerSignature
  if (dependent) claim.patient = dependent
  readAssignment(reader, claim)
  if (reader.isLast(9)) return claim
  put(claim, 'patientSignatureSource', reader.optional(10))
  const causes = reader.components(11)
  if (causes.length > 0) {
    claim.relatedCauses = { codes: causes.slice(0, 3).filter((code) => code !== '') }
    if (causes[3]) claim.relatedCauses.state = causes[3]
    if (causes[4]) claim.relatedCauses.country = causes[4]
  }
  put(claim, 'specialProgram', reader.optional(12))
  return claim
}

/** HI: all codes of it, or none when one is not known. */
function readHealthCodes({ reader, claim }: State): void | false {
  if (!claim) return false
  const codes = reader.composites()
  if (!codes.every(([qualifier = '']) => healthCodes.has(qualifier))) return false
  for (const [qualifier = '', code = ''] of codes) {
    if (qualifier === 'BG') claim.conditionCodes = appended(claim.conditionCodes, code)
    else if (qualifier === 'BP' || qualifier === 'BO')
      claim.anesthesiaProcedures = appended(claim.anesthesiaProcedures, code)
    else claim.diagnoses.push({ code, system: qualifier.startsWith('A') ? 'icd10' : 'icd9' })
  }
}

const healthCodes = new Set(['ABK', 'ABF', 'BK', 'BF', 'BP', 'BO', 'BG'])

/** SV107 */
function readPointers(reader: ElementReader): number[] {
  const pointers = reader.components(7).map(decimalOf)
  if (!pointers.includes(undefined)) return pointers as number[]
  reader.problem('number-unreadable', 7)
  return pointers.filter((pointer) => pointer !== undefined)
}

function readLine({ reader, line }: State): void | false {
  if (!line) return false
  line.procedure = readProcedure(reader, 1) ?? noProcedure()
  line.chargeCents = reader.requiredCents(2)
  line.unit = reader.required(3)
  line.units = reader.requiredDecimal(4)
  put(line, 'placeOfService', reader.optional(5))
  if (!reader.isEmpty(7)) line.diagnosisPointers = readPointers(reader)
  if (reader.isLast(7)) return
  if (reader.text(9) === 'Y') line.emergency = true
  if (reader.text(11) === 'Y') line.epsdt = true
  if (reader.text(12) === 'Y') line.familyPlanning = true
  if (reader.text(15) === '0') line.copayExempt = true
}

const rules: Rules<State> = {
  ...commonRules,
  ...providerRules(
    ['2310A', '2310B', '2310C', '2310D', '2310E', '2310F'],
    professionalClaimProviders,
    (state) => state.claim as ProfessionalClaim | undefined,
  ),
  ...providerRules(
    ['2330C', '2330D', '2330E', '2330F', '2330G'],
    professionalCoverageProviders,
    (state) => state.coverage,
  ),
  ...providerRules(
    ['2420A', '2420B', '2420C', '2420D', '2420E', '2420F', '2420G', '2420H'],
    professionalLineProviders,
    (state) => state.line,
  ),
  '2300': {
    DTP: ({ reader, claim }) => (claim ? readNamedDate(reader, claim, claimDates) : false),
    PWK: ({ reader, claim }) => (claim ? readAttachment(reader, claim) : false),
    AMT: ({ reader, claim }) => {
      if (!claim || reader.text(1) !== 'F5') return false
      claim.patientPaidCents = reader.requiredCents(2)
    },
    REF: ({ reader, claim }) => (claim ? readClaimReference(reader, claim) : false),
    NTE: ({ reader, claim }) => (claim ? readNote(reader, claim) : false),
    HI: readHealthCodes,
  },
  '2400': {
    LX: (state) => {
      const { reader, claim } = state
      if (!claim) return false
      const number = reader.requiredDecimal(1)
      const line: ProfessionalLine = {
        number,
        procedure: noProcedure(),
        chargeCents: 0,
        unit: '',
        units: 0,
        diagnosisPointers: [],
      }
      claim.lines.push(line)
      state.line = line
      state.owner = line
    },
    SV1: readLine,
    DTP: ({ reader, line }) => {
      if (!line) return false
      if (reader.code(1) === serviceDate) return readServiceDates(reader, line)
      return readNamedDate(reader, line, lineDates)
    },
    PWK: ({ reader, line }) => (line ? readAttachment(reader, line) : false),
    AMT: ({ reader, line }) => {
      if (!line || reader.text(1) !== 'T') return false
      line.salesTaxCents = reader.requiredCents(2)
    },
    REF: ({ reader, line }) => {
      if (!line) return false
      const name = lineReferences.get(reader.code(1))
      if (name === undefined || line[name] !== undefined) return readReference(reader, line)
      line[name] = reader.text(2)
    },
    NTE: ({ reader, line }) => (line ? readNote(reader, line) : false),
  },
}

const claimDates = byCode<string>(professionalClaimDates)
const lineDates = byCode<string>(professionalLineDates)
const lineReferences = byCode({ '6R': 'lineControlNumber', G1: 'priorAuthorization' } as const)
const serviceDate = codeOf('472')
