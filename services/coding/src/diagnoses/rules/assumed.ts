/**
 * What counts as said where the record says nothing of it: `assumed` beside the word `when`, unless one of `unless` is there. It makes a label
 * fit that says it, and takes nothing from one that does not.
 */
export const ASSUMED: readonly { when: string; unless: readonly string[]; assumed: string; why: string }[] = [
  {
    ...{ when: 'diabetes', assumed: 'type2', why: 'I.C.4.a.2' },
    unless: [
      'type1',
      'type2',
      'gestational',
      'pregnancy',
      'drug',
      'chemical',
      'secondary',
      'insipidus',
      'neonatal',
      'other',
    ],
  },
  { when: 'fracture', assumed: 'displaced', why: 'I.C.19.c', unless: ['displaced', 'nondisplaced', 'pathological'] },
  {
    ...{ when: 'osteoarthritis', assumed: 'primary', why: 'index: osteoarthritis of a joint' },
    unless: ['primary', 'secondary', 'posttraumatic', 'traumatic', 'post'],
  },
]
