import type { CodeRow, ModifierFacts, ModifierUse } from '../code.ts'

type ModifierRow = readonly [
  code: string,
  label: string,
  use: ModifierUse,
  conflicts?: readonly string[] | undefined,
  period?: { from?: string; to?: string },
]

const DISTINCT = ['59', 'XE', 'XP', 'XS', 'XU']
const distinctBut = (code: string) => DISTINCT.filter((other) => other !== code)

const ROWS: ModifierRow[] = [
  ['22', 'More work than usual', 'pricing', ['52', '53']],
  ['24', 'Unrelated E/M in a global period', 'em'],
  ['25', 'Significant, separate E/M on the day of a procedure', 'em'],
  ['26', 'Professional part', 'pricing', ['TC']],
  ['27', 'Several outpatient hospital E/M on one day', 'em'],
  ['33', 'Preventive service', 'information'],
  ['50', 'Both sides', 'pricing', ['RT', 'LT']],
  ['51', 'Several procedures', 'pricing'],
  ['52', 'Reduced service', 'pricing', ['53', '22']],
  ['53', 'Stopped procedure', 'pricing', ['52', '22']],
  ['54', 'Surgery only', 'pricing', ['55', '56']],
  ['55', 'Care after surgery only', 'pricing', ['54', '56']],
  ['56', 'Care before surgery only', 'pricing', ['54', '55']],
  ['57', 'E/M that decided for major surgery', 'em'],
  ['58', 'Staged or related procedure in a global period', 'pricing', ['78', '79']],
  ['59', 'Distinct service', 'distinct', distinctBut('59')],
  ['62', 'Two surgeons', 'pricing', ['66', '80']],
  ['66', 'Surgical team', 'pricing', ['62']],
  ['73', 'Stopped before anesthesia, facility', 'pricing', ['74']],
  ['74', 'Stopped after anesthesia, facility', 'pricing', ['73']],
  ['76', 'Repeated by the same clinician', 'distinct', ['77']],
  ['77', 'Repeated by another clinician', 'distinct', ['76']],
  ['78', 'Unplanned return to the operating room', 'pricing', ['58', '79']],
  ['79', 'Unrelated procedure in a global period', 'pricing', ['58', '78']],
  ['80', 'Assistant surgeon', 'pricing', ['62', '81', '82', 'AS']],
  ['81', 'Minimum assistant surgeon', 'pricing', ['80', '82', 'AS']],
  ['82', 'Assistant surgeon where no resident is available', 'pricing', ['80', '81', 'AS']],
  ['90', 'Outside laboratory', 'information'],
  ['91', 'Laboratory test repeated on the same day', 'distinct'],
  ['92', 'Portable test kit', 'information'],
  ['93', 'Telehealth by audio only', 'telehealth', ['95', 'GT', 'GQ'], { from: '2022-01-01' }],
  ['95', 'Telehealth by audio and video', 'telehealth', ['93', 'GT', 'GQ'], { from: '2017-01-01' }],
  ['96', 'Habilitative service', 'information', ['97'], { from: '2018-01-01' }],
  ['97', 'Rehabilitative service', 'information', ['96'], { from: '2018-01-01' }],
  ['99', 'Several modifiers apply', 'information'],
  ['AA', 'Anesthesia by an anesthesiologist', 'pricing', ['QX', 'QZ']],
  ['AS', 'Assistant at surgery, not a physician', 'pricing', ['80', '81', '82']],
  ['FQ', 'Telehealth by audio only, behavioral', 'telehealth', ['95'], { from: '2022-01-01' }],
  ['FS', 'Split or shared visit', 'em', undefined, { from: '2022-01-01' }],
  ['GA', 'Waiver of liability on file', 'information', ['GZ']],
  ['GC', 'Done in part by a resident', 'information'],
  ['GE', 'Done by a resident, primary care exception', 'information', ['GC']],
  ['GN', 'Under a plan of speech therapy', 'information', ['GO', 'GP']],
  ['GO', 'Under a plan of occupational therapy', 'information', ['GN', 'GP']],
  ['GP', 'Under a plan of physical therapy', 'information', ['GN', 'GO']],
  ['GQ', 'Telehealth, not at the same time', 'telehealth', ['95', '93', 'GT']],
  ['GT', 'Telehealth, interactive', 'telehealth', ['95', '93', 'GQ']],
  ['GX', 'Voluntary notice of liability', 'information'],
  ['GY', 'Excluded by law', 'information', ['GA', 'GZ']],
  ['GZ', 'Expected to be denied, no waiver', 'information', ['GA', 'GY']],
  ['JW', 'Drug thrown away', 'drug', ['JZ']],
  ['JZ', 'No drug thrown away', 'drug', ['JW'], { from: '2023-01-01' }],
  ['JG', 'Drug bought at 340B price', 'drug', undefined, { to: '2024-12-31' }],
  ['KX', 'Requirements of the policy met', 'information'],
  ['LT', 'Left side', 'side', ['50', 'RT']],
  ['RT', 'Right side', 'side', ['50', 'LT']],
  ['PT', 'Screening colonoscopy that became a treatment', 'information'],
  ['Q6', 'Substitute clinician', 'information'],
  ['QW', 'CLIA-waived test', 'information'],
  ['QX', 'Nurse anesthetist under direction', 'pricing', ['QZ', 'AA']],
  ['QZ', 'Nurse anesthetist without direction', 'pricing', ['QX', 'AA']],
  ['SL', 'Vaccine supplied by the state', 'information'],
  ['TC', 'Technical part', 'pricing', ['26']],
  ['XE', 'Separate encounter', 'distinct', distinctBut('XE')],
  ['XP', 'Separate practitioner', 'distinct', distinctBut('XP')],
  ['XS', 'Separate structure', 'distinct', distinctBut('XS')],
  ['XU', 'Unusual service that does not overlap', 'distinct', distinctBut('XU')],
  ['LC', 'Left circumflex coronary artery', 'site'],
  ['LD', 'Left anterior descending coronary artery', 'site'],
  ['LM', 'Left main coronary artery', 'site'],
  ['RC', 'Right coronary artery', 'site'],
  ['RI', 'Ramus intermedius coronary artery', 'site'],
]

