import type { SpecialtyRules } from '../rules.ts'
import { EEG_MINUTES, EMG_BESIDE_CONDUCTION, STUDY_COUNTS } from './studies.ts'

export const NEUROLOGY: SpecialtyRules = {
  ladders: [...STUDY_COUNTS, ...EEG_MINUTES],
  instead: [EMG_BESIDE_CONDUCTION],
}
