import type { ProcedureFacts } from '../../procedure.ts'
import type { HcpcsRow } from './row.ts'

const SINCE_2023 = { from: '2023-01-01' }
const PROLONGED = prolonged('99205', '99215')

export const HCPCS_CODES: HcpcsRow[] = [
  [
    'G2211',
    'Extra for a lasting care relation with an office visit',
    {
      kind: 'addon',
      addonOf: ['99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215'],
      maxUnits: 1,
    },
    { from: '2024-01-01' },
  ],
  ['G2212', 'Prolonged office visit, each 15 minutes', PROLONGED, { from: '2021-01-01' }],
  ['G0316', 'Prolonged hospital visit, each 15 minutes', prolonged('99223', '99233', '99236'), SINCE_2023],
  ['G0317', 'Prolonged nursing facility visit, each 15 minutes', prolonged('99306', '99310'), SINCE_2023],
  ['G0318', 'Prolonged home visit, each 15 minutes', prolonged('99345', '99350'), SINCE_2023],
  ['G0402', 'First preventive examination in Medicare', { kind: 'em', visit: 'preventiveNew', maxUnits: 1 }],
  ['G0438', 'Wellness visit of Medicare, first', { kind: 'em', visit: 'preventiveNew', maxUnits: 1 }],
  ['G0439', 'Wellness visit of Medicare, later', { kind: 'em', visit: 'preventiveEstablished', maxUnits: 1 }],
  ['G0463', 'Hospital outpatient clinic visit', { kind: 'em', visit: 'hospital', maxUnits: 2 }],
  ['G0008', 'Giving influenza vaccine', { kind: 'administration', maxUnits: 1 }],
  ['G0009', 'Giving pneumococcal vaccine', { kind: 'administration', maxUnits: 1 }],
  ['G0010', 'Giving hepatitis B vaccine', { kind: 'administration', maxUnits: 1 }],
  ['G0105', 'Screening colonoscopy, high risk', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['G0121', 'Screening colonoscopy, not high risk', { kind: 'procedure', globalDays: 0, maxUnits: 1 }],
  ['G0500', 'Moderate sedation for a gut scope', { kind: 'procedure', maxUnits: 1 }, { from: '2017-01-01' }],
  ['A4550', 'Surgical tray', { kind: 'supply', maxUnits: 3 }],
  ['A4565', 'Sling', { kind: 'supply', maxUnits: 2 }],
  ['A7003', 'Nebulizer set, disposable', { kind: 'supply', maxUnits: 2 }],
  ['A9500', 'Technetium sestamibi, study dose', { kind: 'drug', maxUnits: 3 }],
  ['A9502', 'Technetium tetrofosmin, study dose', { kind: 'drug', maxUnits: 3 }],
  ['J0153', 'Adenosine, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 180 }],
  ['J0585', 'OnabotulinumtoxinA, 1 unit', { kind: 'drug', dose: { amount: 1, unit: 'unit' }, maxUnits: 400 }],
  [
    'J1010',
    'Methylprednisolone acetate, 1 mg',
    { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 160 },
    { from: '2024-04-01' },
  ],
  [
    'J1030',
    'Methylprednisolone acetate, 40 mg',
    { kind: 'drug', dose: { amount: 40, unit: 'mg' }, maxUnits: 4 },
    { to: '2024-03-31' },
  ],
  [
    'J1040',
    'Methylprednisolone acetate, 80 mg',
    { kind: 'drug', dose: { amount: 80, unit: 'mg' }, maxUnits: 2 },
    { to: '2024-03-31' },
  ],
  ['J1100', 'Dexamethasone, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 40 }],
  ['J1885', 'Ketorolac, 15 mg', { kind: 'drug', dose: { amount: 15, unit: 'mg' }, maxUnits: 8 }],
  ['J2785', 'Regadenoson, 0.1 mg', { kind: 'drug', dose: { amount: 0.1, unit: 'mg' }, maxUnits: 4 }],
  ['J3301', 'Triamcinolone acetonide, 10 mg', { kind: 'drug', dose: { amount: 10, unit: 'mg' }, maxUnits: 16 }],
  ['J3420', 'Vitamin B-12, up to 1000 mcg', { kind: 'drug', dose: { amount: 1000, unit: 'mcg' }, maxUnits: 1 }],
  ['J0171', 'Epinephrine, 0.1 mg', { kind: 'drug', dose: { amount: 0.1, unit: 'mg' }, maxUnits: 120 }],
  [
    'J0561',
    'Penicillin G benzathine, 100,000 units',
    { kind: 'drug', dose: { amount: 100000, unit: 'unit' }, maxUnits: 24 },
  ],
  ['J0586', 'AbobotulinumtoxinA, 5 units', { kind: 'drug', dose: { amount: 5, unit: 'unit' }, maxUnits: 120 }],
  ['J0587', 'RimabotulinumtoxinB, 100 units', { kind: 'drug', dose: { amount: 100, unit: 'unit' }, maxUnits: 100 }],
  ['J0588', 'IncobotulinumtoxinA, 1 unit', { kind: 'drug', dose: { amount: 1, unit: 'unit' }, maxUnits: 400 }],
  ['J0696', 'Ceftriaxone, 250 mg', { kind: 'drug', dose: { amount: 250, unit: 'mg' }, maxUnits: 16 }],
  ['J0897', 'Denosumab, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 120 }],
  ['J1200', 'Diphenhydramine, up to 50 mg', { kind: 'drug', dose: { amount: 50, unit: 'mg' }, maxUnits: 8 }],
  ['J1439', 'Ferric carboxymaltose, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 1000 }],
  ['J1745', 'Infliximab, not a biosimilar, 10 mg', { kind: 'drug', dose: { amount: 10, unit: 'mg' }, maxUnits: 150 }],
  ['J1756', 'Iron sucrose, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 500 }],
  ['J2323', 'Natalizumab, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 300 }],
  ['J2350', 'Ocrelizumab, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 600 }],
  ['J2405', 'Ondansetron, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 64 }],
  ['J3032', 'Eptinezumab, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 300 }],
  [
    'J3300',
    'Triamcinolone acetonide without preservative, 1 mg',
    { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 160 },
  ],
  ['J3303', 'Triamcinolone hexacetonide, 5 mg', { kind: 'drug', dose: { amount: 5, unit: 'mg' }, maxUnits: 24 }],
  ['J3380', 'Vedolizumab, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 300 }],
  ['J7321', 'Hyaluronan for a joint, per dose', { kind: 'drug', maxUnits: 2 }],
  [
    'J7325',
    'Cross-linked hyaluronan for a joint, 1 mg',
    { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 96 },
  ],
  ['J7613', 'Albuterol for inhaling, unit dose, 1 mg', { kind: 'drug', dose: { amount: 1, unit: 'mg' }, maxUnits: 10 }],
  ['L1830', 'Knee immobilizer', { kind: 'supply', maxUnits: 2 }],
  ['L3908', 'Wrist splint', { kind: 'supply', maxUnits: 2 }],
  ['L4361', 'Walking boot, off the shelf', { kind: 'supply', maxUnits: 2 }],
  ['Q4010', 'Short arm cast supplies, adult, fiberglass', { kind: 'supply', maxUnits: 2 }],
  ['Q4038', 'Short leg cast supplies, adult, fiberglass', { kind: 'supply', maxUnits: 2 }],
]

function prolonged(...addonOf: string[]): ProcedureFacts {
  return { kind: 'addon', addonOf, minutes: 15, maxUnits: 4 }
}
