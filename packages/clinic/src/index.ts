export { clinicDay, type ClinicDay, type ClinicFile, type ExpectedEncounter, type KnownDefect } from './day.ts'
export type { ClinicDayOptions } from './plan.ts'
export { DEFECT_KINDS, type DefectKind, type MessageFormat } from './visits/defects.ts'
export { PAYERS } from './people/payers.ts'
