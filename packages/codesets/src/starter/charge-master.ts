import type { ChargeFacts, CodeRow } from '../code.ts'

type ChargeRow = readonly [code: string, label: string, procedure: string, revenueCode: string, modifiers?: string]

/** The charge description master of the synthetic clinic: its own charge codes and what each is billed as. */
const ROWS: ChargeRow[] = [
  ['1000213', 'Office visit, known patient, low', '99213', '0510'],
  ['1000214', 'Office visit, known patient, moderate', '99214', '0510'],
  ['1000203', 'Office visit, new patient, low', '99203', '0510'],
  ['1000204', 'Office visit, new patient, moderate', '99204', '0510'],
  ['1100010', 'Electrocardiogram, complete', '93000', '0730'],
  ['1100015', 'Treadmill stress test, complete', '93015', '0482'],
  ['1100306', 'Heart ultrasound, complete', '93306', '0483'],
  ['1100351', 'Stress heart ultrasound', '93351', '0483'],
  ['1100452', 'Heart perfusion scan', '78452', '0341'],
  ['1100224', 'Holter monitor, complete', '93224', '0731'],
  ['1200102', 'Skin biopsy, tangential, first', '11102', '0361'],
  ['1200103', 'Skin biopsy, tangential, each more', '11103', '0361'],
  ['1200104', 'Skin biopsy, punch, first', '11104', '0361'],
  ['1200000', 'Premalignant lesion, first', '17000', '0361'],
  ['1200003', 'Premalignant lesions, second to fourteenth', '17003', '0361'],
  ['1200110', 'Warts, up to fourteen', '17110', '0361'],
  ['1200305', 'Tissue pathology', '88305', '0312'],
  ['1300907', 'Nerve conduction, 1 to 2 studies', '95907', '0922'],
  ['1300909', 'Nerve conduction, 5 to 6 studies', '95909', '0922'],
  ['1300886', 'Needle EMG with conduction, complete limb', '95886', '0922'],
  ['1300816', 'EEG, awake and drowsy', '95816', '0740'],
  ['1300819', 'EEG, awake and asleep', '95819', '0740'],
  ['1400460', 'Vaccine given with counselling, first part', '90460', '0771'],
  ['1400461', 'Vaccine given with counselling, each more', '90461', '0771'],
  ['1400471', 'Vaccine given, first', '90471', '0771'],
  ['1400707', 'Measles, mumps and rubella vaccine', '90707', '0636'],
  ['1400880', 'Rapid strep test', '87880', '0306', 'QW'],
  ['1500610', 'Large joint injection', '20610', '0361'],
  ['1500562', 'Knee x-ray, three views', '73562', '0320'],
  ['1500110', 'Wrist x-ray, three views', '73110', '0320'],
  ['1500600', 'Wrist fracture care without manipulation', '25600', '0361'],
  ['1500301', 'Triamcinolone, per 10 mg', 'J3301', '0636'],
  ['1600239', 'Upper gut scope with biopsy', '43239', '0750'],
  ['1600378', 'Colonoscopy', '45378', '0750'],
  ['1600380', 'Colonoscopy with biopsy', '45380', '0750'],
  ['1600385', 'Colonoscopy with snare', '45385', '0750'],
]

export const CHARGE_MASTER: CodeRow<'charge'>[] = ROWS.map(([code, label, procedure, revenueCode, modifiers]) => ({
  code,
  label,
  billable: true,
  effective: '2020-01-01',
  facts: factsOf(procedure, revenueCode, modifiers),
}))

function factsOf(procedureCode: string, revenueCode: string, modifiers: string | undefined): ChargeFacts {
  const procedureSystem = /^\d/.test(procedureCode) ? 'cpt' : 'hcpcs'
  return { procedureSystem, procedureCode, revenueCode, ...(modifiers ? { modifiers: modifiers.split(' ') } : {}) }
}
