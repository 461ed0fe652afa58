import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

/** Categories of fractures, whose seventh character also says open or closed, and how it heals (chapter 13 and 19). */
const FRACTURE = /^(S[0-9]2|M80|M84[3-6])/
/** Of all fractures together; which of them one category takes is in the tabular list. */
const OF_FRACTURE = /[A-HJKMNPQRS]$/

export const seventhCharacter: Edit = {
  id: 'seventh-character',
  severity: 'stop',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.A.5 and I.C.19.a: an injury has seven characters; the seventh says the encounter, A D S, and of a fracture B to R too',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'An injury has no seventh character, or one that its category does not take.',
  fix: 'Add A for active treatment, D for later care or S for a sequela; of a fracture the character of its healing.',
  prevents: ['277CA.A7', 'CARC.146'],
  withoutData: 'hold',
  check({ claim: { diagnoses } }) {
    const injuries = diagnoses
      .map((code, i) => ({ code, path: `diagnoses[${i}]` }))
      .filter(({ code }) => /^[ST]/.test(code))
    if (injuries.length === 0) return NOT_APPLICABLE
    return failAt(injuries.filter(({ code }) => !isWhole(code)).map(({ path }) => path))
  },
}

function isWhole(code: string): boolean {
  if (code.length !== 7) return false
  return FRACTURE.test(code) ? OF_FRACTURE.test(code) : /[ADS]$/.test(code)
}
