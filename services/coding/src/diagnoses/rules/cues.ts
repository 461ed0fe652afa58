/** What is said of a condition: that it is there, that it is not certain, that it is not there, that it was, or that a relative has it. */
export type Certainty = 'present' | 'uncertain' | 'absent' | 'past' | 'family'

/**
 * Words that change what the words after them mean, up to the end of the clause; where nothing follows, what the words before them
 * mean. Uncertain terms: ICD-10-CM guidelines II.H and IV.H.
 */
export const CUES: Readonly<Record<string, Certainty>> = {
  'no evidence of': 'absent',
  'no sign of': 'absent',
  'no signs of': 'absent',
  'negative for': 'absent',
  'absence of': 'absent',
  'ruled out': 'absent',
  'has been excluded': 'absent',
  'was excluded': 'absent',
  'does not have': 'absent',
  denies: 'absent',
  denied: 'absent',
  'free of': 'absent',
  'not consistent with': 'absent',
  unlikely: 'absent',
  'rule out': 'uncertain',
  'r/o': 'uncertain',
  possible: 'uncertain',
  possibly: 'uncertain',
  probable: 'uncertain',
  probably: 'uncertain',
  suspected: 'uncertain',
  'suspicion of': 'uncertain',
  'suspicious for': 'uncertain',
  likely: 'uncertain',
  questionable: 'uncertain',
  'concern for': 'uncertain',
  'concerning for': 'uncertain',
  'consistent with': 'uncertain',
  'c/w': 'uncertain',
  'compatible with': 'uncertain',
  'suggestive of': 'uncertain',
  'indicative of': 'uncertain',
  'working diagnosis of': 'uncertain',
  'working diagnosis': 'uncertain',
  'appears to be': 'uncertain',
  'comparable with': 'uncertain',
  'differential includes': 'uncertain',
  vs: 'uncertain',
  versus: 'uncertain',
  'may have': 'uncertain',
  'could be': 'uncertain',
  'evaluate for': 'uncertain',
  's/p': 'past',
  's/p excision of': 'past',
  's/p resection of': 'past',
  's/p removal of': 'past',
  'history of': 'past',
  'personal history of': 'past',
  'past history of': 'past',
  'past medical history of': 'past',
  'hx of': 'past',
  'h/o': 'past',
  phx: 'past',
  resolved: 'past',
  'family history of': 'family',
  'family hx of': 'family',
  'fh of': 'family',
  'fhx of': 'family',
  'mother with': 'family',
  'father with': 'family',
  'mother has': 'family',
  'father has': 'family',
  'sister has': 'family',
  'brother has': 'family',
}

/** What is there after the surgery that brought it: "coronary disease s/p stent" says two things, "melanoma s/p excision" does not. */
export const LEFT_BY_SURGERY: ReadonlySet<string> = new Set([
  'stent',
  'pacemaker',
  'defibrillator',
  'artificial',
  'bypass',
])

/** Cues that make what stands before them as uncertain as what follows. */
export const CONTRASTS: ReadonlySet<string> = new Set(['vs', 'versus'])

/** Words at the start of a clause that deny it whole; within a clause they deny only what follows ("ulcer without bleeding"). */
export const DENIALS: ReadonlySet<string> = new Set(['no', 'not', 'without', 'except', 'excluding'])

/** Words that may stand between a denial and the history that it denies: "denies any prior history of". */
export const BEFORE_HISTORY: ReadonlySet<string> = new Set([
  'a',
  'any',
  'known',
  'prior',
  'previous',
  'significant',
  'personal',
  'past',
])

/** A clause that denies nothing but these says that what was named before it is over: "melanoma, no evidence of disease". */
export const OVER: ReadonlySet<string> = new Set([
  'disease',
  'recurrence',
  'recurrent',
  'residual',
  'cancer',
  'local',
  'further',
  'treatment',
])

/** Words that end what a denial within a clause covers. */
export const DENIAL_ENDS: ReadonlySet<string> = new Set(['with', 'but', 'however', 'although'])

/** Words of labels that say that something is left open, and are no part of the condition. */
export const LEFT_OPEN: readonly string[] = [
  'not specified',
  'not elsewhere classified',
  'not otherwise specified',
  'side not stated',
  'not stated',
  'unspecified',
  'nos',
  'cause not known',
]
