import type {
  ClaimCommon,
  CoverageTerms,
  Drug,
  LineAdjudication,
  OtherCoverage,
  OtherPayer,
  PayToAddress,
} from '../documents/claim.ts'
import { codeOf } from '../block.ts'
import { usualProviderCode } from '../documents/roles.ts'
import type { Extensible, Party, Provider } from '../documents/party.ts'
import type { ClaimState, LineCommon } from './claim-state.ts'
import { nameless, readCity, readContact, readDemographics, readIdentifier, readName, readParty } from './parties.ts'
import { readReference, readStreet, readTaxonomy } from './parties.ts'
import type { PartyTarget } from './parties.ts'
import {
  readAdjustments,
  readInpatient,
  readOutpatient,
  readPatientConditions,
  readProcedure,
} from './pieces-of-claims.ts'
import { appended, byCode, put } from './rules.ts'
import type { Rule, Rules } from './rules.ts'

type AnyState = ClaimState<ClaimCommon, LineCommon>
type AnyRules = Rules<AnyState>

/** A rule for whoever is open, or none. */
const forParty =
  (read: (reader: AnyState['reader'], party: PartyTarget) => void | false): Rule<AnyState> =>
  ({ reader, party }) =>
    party === undefined ? false : read(reader, party)

const partyRules = {
  N3: forParty(readStreet),
  N4: forParty(readCity),
  REF: forParty(readReference),
  PER: forParty(readContact),
  DMG: forParty(readDemographics),
}

function open(state: AnyState, party: PartyTarget): void {
  state.party = party
  state.owner = party
}

/** Sets name and identifier of something that exists already. */
function name(state: AnyState, party: Party): void {
  party.name = readName(state.reader)
  readIdentifier(state.reader, party, 8)
  open(state, party)
}

function readCoverageTerms(reader: AnyState['reader'], terms: CoverageTerms): void {
  terms.payerResponsibility = reader.required(1)
  const groupNumber = reader.text(3)
  if (groupNumber !== '') terms.groupNumber = groupNumber
  const groupName = reader.text(4)
  if (groupName !== '') terms.groupName = groupName
  put(terms, 'insuranceType', reader.optional(5))
  const filingIndicator = reader.text(9)
  if (filingIndicator !== '') terms.filingIndicator = filingIndicator
}

const billingTaxId: Rule<AnyState> = ({ reader, billing }) => {
  const kind = reader.text(1)
  if ((kind !== 'EI' && kind !== 'SY') || billing.taxId) return readReference(reader, billing)
  billing.taxId = { kind, value: reader.text(2) }
}

/** What identifies a subscriber or a patient: NM108 and NM109. */
const nameOfSubscriber: Rule<AnyState> = (state) => {
  const { reader, subscriber } = state
  subscriber.name = readName(reader)
  const qualifier = reader.text(8)
  if (qualifier === 'MI') subscriber.memberId = reader.text(9)
  else if (qualifier !== '') subscriber.identifier = { qualifier, id: reader.text(9) }
  open(state, subscriber)
}

const nameOfPatient: Rule<AnyState> = (state) => {
  const { reader, dependent } = state
  if (!dependent) return false
  dependent.name = readName(reader)
  const qualifier = reader.text(8)
  if (qualifier !== '') dependent.identifier = { qualifier, id: reader.text(9) }
  open(state, dependent)
}

/** Heading and levels above the claim. */
const levelRules: AnyRules = {
  ST: {
    BHT: ({ reader, batch }) => {
      batch.purpose = reader.text(2)
      batch.referenceId = reader.text(3)
      batch.date = reader.day(4) ?? ''
      batch.time = reader.text(5)
      batch.type = reader.text(6)
    },
  },
  '1000A': { NM1: (state) => name(state, state.batch.submitter), PER: partyRules.PER },
  '1000B': { NM1: (state) => name(state, state.batch.receiver) },
  '2000A': {
    HL: () => {},
    PRV: ({ reader, billing }) => readTaxonomy(reader, billing, usualProviderCode('billing')),
    CUR: ({ reader, billing }) => void (billing.currency = reader.text(2)),
  },
  '2010AA': { ...partyRules, NM1: (state) => name(state, state.billing), REF: billingTaxId },
  '2010AB': {
    ...partyRules,
    NM1: (state) => {
      const payTo: PayToAddress = { kind: state.reader.text(2) === '1' ? 'person' : 'organization' }
      state.billing.payToAddress = payTo
      open(state, payTo)
    },
  },
  '2010AC': {
    ...partyRules,
    NM1: (state) => open(state, (state.billing.payToPlan = readParty(state.reader))),
    REF: ({ reader, billing }) => {
      const plan = billing.payToPlan
      if (!plan) return false
      if (reader.text(1) !== 'EI' || plan.taxId) return readReference(reader, plan)
      plan.taxId = { kind: 'EI', value: reader.text(2) }
    },
  },
  '2000B': {
    HL: () => {},
    SBR: ({ reader, subscriber }) => {
      readCoverageTerms(reader, subscriber)
      const relationship = reader.text(2)
      if (relationship !== '' && relationship !== '18') subscriber.relationship = relationship
    },
    PAT: ({ reader, subscriber }) => readPatientConditions(reader, subscriber),
  },
  '2010BA': { ...partyRules, NM1: nameOfSubscriber },
  '2010BB': { ...partyRules, NM1: (state) => name(state, state.payer) },
  '2000C': {
    HL: () => {},
    PAT: ({ reader, dependent }) => {
      if (!dependent) return false
      dependent.relationship = reader.required(1)
      readPatientConditions(reader, dependent)
    },
  },
  '2010CA': { ...partyRules, NM1: nameOfPatient },
}

