import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them. */
export const ORTHOPEDICS_VISITS: GoldRow[] = [
  [
    'Right knee injected with a whole vial of 40 mg: side on the procedure, four units with JZ (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Primary osteoarthritis of right knee', charges: '20610>1 J3301>1', age: 70, medicare: true },
      more: { 2: { measure: { drug: { given: 40, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'M17.11 | 20610-RT>1 J3301-JZ*4>1',
  ],
  [
    'Both knees injected: one line with 50 and one unit (CMS ch. 12 §40.7), 96 units of the drug',
    {
      ...{ dx: 'Bilateral primary osteoarthritis of knee', charges: '20610-50>1 J7325>1', age: 72, medicare: true },
      more: { 2: { measure: { drug: { given: 96, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'M17.0 | 20610-50>1 J7325-JZ*96>1',
  ],
  [
    'A new shoulder problem beside the planned knee injection: 25 (CMS ch. 12 §40.1)',
    {
      ...{ dx: 'M17.12; M25.511', charges: '99213>2 20610>1', age: 58 },
      note: 'Left knee injected as planned. New right shoulder pain: history, exam, x-ray ordered, therapy.',
    },
    'M17.12 M25.511 | 99213-25>2 20610-LT>1',
  ],
  [
    'Fracture care decided at the visit: 57; the first cast is inside, its supplies and the x-ray are not (CMS ch. 12 §40.1; CPT casts)',
    {
      ...{ dx: 'S52.531A; W01.0XXA', charges: '99203>1,2 25600>1 73110>1 29075>1 Q4010>1', age: 54 },
      note: 'Fell on ice. Colles fracture right wrist, undisplaced. Decision for closed treatment, short arm cast applied.',
    },
    'S52.531A W01.0XXA | 99203-57>1,2 25600-RT>1 73110-RT>1 Q4010>1',
  ],
  [
    'Surgical care only by the emergency department: 54 and the side (CMS ch. 12 §40.2)',
    { dx: 'S52.531A', charges: '25605-54>1', at: 'emergency', age: 61 },
    'S52.531A | 25605-54-RT>1',
  ],
  [
    'Care after surgery only: 55, the fracture healing (CMS ch. 12 §40.2; ICD-10-CM I.C.19.a)',
    { dx: 'S52.531D', charges: '25605-55>1', age: 61 },
    'S52.531D | 25605-55-RT>1',
  ],
  [
    'Sprain of the left ankle with its x-ray, first encounter',
    { dx: 'Sprain of left ankle, initial encounter', charges: '99203>1 73610>1', age: 22 },
    'S93.402A | 99203>1 73610-LT>1',
  ],
  [
    'Arthroscopic cuff repair in a surgery center',
    { dx: 'Complete rotator cuff tear, left', charges: '29827>1', at: 'surgeryCenter', age: 57 },
    'M75.122 | 29827-LT>1',
  ],
  [
    'Ligament and meniscus of one knee: both with the side; 51 only for payers that want it (CMS ch. 12 §40.6)',
    { dx: 'S83.511A; S83.241A', charges: '29888>1 29881>2', at: 'surgeryCenter', age: 24 },
    'S83.511A S83.241A | 29888-RT>1 29881-RT>2',
  ],
  [
    'Knee replaced on the left',
    { dx: 'Primary osteoarthritis of left knee', charges: '27447>1', at: 'inpatient', age: 71, medicare: true },
    'M17.12 | 27447-LT>1',
  ],
  [
    'Carpal tunnel released on the side of the diagnosis',
    { dx: 'Carpal tunnel syndrome, right', charges: '64721>1', at: 'surgeryCenter', age: 50 },
    'G56.01 | 64721-RT>1',
  ],
  [
    'A finger takes the modifier of the finger: right ring is F8 (HCPCS modifiers)',
    { dx: 'Trigger finger, right ring finger', charges: '', said: ['Trigger finger release'], at: 'surgeryCenter' },
    'M65.341 | 26055-F8>1',
  ],
  [
    'Two fingers, two lines, each by its finger',
    { dx: 'M65.341; M65.342', charges: '26055>1 26055>2', at: 'surgeryCenter', age: 68, medicare: true },
    'M65.341 M65.342 | 26055-F8>1 26055-F3>2',
  ],
  [
    'Both knees by x-ray: one line with 50',
    { dx: 'M17.0', charges: '73562-50>1', age: 66, medicare: true },
    'M17.0 | 73562-50>1',
  ],
  [
    'An ankle film of the hospital read: 26 before the side (pricing first)',
    { dx: 'S82.65XA', charges: '73610>1', at: 'emergency', age: 40 },
    'S82.65XA | 73610-26-LT>1',
  ],
  [
    'A year after a knee replacement: aftercare first, the joint after (ICD-10-CM I.C.21.c.7)',
    { dx: 'Z47.1; Z96.651', charges: '99213>1,2 73562>1,2', age: 70, medicare: true },
    'Z47.1 Z96.651 | 99213>1,2 73562-RT>1,2',
  ],
  [
    'Back pain is a symptom of the displaced disc (Excludes1 at M54.5)',
    { dx: 'M54.50; M51.26', charges: '99213>1,2' },
    'M51.26 | 99213>1',
  ],
  [
    'Three muscles injected are one code once (CPT 20553)',
    { dx: 'Muscle spasm of back', charges: '20553>1', more: { 1: { measure: { count: 3 } } } },
    'M62.830 | 20553>1',
  ],
  [
    'Tendon sheath of the wrist; the side is told by the charge alone',
    { dx: 'De Quervain tenosynovitis', charges: '', said: ['Tendon sheath injection, right wrist'] },
    'M65.4 | 20550-RT>1',
  ],
  [
    'Ultrasound guidance is inside the guided injection (NCCI 20611/76942)',
    { dx: 'M16.12', charges: '20611>1 76942>1', age: 69, medicare: true },
    'M16.12 | 20611-LT>1',
  ],
  [
    'Thirty-eight minutes together are three units, the longer one gets two (CMS ch. 5 §20.2)',
    {
      ...{ dx: 'M75.02', charges: '97110-GP>1 97140-GP>1', age: 68, medicare: true },
      more: { 1: { measure: { minutes: 25 } }, 2: { measure: { minutes: 13 } } },
    },
    'M75.02 | 97110-GP*2>1 97140-GP>1',
  ],
  [
    'Denosumab 60 mg from a whole syringe, with its injection (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Age-related osteoporosis', charges: '96372>1 J0897>1', age: 75, medicare: true },
      more: { 2: { measure: { drug: { given: 60, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'M81.0 | 96372>1 J0897-JZ*60>1',
  ],
  [
    'Pain that an old fracture left: the residue first, the sequela after (ICD-10-CM I.B.10)',
    { dx: 'S52.501S; M25.531', charges: '99213>1,2' },
    'M25.531 S52.501S | 99213>1,2',
  ],
  [
    'Fracture of the right little finger: the finger’s modifier F9',
    {
      dx: 'S62.606A',
      charges: '99213>1 26720>1',
      age: 19,
      note: 'Crushed in a door. Decision for closed treatment today.',
    },
    'S62.606A | 99213-57>1 26720-F9>1',
  ],
  [
    'The other knee in ninety global days of the first: 79 before the side (CMS ch. 12 §40.2)',
    {
      ...{ dx: 'M17.12', charges: '27447-79>1', at: 'inpatient', age: 70, medicare: true },
      note: 'Right knee replaced six weeks ago by me. Left knee replaced today.',
    },
    'M17.12 | 27447-79-LT>1',
  ],
  [
    'A physician assistant helps: AS before the side',
    { dx: 'M16.11', charges: '27130-AS>1', at: 'inpatient', age: 70, medicare: true },
    'M16.11 | 27130-AS-RT>1',
  ],
  [
    'The hospital’s claim of an arthroscopy carries the side too (CMS ch. 4 §20.6)',
    {
      ...{ dx: 'S83.241A', charges: '29881>1', at: 'hospitalOutpatient', age: 33 },
      ...{ stay: { typeOfBill: '0131' }, more: { 1: { revenueCode: '0360' } } },
    },
    'S83.241A | 29881-RT>1',
  ],
  [
    'Collarbone treated closed, decided at the visit, with its sling',
    { dx: 'S42.002A', charges: '99203>1 23500>1 A4565>1', age: 16, note: 'Decision for closed treatment in a sling.' },
    'S42.002A | 99203-57>1 23500-LT>1 A4565>1',
  ],
]
