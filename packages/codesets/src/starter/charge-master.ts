import type { ChargeFacts, CodeRow } from '../code.ts'

/** The price is dollars for one unit, made up. */
type ChargeRow = readonly [
  code: string,
  label: string,
  procedure: string,
  revenueCode: string,
  price: number,
  modifiers?: string,
]

/** The charge description master of the synthetic clinic: its own charge codes and what each is billed as. */
const ROWS: ChargeRow[] = [
  ['1000213', 'Office visit, known patient, low', '99213', '0510', 178],
  ['1000214', 'Office visit, known patient, moderate', '99214', '0510', 252],
  ['1000202', 'Office visit, new patient, straightforward', '99202', '0510', 145],
  ['1000205', 'Office visit, new patient, high', '99205', '0510', 440],
  ['1000211', 'Office visit, known patient, minimal', '99211', '0510', 48],
  ['1000212', 'Office visit, known patient, straightforward', '99212', '0510', 110],
  ['1000215', 'Office visit, known patient, high', '99215', '0510', 352],
  ['1000417', 'Prolonged office visit, each 15 minutes', '99417', '0510', 75],
  ['1200105', 'Skin biopsy, punch, each more', '11105', '0361', 122],
  ['1200106', 'Skin biopsy, incisional, first', '11106', '0361', 300],
  ['1200107', 'Skin biopsy, incisional, each more', '11107', '0361', 150],
  ['1200004', 'Premalignant lesions, fifteen or more', '17004', '0361', 340],
  ['1000203', 'Office visit, new patient, low', '99203', '0510', 225],
  ['1000204', 'Office visit, new patient, moderate', '99204', '0510', 335],
  ['1100010', 'Electrocardiogram, complete', '93000', '0730', 42],
  ['1100015', 'Treadmill stress test, complete', '93015', '0482', 185],
  ['1100306', 'Heart ultrasound, complete', '93306', '0483', 520],
  ['1100351', 'Stress heart ultrasound', '93351', '0483', 610],
  ['1100452', 'Heart perfusion scan', '78452', '0341', 980],
  ['1100224', 'Holter monitor, complete', '93224', '0731', 240],
  ['1200102', 'Skin biopsy, tangential, first', '11102', '0361', 210],
  ['1200103', 'Skin biopsy, tangential, each more', '11103', '0361', 105],
  ['1200104', 'Skin biopsy, punch, first', '11104', '0361', 255],
  ['1200000', 'Premalignant lesion, first', '17000', '0361', 130],
  ['1200003', 'Premalignant lesions, second to fourteenth', '17003', '0361', 13],
  ['1200110', 'Warts, up to fourteen', '17110', '0361', 230],
  ['1200305', 'Tissue pathology', '88305', '0312', 160],
  ['1300907', 'Nerve conduction, 1 to 2 studies', '95907', '0922', 210],
  ['1300909', 'Nerve conduction, 5 to 6 studies', '95909', '0922', 325],
  ['1300886', 'Needle EMG with conduction, complete limb', '95886', '0922', 220],
  ['1300816', 'EEG, awake and drowsy', '95816', '0740', 620],
  ['1300819', 'EEG, awake and asleep', '95819', '0740', 730],
  ['1400460', 'Vaccine given with counselling, first part', '90460', '0771', 45],
  ['1400461', 'Vaccine given with counselling, each more', '90461', '0771', 24],
  ['1400471', 'Vaccine given, first', '90471', '0771', 40],
  ['1400707', 'Measles, mumps and rubella vaccine', '90707', '0636', 115],
  ['1400880', 'Rapid strep test', '87880', '0306', 36, 'QW'],
  ['1500610', 'Large joint injection', '20610', '0361', 165],
  ['1500562', 'Knee x-ray, three views', '73562', '0320', 85],
  ['1500110', 'Wrist x-ray, three views', '73110', '0320', 78],
  ['1500600', 'Wrist fracture care without manipulation', '25600', '0361', 780],
  ['1500301', 'Triamcinolone, per 10 mg', 'J3301', '0636', 6],
  ['1600239', 'Upper gut scope with biopsy', '43239', '0750', 880],
  ['1600378', 'Colonoscopy', '45378', '0750', 890],
  ['1600380', 'Colonoscopy with biopsy', '45380', '0750', 1120],
  ['1600385', 'Colonoscopy with snare', '45385', '0750', 1290],
]

export const CHARGE_MASTER: CodeRow<'charge'>[] = ROWS.map(
  ([code, label, procedure, revenueCode, price, modifiers]) => ({
    code,
    label,
    billable: true,
    effective: '2020-01-01',
    facts: factsOf(procedure, revenueCode, price, modifiers),
  }),
)

function factsOf(procedureCode: string, revenueCode: string, price: number, modifiers?: string): ChargeFacts {
  const procedureSystem = /^\d/.test(procedureCode) ? 'cpt' : 'hcpcs'
  return {
    procedureSystem,
    procedureCode,
    revenueCode,
    unitCents: price * 100,
    ...(modifiers ? { modifiers: modifiers.split(' ') } : {}),
  }
}
