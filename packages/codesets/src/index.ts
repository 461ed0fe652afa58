export {
  SYSTEMS,
  type ChargeFacts,
  type CodeRow,
  type DiagnosisFacts,
  type FactsOf,
  type Found,
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
export { createCodeSets, type CodeSets } from './code-sets.ts'
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
