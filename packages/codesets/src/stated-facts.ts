import type { SystemName } from './code.ts'
import type { ProcedureKind } from './procedure.ts'

/**
 * Facts that every row of a system has, for rows of official lists, which state none of them: what kind of thing a code is by where
 * its number stands. What a release states goes over it.
 */
export function leastFacts(system: SystemName, code: string): object {
  if (system === 'cpt') return { kind: cptKind(code) }
  if (system === 'hcpcs') return { kind: hcpcsKind(code) }
  if (system === 'modifier') return { use: 'information' }
  if (system === 'placeOfService') return { facility: false }
  return {}
}

/** Sections of CPT by number: 99202-99499 E/M, 90460-90474 giving vaccines, 90476-90759 vaccines, 7xxxx imaging, 8xxxx laboratory. */
function cptKind(code: string): ProcedureKind {
  if (/\D$/.test(code)) return code.endsWith('U') ? 'laboratory' : 'procedure'
  const number = Number(code)
  if (number >= 99202 && number <= 99499) return 'em'
  if (number >= 90460 && number <= 90474) return 'administration'
  if (number >= 90476 && number <= 90759) return 'vaccine'
  if (number >= 80000 && number < 90000) return 'laboratory'
  return number >= 70000 && number < 80000 ? 'diagnostic' : 'procedure'
}

/** Sections of HCPCS Level II by letter. */
const HCPCS_KINDS: Readonly<Record<string, ProcedureKind>> = {
  A: 'supply',
  B: 'supply',
  C: 'supply',
  E: 'supply',
  J: 'drug',
  K: 'supply',
  L: 'supply',
  P: 'laboratory',
  Q: 'supply',
  R: 'diagnostic',
  U: 'laboratory',
  V: 'supply',
}

function hcpcsKind(code: string): ProcedureKind {
  if (/^A0/.test(code)) return 'procedure'
  if (/^A9[56]/.test(code)) return 'drug'
  return HCPCS_KINDS[code.charAt(0)] ?? 'procedure'
}
