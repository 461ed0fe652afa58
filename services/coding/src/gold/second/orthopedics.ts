import type { GoldRow } from '../visit.ts'

/** Written from public rules before the coding was run on them, and not used while rules were written. */
export const ORTHOPEDICS_SECOND: GoldRow[] = [
  [
    'An injection by its side, forty milligrams are four units; the separate visit is 25 (CMS ch. 12 §40.1; ch. 17 §70)',
    {
      ...{ dx: 'R knee OA; LBP', charges: '20610-RT>1 99213>2 J3301>1', age: 63 },
      more: { 3: { measure: { drug: { given: 40, unit: 'mg', singleDose: false } } } },
      note: 'Knee injected. Separately low back pain evaluated, therapy ordered.',
    },
    'M17.11 M54.50 | 20610-RT>1 99213-25>2 J3301*4>1',
  ],
  [
    'Both knees are one code and one line with 50 (ICD-10-CM I.B.13; CMS ch. 12 §40.7)',
    { dx: 'Bilateral knee OA', charges: '99213>1 73562-50>1', age: 70, medicare: true },
    'M17.0 | 99213>1 73562-50>1',
  ],
  [
    'Low back pain without a cause (ICD-10-CM IV.D)',
    { dx: 'LBP', charges: '99203>1 72100>1' },
    'M54.50 | 99203>1 72100>1',
  ],
  [
    'Impingement of the left shoulder injected; the drug by milligram (CMS ch. 17 §70)',
    {
      ...{ dx: 'Impingement syndrome, L shoulder', charges: '20610-LT>1 J1010>1', age: 51 },
      more: { 2: { measure: { drug: { given: 40, unit: 'mg', singleDose: false } } } },
    },
    'M75.42 | 20610-LT>1 J1010*40>1',
  ],
  [
    'Active treatment of a sprain is the initial encounter (ICD-10-CM I.C.19.a)',
    { dx: 'R ankle sprain, initial encounter', charges: '99203>1 73610-RT>1', age: 26 },
    'S93.401A | 99203>1 73610-RT>1',
  ],
  [
    'Two conditions of a heel, the spur with its side (ICD-10-CM IV.J)',
    { dx: 'Plantar fasciitis; R heel spur', charges: '99213>1,2' },
    'M72.2 M77.31 | 99213>1,2',
  ],
  [
    'A carpal tunnel injection by its side (ICD-10-CM I.B.13)',
    { dx: 'CTS, left', charges: '20526-LT>1' },
    'G56.02 | 20526-LT>1',
  ],
  [
    'Sixty milligrams of a prefilled syringe, nothing discarded: JZ (CMS JW/JZ FAQ)',
    {
      ...{ dx: 'Senile osteoporosis', charges: 'J0897>1 96372>1', age: 74, medicare: true },
      more: { 1: { measure: { drug: { given: 60, discarded: 0, unit: 'mg', singleDose: true } } } },
    },
    'M81.0 | J0897-JZ*60>1 96372>1',
  ],
  [
    'Follow-up of a joint replacement is aftercare with the joint beside it (ICD-10-CM I.C.21.c.7)',
    { dx: 'Aftercare following joint replacement; s/p R TKA', charges: '99213>1,2 73560-RT>1,2', age: 68 },
    'Z47.1 Z96.651 | 99213>1,2 73560-RT>1,2',
  ],
  [
    'Two lumbar conditions in the words of an image (ICD-10-CM IV.J)',
    { dx: 'Lumbar spinal stenosis without neurogenic claudication; Lumbar spondylosis', charges: '99213>1,2', age: 72 },
    'M48.061 M47.816 | 99213>1,2',
  ],
  [
    'Hip bursitis by its side, injected (ICD-10-CM I.B.13)',
    { dx: 'Trochanteric bursitis, L hip', charges: '20610-LT>1', age: 57 },
    'M70.62 | 20610-LT>1',
  ],
  [
    'A frozen shoulder and diabetes that bears on its treatment (ICD-10-CM IV.J)',
    { dx: 'Adhesive capsulitis R shoulder; T2DM', charges: '99213>1,2', age: 56 },
    'M75.01 E11.9 | 99213>1,2',
  ],
  [
    'Tennis elbow in its medical name (ICD-10-CM index)',
    { dx: 'Lateral epicondylitis, right elbow', charges: '99203>1', age: 44 },
    'M77.11 | 99203>1',
  ],
  [
    'A wrist image in words, the side from its pain (CMS ch. 12: RT and LT)',
    { dx: 'Right wrist pain', charges: '99213>1', said: ['Wrist x-ray three views'] },
    'M25.531 | 99213>1 73110-RT>1',
  ],
  [
    'The visit that decides for fracture care of ninety days is 57; cast supplies are apart (CMS ch. 12 §40.1; NCCI manual ch. 4)',
    {
      ...{ dx: 'S52.502A', charges: '25600-LT>1 99203>1 73110-LT>1 Q4010>1', age: 34 },
      visit: { patientStatus: 'new' },
    },
    'S52.502A | 25600-LT>1 99203-57>1 73110-LT>1 Q4010>1',
  ],
  [
    'The first cast is part of fracture care (NCCI manual ch. 4; CPT casts and strapping)',
    { dx: 'S52.501A', charges: '25600-RT>1 73110-RT>1 29075-RT>1', age: 29 },
    'S52.501A | 25600-RT>1 73110-RT>1',
  ],
  [
    'Care after surgery taken over from another surgeon: 55, and the healing fracture’s D (CMS ch. 12 §40.2; ICD-10-CM I.C.19.a)',
    {
      ...{ dx: 'S52.531D', charges: '25600-55-RT>1', age: 66, medicare: true },
      note: 'Postoperative care only, transferred from the treating surgeon on 2026-02-20.',
    },
    'S52.531D | 25600-55-RT>1',
  ],
  [
    'An unrelated visit in a global period: 24 (CMS ch. 12 §40.2)',
    {
      ...{ dx: 'Left knee pain', charges: '99213>1', age: 67, medicare: true },
      note: 'Five weeks after right carpal tunnel release, in its global period. Seen for left knee pain, unrelated to the surgery.',
    },
    'M25.562 | 99213-24>1',
  ],
  [
    'An unrelated operation in a global period: 79 before the side (CMS ch. 12 §40.2)',
    {
      ...{ dx: 'S83.242A', charges: '29881-LT>1', at: 'surgeryCenter', age: 45 },
      note: 'In the global period of a right shoulder arthroscopy six weeks ago; today’s left knee operation is unrelated to it.',
    },
    'S83.242A | 29881-79-LT>1',
  ],
  [
    'Forty minutes are three units, the remainder to the service of most minutes; therapy plan GP (CMS ch. 5 §20.2)',
    {
      ...{ dx: 'M54.50', charges: '97110-GP*2>1 97140-GP>1', age: 69, medicare: true },
      more: { 1: { measure: { minutes: 24 } }, 2: { measure: { minutes: 16 } } },
    },
    'M54.50 | 97110-GP*2>1 97140-GP>1',
  ],
  [
    'A finger operation is told by its finger: the ring finger of the right hand is F8 (CMS HCPCS modifiers)',
    { dx: 'M65.341', charges: '26055>1', at: 'surgeryCenter', age: 60 },
    'M65.341 | 26055-F8>1',
  ],
  [
    'Both knees injected: 50, eighty milligrams are eight units (CMS ch. 12 §40.7)',
    {
      ...{ dx: 'M17.0', charges: '20610-50>1 J3301>1', age: 71, medicare: true },
      more: { 2: { measure: { drug: { given: 80, unit: 'mg', singleDose: false } } } },
    },
    'M17.0 | 20610-50>1 J3301*8>1',
  ],
  [
    'An image read in the hospital: 26 before the side (CMS ch. 12 §20)',
    { dx: 'S93.402A', charges: '73610-LT>1', at: 'hospitalOutpatient', age: 22 },
    'S93.402A | 73610-26-LT>1',
  ],
  [
    'A splint with a visit that is more than it: 25 (NCCI manual ch. 4)',
    {
      ...{ dx: 'Left wrist pain', charges: '99203>1 29125-LT>1', age: 38 },
      note: 'New patient evaluated for wrist pain, images ordered; a short arm splint was applied.',
    },
    'M25.532 | 99203-25>1 29125-LT>1',
  ],
  [
    'Knee osteoarthritis without a side (ICD-10-CM I.B.13)',
    { dx: 'Knee OA', charges: '99213>1', age: 66 },
    '? coding.diagnosis-side-unspecified',
  ],
  [
    'A fracture without its encounter: the seventh character is asked for (ICD-10-CM I.C.19.a)',
    { dx: 'Fracture of lower end of right radius', charges: '99213>1', age: 30 },
    '? coding.diagnosis-episode-unspecified',
  ],
  [
    'A right knee diagnosed, a left one injected (CMS ch. 12; ICD-10-CM I.B.13)',
    { dx: 'M17.11', charges: '20610-LT>1', age: 66 },
    '? coding.side-disagrees',
  ],
  [
    'Twenty minutes are one unit, two were charged (CMS ch. 5 §20.2)',
    {
      ...{ dx: 'M54.2', charges: '97110-GP*2>1', age: 70, medicare: true },
      more: { 1: { measure: { minutes: 20 } } },
    },
    '? coding.units-differ',
  ],
]
