import { casesOf, type GoldRow } from './visit.ts'

const ROWS: GoldRow[] = [
  ['A visit for a knee', { dx: 'M17.11', charges: '99213>1' }, 'M17.11 | 99213>1'],
  ['Knee pain is part of the osteoarthritis', { dx: 'M25.561; M17.11', charges: '99213>1,2' }, 'M17.11 | 99213>1'],
  [
    'Knee pain without its side is asked about',
    { dx: 'M25.569', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  ['The side in the words', { dx: 'left knee pain', charges: '99213>1' }, 'M25.562 | 99213>1'],
  ['Knee injection, right', { dx: 'M17.11', charges: '20610-RT>1' }, 'M17.11 | 20610-RT>1'],
  [
    'The side of the injection from its words',
    { dx: 'M17.12', charges: '20610>1', more: { 1: { text: 'injection left knee' } } },
    'M17.12 | 20610-LT>1',
  ],
  [
    'Both knees: 50, one unit',
    { dx: 'M17.0', charges: '20610>1', more: { 1: { text: 'injection of both knees' } } },
    'M17.0 | 20610-50>1',
  ],
  [
    'A visit beside the injection for something else: 25',
    { dx: 'M75.01; M17.11', charges: '99213>1 20610-RT>2' },
    'M75.01 M17.11 | 99213-25>1 20610-RT>2',
  ],
  [
    'Triamcinolone 40 mg of a bottle of many doses is four units',
    {
      ...{ dx: 'M17.11', charges: '20610-RT>1 J3301>1' },
      more: { 2: { measure: { drug: { given: 40, unit: 'mg', singleDose: false } } } },
    },
    'M17.11 | 20610-RT>1 J3301*4>1',
  ],
  [
    'Ultrasound guidance is inside the injection with ultrasound',
    { dx: 'M17.11', charges: '20611-RT>1 76942>1' },
    'M17.11 | 20611-RT>1',
  ],
  ['X-ray of the right knee in the office', { dx: 'M25.561', charges: '73562-RT>1' }, 'M25.561 | 73562-RT>1'],
  [
    'X-ray read in a hospital: 26 before the side',
    { dx: 'M25.561', charges: '73562-RT>1', at: 'emergency' },
    'M25.561 | 73562-26-RT>1',
  ],
  [
    'Closed treatment of a wrist fracture, first encounter',
    { dx: 'S52.531A', charges: '25600-RT>1' },
    'S52.531A | 25600-RT>1',
  ],
  [
    'The decision for the fracture care on the day: 57 (90-day global)',
    { dx: 'S52.531A', charges: '99203>1 25600-RT>1', visit: { patientStatus: 'new', totalMinutes: 35 } },
    'S52.531A | 99203-57>1 25600-RT>1',
  ],
  [
    'Only the surgical part: 54',
    { dx: 'S52.531A', charges: '25600-54-RT>1', at: 'emergency' },
    'S52.531A | 25600-54-RT>1',
  ],
  ['Only the care afterwards: 55', { dx: 'S52.531D', charges: '25600-55-RT>1' }, 'S52.531D | 25600-55-RT>1'],
  [
    'Follow-up of the fracture has the seventh character D',
    { dx: 'S52.531D', charges: '73110-RT>1' },
    'S52.531D | 73110-RT>1',
  ],
  [
    'A fracture without its seventh character is asked about',
    { dx: 'S52.531', charges: '99213>1' },
    '? coding.diagnosis-episode-unspecified',
  ],
  [
    'A cast that replaces the first one',
    { dx: 'S52.531D', charges: '29075-RT>1 Q4010>1' },
    'S52.531D | 29075-RT>1 Q4010>1',
  ],
  [
    'The first cast is inside the fracture care',
    { dx: 'S52.531A', charges: '25600-RT>1 29075-RT>1' },
    'S52.531A | 25600-RT>1',
  ],
  [
    'A cast without fracture care on the first visit',
    { dx: 'S93.401A', charges: '29405-RT>1' },
    'S93.401A | 29405-RT>1',
  ],
  ['Walking boot', { dx: 'S93.401A', charges: 'L4361>1' }, 'S93.401A | L4361>1'],
  [
    'Little finger fracture: the finger by its modifier',
    { dx: 'S62.606A', charges: '26720-F9>1' },
    'S62.606A | 26720-F9>1',
  ],
  [
    'The finger from the words',
    { dx: 'S62.607A', charges: '26720>1', more: { 1: { text: 'closed treatment of left little finger fracture' } } },
    'S62.607A | 26720-F4>1',
  ],
  [
    'Trigger thumb release, right thumb',
    { dx: 'M65.311', charges: '26055-FA>1', at: 'surgeryCenter' },
    '? coding.side-disagrees',
  ],
  ['Carpal tunnel release, left', { dx: 'G56.02', charges: '64721-LT>1', at: 'surgeryCenter' }, 'G56.02 | 64721-LT>1'],
  ['Knee replacement, right', { dx: 'M17.11', charges: '27447-RT>1', at: 'inpatient' }, 'M17.11 | 27447-RT>1'],
  ['Aftercare of the replacement', { dx: 'Z47.1; Z96.651', charges: '99213>1,2' }, 'Z47.1 Z96.651 | 99213>1,2'],
  [
    'Meniscus, left, arthroscopic',
    { dx: 'S83.242A', charges: '29881-LT>1', at: 'surgeryCenter' },
    'S83.242A | 29881-LT>1',
  ],
  [
    'Ligament reconstruction, right',
    { dx: 'S83.511A', charges: '29888-RT>1', at: 'surgeryCenter' },
    'S83.511A | 29888-RT>1',
  ],
  [
    'Two arthroscopic procedures of one knee, for two injuries; 51 only for payers that want it',
    { dx: 'S83.511A; S83.241A', charges: '29888-RT>1 29881-RT>2', at: 'surgeryCenter' },
    'S83.511A S83.241A | 29888-RT>1 29881-RT>2',
  ],
  ['Rotator cuff repair', { dx: 'M75.121', charges: '29827-RT>1', at: 'surgeryCenter' }, 'M75.121 | 29827-RT>1'],
  ['Trigger points in three muscles', { dx: 'M62.830', charges: '20553>1' }, 'M62.830 | 20553>1'],
  ['Plantar fascia injection, left', { dx: 'M72.2', charges: '20550-LT>1' }, 'M72.2 | 20550-LT>1'],
  [
    'Therapeutic exercise for 38 minutes is three units (8-minute rule)',
    { dx: 'M25.511', charges: '97110>1', medicare: true, more: { 1: { measure: { minutes: 38 } } } },
    'M25.511 | 97110*3>1',
  ],
  [
    'Exercise 33 and manual therapy 7 minutes: 40 in all are three units; the rest goes to the longer one',
    {
      ...{ dx: 'M25.511', charges: '97110>1 97140>1', medicare: true },
      more: { 1: { measure: { minutes: 33 } }, 2: { measure: { minutes: 7 } } },
    },
    'M25.511 | 97110*2>1 97140>1',
  ],
  [
    'Seven minutes are no unit: asked about',
    { dx: 'M25.511', charges: '97110>1', medicare: true, more: { 1: { measure: { minutes: 7 } } } },
    '? coding.units-differ',
  ],
  [
    'A fall as the cause comes after the injury',
    { dx: 'W19.XXXA; S93.401A', charges: '99213>1,2' },
    'S93.401A W19.XXXA | 99213>1,2',
  ],
  [
    'Ankle sprain without its side is asked about',
    { dx: 'S93.409A', charges: '99213>1' },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'Right ankle sprain, first encounter, in words',
    { dx: 'sprain of right ankle, initial encounter', charges: '99213>1' },
    'S93.401A | 99213>1',
  ],
  ['Hip osteoarthritis of both sides is one code', { dx: 'M16.0', charges: '99213>1' }, 'M16.0 | 99213>1'],
  [
    'A hyaluronan dose in the knee with its injection',
    { dx: 'M17.11', charges: '20610-RT>1 J7321>1' },
    'M17.11 | 20610-RT>1 J7321>1',
  ],
  ['Back pain is part of the disc displacement', { dx: 'M54.50; M51.26', charges: '99213>1,2' }, 'M51.26 | 99213>1'],
  ['Lumbar x-ray in the office', { dx: 'M54.50', charges: '72100>1' }, 'M54.50 | 72100>1'],
  [
    'Emergency visit with splint',
    { dx: 'S93.401A', charges: '99283>1 29515-RT>1', at: 'emergency' },
    'S93.401A | 99283>1 29515-RT>1',
  ],
  ['Osteoporosis with fracture has no side here', { dx: 'M80.00XA', charges: '99214>1' }, 'M80.00XA | 99214>1'],
  [
    'Charge code of the practice for a joint injection asks no code',
    { dx: 'M17.11', charges: '1500610-RT>1' },
    'M17.11 | 20610-RT>1',
  ],
  [
    'Denosumab 60 mg',
    {
      ...{ dx: 'M81.0', charges: '96372>1 J0897>1', medicare: true },
      more: { 2: { measure: { drug: { given: 60, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'M81.0 | 96372>1 J0897-JZ*60>1',
  ],
  [
    'Ketorolac 60 mg is four units of 15',
    {
      ...{ dx: 'M54.50', charges: '96372>1 J1885>1' },
      more: { 2: { measure: { drug: { given: 60, unit: 'mg', singleDose: false } } } },
    },
    'M54.50 | 96372>1 J1885*4>1',
  ],
  [
    'A fracture in words without its encounter is asked about',
    { dx: 'Colles fracture of right radius', charges: '99203>1' },
    '? coding.diagnosis-episode-unspecified',
  ],
  [
    'Fracture treated in an emergency department: who follows it is asked for (54)',
    { dx: 'S52.531A', charges: '25600-RT>1', at: 'emergency' },
    '? coding.care-after',
  ],
  [
    'Follow-up with another surgeon, in the words of the charge: 54',
    {
      ...{ dx: 'S52.531A', charges: '25600-RT>1', at: 'emergency' },
      more: { 1: { text: 'closed treatment of wrist fracture, follow-up with another surgeon' } },
    },
    'S52.531A | 25600-54-RT>1',
  ],
  [
    'Fracture treatment for routine healing is asked about: treatment has the seventh character A',
    { dx: 'S52.531D', charges: '25600-RT>1' },
    '? coding.procedure-disagrees',
  ],
  [
    'A splint of the finger is inside the care of its fracture',
    { dx: 'S62.606A', charges: '26720-F9>1 29130-F9>1' },
    'S62.606A | 26720-F9>1',
  ],
  [
    'A cast of the other leg beside the fracture care stands: its side says so',
    { dx: 'S52.531A; S93.402A', charges: '25600-RT>1 29405-LT>2' },
    'S52.531A S93.402A | 25600-RT>1 29405-LT>2',
  ],
  [
    'An injection of the left knee for osteoarthritis of the right one is asked about',
    { dx: 'M17.11', charges: '20610-LT>1' },
    '? coding.side-disagrees',
  ],
  ['Osteoarthritis of both knees, one injected', { dx: 'M17.0', charges: '20610-LT>1' }, 'M17.0 | 20610-LT>1'],
  [
    'X-rays of both knees read in an emergency department: 26 and 50',
    { dx: 'M25.561; M25.562', charges: '73562>1,2', at: 'emergency', more: { 1: { text: 'x-ray of both knees' } } },
    'M25.561 M25.562 | 73562-26-50>1,2',
  ],
  [
    'The visit, the fracture care and its splint on one day for a new patient: 57, splint inside',
    {
      ...{ dx: 'S52.532A', charges: '99203>1 25600-LT>1 29125-LT>1' },
      visit: { patientStatus: 'new', totalMinutes: 32 },
    },
    'S52.532A | 99203-57>1 25600-LT>1',
  ],
  [
    'Care after the fracture that another surgeon set, in the words of the charge: 55',
    {
      ...{ dx: 'S52.531D', charges: '25600-RT>1' },
      more: { 1: { text: 'wrist fracture, assumed the care from the emergency physician' } },
    },
    'S52.531D | 25600-55-RT>1',
  ],
  [
    'A trigger finger of the right ring finger with the modifier of the left one is asked about',
    { dx: 'M65.341', charges: '26055-F3>1', at: 'surgeryCenter' },
    '? coding.side-disagrees',
  ],
]

export const ORTHOPEDICS = casesOf('orthopedics', ROWS)
