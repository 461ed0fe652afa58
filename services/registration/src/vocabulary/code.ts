import type { CodeSystem } from '@claimrail/domain'

/** Names that sources give to code systems: HL7 table 0396, FHIR URLs and OIDs, and spellings seen in the field. */
const SYSTEMS: Readonly<Record<string, CodeSystem>> = {
  I10: 'icd10cm',
  I10C: 'icd10cm',
  ICD10: 'icd10cm',
  ICD10CM: 'icd10cm',
  'HTTP://HL7.ORG/FHIR/SID/ICD-10-CM': 'icd10cm',
  'HTTP://HL7.ORG/FHIR/SID/ICD-10': 'icd10cm',
  'URN:OID:2.16.840.1.113883.6.90': 'icd10cm',
  I10P: 'icd10pcs',
  ICD10PCS: 'icd10pcs',
  'HTTP://WWW.CMS.GOV/MEDICARE/CODING/ICD10': 'icd10pcs',
  'URN:OID:2.16.840.1.113883.6.4': 'icd10pcs',
  C4: 'cpt',
  CPT: 'cpt',
  CPT4: 'cpt',
  CPTM: 'cpt',
  'HTTP://WWW.AMA-ASSN.ORG/GO/CPT': 'cpt',
  'URN:OID:2.16.840.1.113883.6.12': 'cpt',
  HCPCS: 'hcpcs',
  HPC: 'hcpcs',
  HCPT: 'hcpcs',
  'HTTPS://WWW.CMS.GOV/MEDICARE/CODING/HCPCSRELEASECODESETS': 'hcpcs',
  'HTTP://WWW.CMS.GOV/MEDICARE/CODING/HCPCSRELEASECODESETS': 'hcpcs',
  'HTTPS://BLUEBUTTON.CMS.GOV/RESOURCES/CODESYSTEM/HCPCS': 'hcpcs',
  'URN:OID:2.16.840.1.113883.6.285': 'hcpcs',
  SCT: 'snomed',
  SNM: 'snomed',
  SNOMED: 'snomed',
  SNOMEDCT: 'snomed',
  'HTTP://SNOMED.INFO/SCT': 'snomed',
  LN: 'loinc',
  LOINC: 'loinc',
  'HTTP://LOINC.ORG': 'loinc',
}

const ICD9 = /^(I9|I9C|I9CDX|ICD-?9(-?CM)?|HTTP:\/\/HL7\.ORG\/FHIR\/SID\/ICD-9-CM(\/.*)?)$/

/** A code as claims write it, with its system. */
export type Code = { system: CodeSystem; code?: string; text?: string }

/** The system that a source's name for it means; `local` when the name is not known. */
export function systemOf(name: string | undefined): CodeSystem {
  const upper = (name ?? '').trim().toUpperCase()
  return SYSTEMS[upper] ?? SYSTEMS[upper.replaceAll('-', '').replaceAll(' ', '')] ?? 'local'
}

/** ICD-9 ended on 2015-09-30: such a code is never taken for ICD-10, and says nothing that a claim of today can carry. */
export function isIcd9(name: string | undefined): boolean {
  return ICD9.test((name ?? '').trim().toUpperCase())
}

/** A code in its system: upper case, ICD-10 without dot, CPT and HCPCS Level II told apart by their shape; only words make `text`. */
export function codeOf(system: CodeSystem, code: string | undefined, text: string | undefined): Code | undefined {
  const words = text?.trim() || undefined
  const plain = code?.trim().toUpperCase() || undefined
  if (!plain) return words ? { system: 'text', text: words } : undefined
  const named = words ? { text: words } : {}
  if (system === 'icd10cm' || system === 'icd10pcs') return { system, code: plain.replaceAll('.', ''), ...named }
  if (system === 'cpt' || system === 'hcpcs') return { system: procedureSystem(system, plain), code: plain, ...named }
  return { system, code: plain, ...named }
}

/** CPT: four digits and a digit or letter; HCPCS Level II: a letter and four digits. Sources mix them up in their system names. */
function procedureSystem(said: 'cpt' | 'hcpcs', code: string): 'cpt' | 'hcpcs' {
  if (/^\d{4}[0-9A-Z]$/.test(code)) return 'cpt'
  return /^[A-V]\d{4}$/.test(code) ? 'hcpcs' : said
}

/** What the source prefers when it says one thing in several systems: what a claim can carry first. */
const PREFERENCE: readonly CodeSystem[] = ['icd10cm', 'cpt', 'hcpcs', 'icd10pcs', 'snomed', 'loinc', 'local', 'text']

export function preferredCode(codes: readonly Code[]): Code | undefined {
  return [...codes].sort((a, b) => PREFERENCE.indexOf(a.system) - PREFERENCE.indexOf(b.system))[0]
}

/** The id of a diagnosis in FHIR and HL7 v2 messages: charges and diagnoses of different messages meet in it. */
export function diagnosisIdOf(code: Code): string {
  return `${code.system}:${code.code ?? code.text ?? ''}`
}
