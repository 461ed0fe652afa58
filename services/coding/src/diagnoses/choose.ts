import { chooseByCode } from './choose-by-code.ts'
import { chooseByWords } from './choose-by-words.ts'
import type { DiagnosisOutcome } from './outcome.ts'
import { codeAnswered, questionAt, type Place } from './place.ts'

/**
 * Chooses the code of one diagnosis, most trusted source first: an answer on record, the ICD-10-CM code that the source sent, checked;
 * then its words. A code of another system alone is not coded.
 */
export function chooseDiagnosis(place: Place): DiagnosisOutcome {
  const { system, code } = place.diagnosis
  if (system === 'icd10cm' && code !== undefined) return chooseByCode(place, code)
  if (code === undefined) return chooseByWords(place)
  const query = questionAt(place, 'coding.diagnosis-not-coded')
  const answered = codeAnswered(place, query)
  return answered ? { kind: 'coded', coded: [answered] } : { kind: 'asked', query }
}