const FINGERS = ['thumb', 'second finger', 'third finger', 'fourth finger', 'fifth finger']
const TOES = ['great toe', 'second toe', 'third toe', 'fourth toe', 'fifth toe']

/** FA, F1-F4 left hand, F5-F9 right hand; TA, T1-T4 left foot, T5-T9 right foot; E1-E4 eyelids. */
const SITES: ModifierRow[] = [
  ...FINGERS.map((name, i) => [i === 0 ? 'FA' : `F${i}`, `Left hand, ${name}`, 'site'] as const),
  ...FINGERS.map((name, i) => [`F${i + 5}`, `Right hand, ${name}`, 'site'] as const),
  ...TOES.map((name, i) => [i === 0 ? 'TA' : `T${i}`, `Left foot, ${name}`, 'site'] as const),
  ...TOES.map((name, i) => [`T${i + 5}`, `Right foot, ${name}`, 'site'] as const),
  ['E1', 'Upper left eyelid', 'site'],
  ['E2', 'Lower left eyelid', 'site'],
  ['E3', 'Upper right eyelid', 'site'],
  ['E4', 'Lower right eyelid', 'site'],
]

export const MODIFIERS: CodeRow<'modifier'>[] = [...ROWS, ...SITES].map(([code, label, use, conflicts, period]) => ({
  code,
  label,
  billable: true,
  effective: period?.from ?? '2015-10-01',
  ...(period?.to === undefined ? {} : { ends: period.to }),
  facts: factsOf(use, conflicts),
}))

function factsOf(use: ModifierUse, conflicts: readonly string[] | undefined): ModifierFacts {
  return conflicts ? { use, conflicts } : { use }
}
