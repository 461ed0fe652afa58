/** NCCI tables by who bills: practitioners and ambulatory surgery centers, or outpatient hospital services. */
export type PairTable = 'practitioner' | 'outpatient'

/** A procedure-to-procedure edit: column 2 is not paid beside column 1, same patient, provider and date (CMS NCCI policy manual, chapter 1). */
export type PairEdit = {
  column1: string
  column2: string
  /** First and last date of service that it holds for. */
  effective: string
  ends?: string
  /** CMS modifier indicator: 0 never, 1 a modifier may bypass, 9 the edit does not apply. */
  indicator: '0' | '1' | '9'
  rationale?: string
  release: string
}

/** MUE tables by who bills. */
export type UnitTable = 'practitioner' | 'outpatient' | 'dme'

/** A medically unlikely edit: more units than this are denied. */
export type UnitLimit = {
  code: string
  units: number
  /** MUE adjudication indicator: 1 per line, 2 per day absolute, 3 per day clinical. */
  per: 'line' | 'dayAbsolute' | 'dayClinical'
  effective: string
  ends?: string
  rationale?: string
  release: string
}

/** Where a service is priced: the five digits of the Medicare administrative contractor and the two of its locality, such as 01112 and 05. */
export type Locality = { contractor: string; locality: string }

/** Indicators of the Medicare physician fee schedule that rules read, as published. */
export type FeeRow = {
  code: string
  /** 26, TC, 53 or empty. */
  modifier: string
  status: string
  /** Total RVUs outside and inside a facility, in hundredths; undefined where the file does not say. */
  nonFacilityRvu?: number
  facilityRvu?: number
  /** What they are the sum of: work, practice expense (in one of the two places) and malpractice, in hundredths. */
  workRvu?: number
  nonFacilityPeRvu?: number
  facilityPeRvu?: number
  malpracticeRvu?: number
  /** Dollars for one RVU, in hundredths of a cent. */
  conversionFactor?: number
  /** What Medicare allows outside and inside a facility, in the locality asked for or nationally; undefined where it does not pay by RVUs. */
  nonFacilityCents?: number
  facilityCents?: number
  /** 000, 010, 090, MMM, XXX, YYY, ZZZ. */
  globalDays?: string
  multipleProcedure?: string
  bilateral?: string
  assistant?: string
  coSurgeon?: string
  team?: string
  /** PC/TC indicator. */
  pcTc?: string
  endoscopicBase?: string
  release: string
}

/** An NCCI add-on code and the primaries it may stand beside; `undefined` primaries = the payer decides (types 2 and 3 name some or none). */
export type AddOnRow = {
  code: string
  type: '1' | '2' | '3'
  primaries: readonly string[] | undefined
  effective: string
  ends?: string
  release: string
}

/**
 * Published edit and fee tables by date of service. `undefined` = no release that speaks for the date is loaded, so there is no data;
 * an empty answer (`[]`, `null`) = the release is there and says nothing of it.
 */
export type RuleTables = {
  /** Edits in force on the date between two codes, in either order of the columns; at most a few. */
  pairs(table: PairTable, one: string, other: string, date: string): readonly PairEdit[] | undefined
  unitLimit(table: UnitTable, code: string, date: string): UnitLimit | null | undefined
  /** Amounts are those of the locality; without one, national. There are none where no release has the indices of the locality. */
  fee(code: string, modifier: string, date: string, locality?: Locality): FeeRow | null | undefined
  addOn(code: string, date: string): AddOnRow | null | undefined
}

/** Tables without a single release: the answer to everything is that there is no data. */
export const NO_TABLES: RuleTables = {
  pairs: () => undefined,
  unitLimit: () => undefined,
  fee: () => undefined,
  addOn: () => undefined,
}
