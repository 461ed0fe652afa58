import type { Extent, Inside, Kinds, LesionPair, Screening } from '../rules.ts'

const COLONOSCOPY = ['45379', '45380', '45381', '45382', '45384', '45385', '45386', '45388', '45390', '45398']
const UPPER_SCOPE = ['43236', '43239', '43248', '43249', '43251', '43255']

/** Families of the multiple endoscopy rule (endoscopic base code of the fee schedule): the base is inside every other of its family. */
export const ENDOSCOPY_FAMILIES: readonly Inside[] = [
  { wholes: COLONOSCOPY, parts: ['45378', '45330'] },
  { wholes: ['45378'], parts: ['45330'] },
  { wholes: UPPER_SCOPE, parts: ['43235', '43200'] },
  { wholes: ['43235'], parts: ['43200'] },
  { wholes: ['45331', '45338'], parts: ['45330'] },
  { wholes: ['46221'], parts: ['46600'] },
]

const SCOPES_OF_GUT = /^(43(1[89]|2\d)|44(3[6-9]|40)|453\d)\d$|^G01(05|21)$/

/** Scopes of the gullet, stomach and bowel through mouth, stoma or anus. */
export function isScopeOfGut(code: string): boolean {
  return SCOPES_OF_GUT.test(code)
}

/** Two of a family: the lesser is inside the other one unless it was another lesion (NCCI practitioner pairs). */
export const ENDOSCOPY_PAIRS: readonly LesionPair[] = [
  { column1: ['45384', '45385', '45390'], column2: ['45380'], byDiagnosis: true },
  { column1: ['45385'], column2: ['45384', '45390'], byDiagnosis: true },
  { column1: ['43248', '43249', '43251'], column2: ['43239'], byDiagnosis: true },
]

/** What was done through a scope of the colon, against the words of the record. */
export const COLONOSCOPY_KINDS: Kinds = {
  of: 'what was done through the scope',
  readsNotes: true,
  kinds: [
    { name: 'looking', codes: ['45378', 'G0105', 'G0121'] },
    { name: 'biopsy', codes: ['45380'], words: /\b(biops(y|ies|ied)|cold forceps)\b/i },
    { name: 'snare', codes: ['45385'], words: /\bsnar(e|ed|ing)\b/i },
  ],
}

/** How far a colonoscopy came (CPT, colonoscopy decision table; Medicare Claims Processing Manual, chapter 12, 30.1). */
export const COLONOSCOPY_EXTENT: Extent = {
  looking: ['45378', 'G0105', 'G0121'],
  doing: COLONOSCOPY,
  shorter: { '45378': '45330', '45380': '45331', '45385': '45338' },
}

/** Screening of the colon (chapter 18, 60.1 and 60.2): Medicare has codes of its own while nothing was found. */
export const COLON_SCREENING: Screening = {
  codes: /^453(7[89]|8[0-9]|9[0-8])$/,
  looking: '45378',
  diagnoses: /^(Z121[12]|Z800|Z8601|Z85038|Z85048)/,
  medicare: { high: { code: 'G0105', diagnoses: /^(Z800|Z8371|Z8601|Z85038|Z85048|K50|K51)/ }, average: 'G0121' },
}
