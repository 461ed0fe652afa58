import { chooseByCode } from './choose-by-code.ts'
import { chooseByMap } from './choose-by-map.ts'
import { chooseByWords } from './choose-by-words.ts'
import type { DiagnosisOutcome } from './outcome.ts'
import type { Place } from './place.ts'

/**
 * Chooses the code of one diagnosis, most trusted source first: an answer on record, the ICD-10-CM code that the source sent, checked;
 * a map, where the code is of another system and one was imported; its words, where there is no code.
 */
export function chooseDiagnosis(place: Place): DiagnosisOutcome {
  const { system, code } = place.diagnosis
  if (code === undefined) return chooseByWords(place)
  return system === 'icd10cm' ? chooseByCode(place, code) : chooseByMap(place, code)
}
