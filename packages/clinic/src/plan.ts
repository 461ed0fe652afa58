import { starterCodeSets, type CodeSets, type Found } from '@claimrail/codesets'
import type { Encounter, Practitioner } from '@claimrail/domain'
import { createRandom, type Random } from './random.ts'
import { canBeChargedLate, withDefect, type DefectKind, type MessageFormat } from './visits/defects.ts'
import { makeVisit } from './visits/visit.ts'
import { inChargeCodes, inWordsOnly, withoutModifier25, type ChargeIndex } from './visits/wording.ts'

export type ClinicDayOptions = {
  /** Same seed, same bytes. */
  seed: string | number
  encounters: number
  /** Date of service, ISO `YYYY-MM-DD`, from 2025-01-01 on: then all its clean codes hold, and none of its ended ones. */
  date: string
  /** Beginning of every visit and record number; default `V` and the date. Two seeds for one date need two prefixes. */
  idPrefix?: string
  /** Share of encounters with something wrong in them, about; default 0.1. */
  defectShare?: number
}

/** One visit and how it will be told. */
export type VisitTale = {
  visit: Encounter
  format: MessageFormat
  defect: DefectKind | undefined
  /** A charge is found a day later. */
  isLateCharged: boolean
  /** The first message still has the old address. */
  hasMoved: boolean
  /** A message is sent twice. */
  isRepeated: boolean
  /** Told in several messages rather than one; HL7 v2 always is. */
  isInParts: boolean
  random: Random
}

const DEFAULT_DEFECT_SHARE = 0.1

const SOURCE_SYSTEMS: Readonly<Record<MessageFormat, string>> = {
  fhir: 'https://ehr.riverbend.example/visits',
  hl7v2: 'RIVERBEND',
  json: 'riverbend-desk',
}
const FORMATS = ['fhir', 'hl7v2', 'json'] as const
const OWN_CODE_SHARE: Readonly<Record<MessageFormat, number>> = { fhir: 0.1, hl7v2: 0.5, json: 0.3 }

/** The visits of a day, one by one; each depends on the seed and its number alone. */
export function* visitTales(options: ClinicDayOptions): Generator<VisitTale> {
  const codes = starterCodeSets()
  const master = chargeIndex(codes, options.date)
  const prefix = options.idPrefix ?? `V${options.date.slice(2).replaceAll('-', '')}`
  for (let i = 1; i <= options.encounters; i++) {
    yield taleOf(options, `${prefix}${String(i).padStart(5, '0')}`, createRandom(`${options.seed}/${i}`), codes, master)
  }
}

function taleOf(
  options: ClinicDayOptions,
  number: string,
  random: Random,
  codes: CodeSets,
  master: ChargeIndex,
): VisitTale {
  const format = random.pick(FORMATS)
  const plan = {
    visitNumber: number,
    sourceSystem: SOURCE_SYSTEMS[format],
    recordNumber: `MR${number.slice(1)}`,
    date: options.date,
  }
  let visit = makeVisit(random, plan, codes)
  const scale = (options.defectShare ?? DEFAULT_DEFECT_SHARE) / DEFAULT_DEFECT_SHARE
  const broken = visit.coverages.length > 0 ? withDefect(visit, format, { random, codes, scale }) : undefined
  if (broken) visit = broken.visit
  else {
    if (random.chance(0.06)) visit = inWordsOnly(visit, codes)
    if (random.chance(0.3)) visit = withoutModifier25(visit)
    visit = inChargeCodes(visit, random, OWN_CODE_SHARE[format], master)
  }
  return {
    visit: heardIn(visit, format),
    format,
    defect: broken?.kind,
    isLateCharged: !broken && format !== 'fhir' && canBeChargedLate(visit) && random.chance(0.03),
    hasMoved: random.chance(0.1),
    isRepeated: random.chance(0.03),
    isInParts: format === 'hl7v2' || random.chance(0.4),
    random,
  }
}

/** HL7 v2 has no place for the taxonomy of a clinician. */
function heardIn(visit: Encounter, format: MessageFormat): Encounter {
  if (format !== 'hl7v2') return visit
  const { referring, ...rest } = visit
  return {
    ...rest,
    rendering: withoutTaxonomy(visit.rendering),
    ...(referring ? { referring: withoutTaxonomy(referring) } : {}),
  }
}

const withoutTaxonomy = ({ npi, name }: Practitioner): Practitioner => ({ npi, name })

function chargeIndex(codes: CodeSets, date: string): ChargeIndex {
  return new Map(
    [...codes.list('charge', date)].map((one): [string, Found<'charge'>] => [one.facts.procedureCode, one]),
  )
}
