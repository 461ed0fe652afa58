/**
 * Names that the Alphabetic Index of ICD-10-CM (or Coding Clinic, where it says so) leads to a code, and that its title does not have. A side
 * or "history of" in a name counts as in a title.
 */
export const INDEX_NAMES: Readonly<Record<string, readonly string[]>> = {
  A084: ['viral gastroenteritis'],
  B349: ['viral syndrome', 'viral illness'],
  D492: ['neoplasm of unknownbehavior of skin'],
  G43719: ['intractable chronic migraine without aura'],
  I2510: ['coronary atherosclerosis', 'coronary atherosclerosis without angina'],
  I252: ['history of myocardial infarction'],
  I350: ['aortic stenosis', 'aortic valve stenosis'],
  I4819: ['persistent atrial fibrillation'],
  I491: ['atrial premature depolarization'],
  I493: ['ventricular premature depolarization'],
  J101: ['influenza typea', 'influenza typeb'],
  J302: ['seasonal allergic rhinitis'],
  K2100: ['gastroesophageal reflux disease with esophagitis'],
  K5000: ['crohn disease of small intestine without complications'],
  K5732: ['diverticulitis of large bowel'],
  K640: ['grade 1 hemorrhoids', 'grade i hemorrhoids'],
  K641: ['grade 2 hemorrhoids', 'grade ii hemorrhoids'],
  K642: ['grade 3 hemorrhoids', 'grade iii hemorrhoids'],
  K643: ['grade 4 hemorrhoids', 'grade iv hemorrhoids'],
  K7581: ['nash'],
  M48061: ['lumbar spinal stenosis without neurogenic claudication', 'lumbar stenosis without neurogenic claudication'],
  M5416: ['lumbar radiculopathy'],
  M7060: ['trochanteric bursitis, unspecified hip'],
  M7061: ['trochanteric bursitis, right hip'],
  M7062: ['trochanteric bursitis, left hip'],
  M810: ['senile osteoporosis', 'age related osteoporosis', 'postmenopausal osteoporosis', 'osteoporosis'],
  R030: ['elevated blood pressure without diagnosis of hypertension', 'elevated blood pressure reading'],
  R0609: ['dyspnea on exertion'],
  R072: ['precordial chest pain'],
  R0789: ['atypical chest pain'],
  R1011: ['right upper quadrant pain'],
  R1012: ['left upper quadrant pain'],
  R1013: ['epigastric pain'],
  R1031: ['right lower quadrant pain'],
  R1032: ['left lower quadrant pain'],
  R413: ['memory loss'],
  R600: ['leg edema'],
  R9439: ['abnormal stress test'],
  Z471: ['aftercare following joint replacement'],
  Z794: ['long term use insulin'],
  Z7901: ['long term use of anticoagulants', 'long term anticoagulation'],
  Z950: ['presence of pacemaker', 'history of pacemaker'],
  Z955: ['presence of coronary stent', 'history of coronary stent'],
  Z95810: ['presence of defibrillator', 'history of defibrillator'],
  Z96641: ['history of right hip replacement'],
  Z96642: ['history of left hip replacement'],
  Z96643: ['history of bilateral hip replacement'],
  Z96651: ['history of right knee replacement'],
  Z96652: ['history of left knee replacement'],
  Z96653: ['history of bilateral knee replacement'],
}

const SEVERITY = 'mild moderate severe'
/** Sites of the skin that are no subdivision of a disease of all of it: not eyelid, ear, lip, anus and genitals. */
const SKIN_SITES =
  'face cheek forehead chin temple scalp neck back chest trunk shoulder axilla arm forearm hand leg thigh foot elbow knee groin'

/** Words that change nothing about a code, as those in parentheses of the Index do (I.A.7): prefixes of codes, and the words. */
const NONESSENTIAL: readonly (readonly [prefix: string, words: string])[] = [
  ...['L209', 'L219', 'L570', 'L639', 'L700', 'L709', 'L719', 'L720', 'L732', 'L82', 'L853', 'D492'].map(
    (prefix) => [prefix, SKIN_SITES] as const,
  ),
  ['L918', `${SKIN_SITES} irritated inflamed`],
  ['I2510', 'native vessel artery'],
  ...['I340', 'I350', 'I351', 'I361'].map((prefix) => [prefix, SEVERITY] as const),
  ['K5732', 'acute'],
  ['K64', 'internal'],
  ['R1013', 'belly'],
  ['R200', 'face arm forearm hand finger leg thigh foot toe'],
  ['Z7901', 'apixaban eliquis warfarin coumadin rivaroxaban xarelto dabigatran pradaxa edoxaban savaysa'],
]

/** Words that a name of the code may have besides its own. */
export function nonessentialOf(code: string): readonly string[] {
  return NONESSENTIAL.filter(([prefix]) => code.startsWith(prefix)).flatMap(([, words]) => words.split(' '))
}

/** Sites by the words with which titles of growths of the skin name the whole that they are in. */
const PARTS_OF_SKIN: readonly (readonly [whole: RegExp, parts: string])[] = [
  [/other (?:and unspecified )?parts? of face/i, 'cheek forehead chin temple'],
  [/other parts? of trunk|\btrunk\b/i, 'trunk back chest abdomen flank'],
  [/upper limb, including shoulder|\barm\b/i, 'arm forearm hand shoulder'],
  [/lower limb, including hip|\bleg\b/i, 'leg thigh calf foot knee'],
  [/scalp and neck/i, 'scalp neck'],
]
const GROWTH_OF_SKIN = /^(C43|C44|D03|D04|D22|D23)/

/** A title with the places that it comprises, each by its own name. */
export function titlesByPart(code: string, title: string): string[] {
  if (/^D12/.test(code)) return [title.replace(/benign (neoplasm|growth) of/i, 'adenoma of')]
  if (!GROWTH_OF_SKIN.test(code)) return []
  return PARTS_OF_SKIN.filter(([whole]) => whole.test(title)).flatMap(([whole, parts]) =>
    parts.split(' ').map((part) => title.replace(whole, part)),
  )
}
