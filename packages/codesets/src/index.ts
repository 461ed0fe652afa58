export {
  SYSTEMS,
  type ChargeFacts,
  type CodeRow,
  type CoverageFacts,
  type DiagnosisFacts,
  type FactsOf,
  type Found,
  type Instruction,
  type MapFacts,
  type MapTarget,
  type ModifierFacts,
  type ModifierUse,
  type PlaceFacts,
  type Side,
  type SystemName,
} from './code.ts'
export {
  isSeparateFromVisit,
  type Dose,
  type ProcedureFacts,
  type ProcedureKind,
  type SiteKind,
  type VisitKind,
} from './procedure.ts'
export { ReleaseFault, loadRelease, type Release, type ReleaseSource } from './release.ts'
export { createCodeSets, type CodeSets, type Ranked } from './code-sets.ts'
export { type Derivation } from './store/derived.ts'
export { release, starterCodeSets } from './built-in.ts'
export { normalizeCode, normalizeText } from './normalize.ts'
export {
  NO_TABLES,
  type AddOnRow,
  type FeeRow,
  type PairEdit,
  type PairTable,
  type RuleTables,
  type UnitLimit,
  type UnitTable,
} from './tables/rule-tables.ts'
export {
  availableReleases,
  openCodeSets,
  pinnedCodeSets,
  type OpenCodeSets,
  type PinnedCodeSets,
} from './open-code-sets.ts'
export { ImportFault, type ImportFaultCode } from './import/fault.ts'
export {
  BrokenRows,
  importFiles,
  type FaultAt,
  type Imported,
  type ImportProgress,
  type ImportResult,
} from './import/import-files.ts'
export { diffReleases, releasesIn, type ReleaseDifference, type ReleaseInfo } from './releases.ts'
export { addendaIn, type AddendaLine } from './addenda.ts'
export { FORMATS } from './import/formats/all.ts'
