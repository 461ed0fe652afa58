/** Words that carry nothing of the condition. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an the of in on at to for by from and or with due as is are was has have had that this than into patient pt
  encounter care visit follow up current seen today presents presenting complaint complaining c/o reports
  type kind site part side sided stated cause known acuity level course need region affecting`
    .trim()
    .split(/\s+/),
)

/** Words that many labels have and that tell little: they count, but not for much. */
export const WEAK_WORDS: ReadonlySet<string> = new Set([
  'disease',
  'disorder',
  'syndrome',
  'condition',
  'unilateral',
  'primary',
  'uncomplicated',
  'complication',
  'skin',
  'trouble',
  'problem',
  'acquired',
  'asymptomatic',
  'female',
  'male',
  'nonrheumatic',
  'cutaneous',
  'noninfective',
  'nontoxic',
  'nontraumatic',
  'pure',
  'subcutaneous',
  'tissue',
])

/** Words that name no condition until its site or kind is said: a code for nothing but them is a coder's to choose. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  `allergy abscess arthritis bleeding bursitis burn calculus cancer cyst fracture growth hernia infection inflammation injury laceration lesion
  lump mass pain polyp rupture sprain strain swelling tear tendinitis test tumor ulcer virus wound`
    .trim()
    .split(/\s+/),
)

/** Words that make another condition of one of the same name: a label that has one fits only what was said to be so. */
export const TELLING_APART: ReadonlySet<string> = new Set(
  `cancer chemical complication congenital drug familial fetal gestational gonococcal hereditary induced juvenile later maternal neonatal obstetric
  pathological postprocedural posttraumatic pregnancy puerperal recurrent remission resistant rheumatic secondary syphilitic transplant
  traumatic tuberculous withdrawal`
    .trim()
    .split(/\s+/),
)

/** Words that say only that something is the matter. */
export const TROUBLE: ReadonlySet<string> = new Set(['complaint', 'condition', 'issue', 'problem', 'trouble'])

/** Of each set, a record that says one and a label that says another do not mean the same. */
export const OPPOSITES: readonly (readonly string[])[] = [
  ['acute', 'chronic', 'acuteonchronic', 'recurrent'],
  ['mild', 'moderate', 'severe'],
  ['type1', 'type2'],
  ['stage1', 'stage2', 'stage3', 'stage3a', 'stage3b', 'stage4', 'stage5'],
  ['class1', 'class2', 'class3'],
  ['degree1', 'degree2', 'degree3', 'degree4'],
  ['paroxysmal', 'persistent', 'permanent', 'intermittent'],
  ['systolic', 'diastolic'],
  ['upper', 'lower'],
  ['proximal', 'distal'],
  ['inner', 'outer'],
  ['displaced', 'nondisplaced'],
  ['open', 'closed'],
  ['benign', 'cancer'],
  ['relapsing', 'progressive'],
  ['secondary', 'primary'],
  ['controlled', 'resistant'],
  ['traumatic', 'nontraumatic'],
  ['female', 'male'],
  ['rheumatic', 'nonrheumatic'],
]
