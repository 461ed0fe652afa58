/** Parts of the body of which there are two, as titles of ICD-10-CM name them: "unspecified knee" leaves the side open. */
export const PAIRED_PARTS: readonly string[] = [
  ...[
    'ankle',
    'arm',
    'axilla',
    'breast',
    'buttock',
    'calf',
    'carotid artery',
    'cornea',
    'ear',
    'elbow',
    'eye',
    'eyelid',
  ],
  ...['fallopian tube', 'femur', 'fibula', 'finger', 'foot', 'forearm', 'great toe', 'hand', 'heel', 'hip', 'humerus'],
  ...[
    'kidney',
    'knee',
    'leg',
    'limb',
    'lower leg',
    'lower limb',
    'lower extremity',
    'lung',
    'orbit',
    'ovary',
    'patella',
  ],
  ...['radius', 'renal pelvis', 'scapula', 'shoulder', 'side', 'testis', 'thigh', 'thumb', 'tibia', 'toe', 'ulna'],
  ...['upper arm', 'upper limb', 'upper extremity', 'ureter', 'wrist'],
]

/** Parts of the body, as words of the vocabulary. */
export const PARTS: ReadonlySet<string> = new Set([
  ...PAIRED_PARTS,
  ...`abdomen anus artery back belly bladder blood bone bowel brain chest ear face gallbladder gullet gum head heart jaw joint
  kidney lip liver lung mouth muscle nail neck nerve nose pancreas pelvis penis prostate rectum scalp skin skull spine spleen stomach tendon
  throat thyroid tongue tooth trunk uterus vagina vein`
    .trim()
    .split(/\s+/),
])