const otherPayer: Rules<AnyState>[string] = {
  ...partyRules,
  NM1: (state) => {
    const { reader, coverage } = state
    if (!coverage) return false
    coverage.payer = readParty(reader)
    open(state, coverage.payer)
  },
  DTP: ({ reader, coverage }) => {
    const paidDate = reader.text(1) === '573' && !coverage?.payer.paidDate ? reader.time(3) : undefined
    if (!coverage || paidDate === undefined) return false
    coverage.payer.paidDate = paidDate
  },
  REF: ({ reader, coverage }) => {
    const payer: OtherPayer | undefined = coverage?.payer
    if (!payer) return false
    if (reader.text(1) !== 'F8' || payer.payerClaimControlNumber !== undefined) return readReference(reader, payer)
    payer.payerClaimControlNumber = reader.text(2)
  },
}

/** Loop 2320 and those inside. */
const coverageRules: AnyRules = {
  '2320': {
    SBR: (state) => {
      if (!state.claim) return false
      const coverage: OtherCoverage = {
        payerResponsibility: '',
        adjustments: [],
        subscriber: { name: nameless },
        payer: { name: nameless },
      }
      readCoverageTerms(state.reader, coverage)
      put(coverage, 'relationship', state.reader.optional(2))
      state.claim.otherCoverages.push(coverage)
      state.coverage = coverage
      state.owner = coverage
    },
    CAS: ({ reader, coverage }) => (coverage ? readAdjustments(reader, coverage.adjustments) : false),
    AMT: ({ reader, coverage }) => {
      const key = coverageAmounts.get(reader.code(1))
      if (!coverage || !key || coverage[key] !== undefined) return false
      coverage[key] = reader.requiredCents(2)
    },
    OI: ({ reader, coverage }) => {
      if (!coverage) return false
      put(coverage, 'benefitsAssigned', reader.optional(3))
      put(coverage, 'patientSignatureSource', reader.optional(4))
      put(coverage, 'releaseOfInformation', reader.optional(6))
    },
    MOA: ({ reader, coverage }) => (coverage ? void (coverage.outpatient = readOutpatient(reader)) : false),
    MIA: ({ reader, coverage }) => (coverage ? void (coverage.inpatient = readInpatient(reader)) : false),
  },
  '2330A': {
    ...partyRules,
    NM1: (state) => {
      if (!state.coverage) return false
      state.coverage.subscriber = readParty(state.reader)
      open(state, state.coverage.subscriber)
    },
  },
  '2330B': otherPayer,
}

const coverageAmounts = byCode({
  D: 'paidCents',
  A8: 'nonCoveredCents',
  EAF: 'remainingPatientCents',
} as const)

/** Loops 2410 and 2430. */
const lineRules: AnyRules = {
  '2410': {
    LIN: (state) => {
      if (!state.line) return false
      const drug: Drug = { qualifier: state.reader.text(2), code: state.reader.text(3) }
      state.line.drugs = appended(state.line.drugs, drug)
      state.drug = drug
      state.owner = drug
    },
    CTP: ({ reader, drug }) => {
      if (!drug) return false
      put(drug, 'quantity', reader.decimal(4))
      if (reader.text(5) !== '') drug.unit = reader.component(5, 1)
    },
    REF: ({ reader, drug }) => (drug ? readReference(reader, drug) : false),
  },
  '2430': {
    SVD: (state) => {
      const { reader, line } = state
      if (!line) return false
      const adjudication: LineAdjudication = {
        payerId: reader.text(1),
        paidCents: reader.requiredCents(2),
        units: 0,
        adjustments: [],
      }
      state.adjudication = adjudication
      state.owner = adjudication
      line.adjudications = appended(line.adjudications, state.adjudication)
      put(state.adjudication, 'procedure', readProcedure(reader, 3))
      put(state.adjudication, 'revenueCode', reader.optional(4))
      state.adjudication.units = reader.requiredDecimal(5)
      put(state.adjudication, 'bundledLine', reader.decimal(6))
    },
    CAS: ({ reader, adjudication }) => (adjudication ? readAdjustments(reader, adjudication.adjustments) : false),
    DTP: ({ reader, adjudication }) => {
      const paidDate = reader.text(1) === '573' ? reader.time(3) : undefined
      if (!adjudication || paidDate === undefined) return false
      adjudication.paidDate = paidDate
    },
    AMT: ({ reader, adjudication }) => {
      if (!adjudication || reader.text(1) !== 'EAF') return false
      adjudication.remainingPatientCents = reader.requiredCents(2)
    },
  },
}

/** Provider loops: who is meant stands in NM101; `holder` says whose provider it is. */
export function providerRules(
  loops: readonly string[],
  roles: Readonly<Record<string, string>>,
  holder: (state: AnyState) => (Extensible & { providers?: Partial<Record<string, Provider>> }) | undefined,
): AnyRules {
  const roleOf = new Map(Object.entries(roles).map(([role, code]) => [codeOf(code), role]))
  const rules: AnyRules[string] = {
    ...partyRules,
    NM1: (state) => {
      const target = holder(state)
      if (!target) return false
      state.owner = target
      const role = roleOf.get(state.reader.code(1))
      if (role === undefined || target.providers?.[role]) return false
      const provider: Provider = readParty(state.reader)
      target.providers ??= {}
      target.providers[role] = provider
      state.usualProviderCode = usualProviderCode(role)
      open(state, provider)
    },
    PRV: ({ reader, party, usualProviderCode: usual }) => (party ? readTaxonomy(reader, party, usual) : false),
  }
  return Object.fromEntries(loops.map((loop) => [loop, rules]))
}

export const commonRules: AnyRules = { ...levelRules, ...coverageRules, ...lineRules }
