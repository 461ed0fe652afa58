import type { CptGroup } from './row.ts'

/** Tests and small services that every specialty orders. */
export const LABORATORY: CptGroup[] = [
  ['36415', { kind: 'laboratory', maxUnits: 2, also: ['venipuncture', 'blood draw'] }],
  ['36416', { kind: 'laboratory', maxUnits: 2, also: ['finger stick', 'heel stick'] }],
  ['80048', { kind: 'laboratory', maxUnits: 2, also: ['basic metabolic panel'] }],
  ['80053', { kind: 'laboratory', maxUnits: 2, also: ['comprehensive metabolic panel'], includes: ['80048'] }],
  ['80061', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['lipid panel'] }],
  ['83036', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['hemoglobin a1c'] }],
  ['84443', { kind: 'laboratory', maxUnits: 2, also: ['thyroid stimulating hormone'] }],
  ['85025', { kind: 'laboratory', maxUnits: 2, also: ['complete blood count with differential'] }],
  ['85610', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['prothrombin time'] }],
  ['81001', { kind: 'laboratory', maxUnits: 1, also: ['automated urinalysis with microscopy'] }],
  ['81003', { kind: 'laboratory', maxUnits: 1, waived: 'QW', also: ['automated urinalysis'] }],
  ['81002', { kind: 'laboratory', maxUnits: 1, waived: 'always', also: ['urine dipstick'] }],
  ['82270', { kind: 'laboratory', maxUnits: 1, waived: 'always', also: ['stool guaiac cards'] }],
  ['82274', { kind: 'laboratory', maxUnits: 1, waived: 'QW', also: ['fecal immunochemical test'] }],
  ['83655', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['lead level'] }],
  ['85018', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['hemoglobin'] }],
  ['83013 83993 87338', { kind: 'laboratory', maxUnits: 2 }],
  ['87426', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['covid antigen test'] }],
  ['87651', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['strep molecular test'] }],
  ['87804', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['influenza antigen test', 'rapid flu test'] }],
  ['87880', { kind: 'laboratory', maxUnits: 2, waived: 'QW', also: ['rapid strep test'] }],
  ['96372', { kind: 'administration', maxUnits: 4, also: ['intramuscular injection', 'subcutaneous injection'] }],
]
