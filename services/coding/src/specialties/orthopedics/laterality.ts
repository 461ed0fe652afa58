/** Modifiers that say a side, and the same place on the other side (HCPCS Level II). */
export const MIRRORED: readonly (readonly [left: string, right: string])[] = [
  ['LT', 'RT'],
  ['FA', 'F5'],
  ['F1', 'F6'],
  ['F2', 'F7'],
  ['F3', 'F8'],
  ['F4', 'F9'],
  ['TA', 'T5'],
  ['T1', 'T6'],
  ['T2', 'T7'],
  ['T3', 'T8'],
  ['T4', 'T9'],
  ['E1', 'E3'],
  ['E2', 'E4'],
]
