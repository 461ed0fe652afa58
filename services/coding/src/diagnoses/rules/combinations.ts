/**
 * Conditions that ICD-10-CM writes as one code, or presumes to be linked (guidelines I.A.15 "with", I.B.9 combination codes, I.C.4.a, I.C.9.a).
 * `when` are prefixes, one diagnosis of the encounter for each; the first is replaced by `becomes`, those in `drops` are left out,
 * the others stay beside it. The first rule that fits is used; rules with more conditions come first.
 */
export type Combination = {
  when: readonly [string, string, ...string[]]
  becomes: string
  drops?: readonly string[]
  /** Clause of the ICD-10-CM guidelines, or of the tabular list. */
  why: string
}

/** Without complications does not stand beside a complication of the same diabetes (I.C.4.a). */
const WITH_COMPLICATIONS: readonly Combination[] = ['E10', 'E11'].flatMap((type) =>
  ['21', '22', '40', '42', '43', '51', '621', '65'].map((more): Combination => {
    const becomes = type + more
    return { when: [becomes, `${type}9`], becomes, drops: [`${type}9`], why: 'I.C.4.a' }
  }),
)

/** Right and left of one condition are the code of both, where there is one (I.B.13): stems, and the last characters of right, left, both. */
const SIDED: readonly (readonly [stem: string, right: string, left: string, both: string])[] = [
  ...['G560', 'G562', 'G575', 'H612', 'H659', 'H669', 'I652'].map((stem) => [stem, '1', '2', '3'] as const),
  ['I7021', '1', '2', '3'],
  ['M16', '11', '12', '0'],
  ['M17', '11', '12', '0'],
]
const BOTH_SIDES: readonly Combination[] = SIDED.map(([stem, right, left, both]) => ({
  when: [stem + right, stem + left],
  becomes: stem + both,
  drops: [stem + left],
  why: 'I.B.13',
}))

/** Infections and injuries that are acute by their nature: found at a routine check they are its abnormal finding (I.C.21.c.13). */
const ACUTE = [
  'A08',
  'B08',
  'B34',
  'H10',
  'H65',
  'H66',
  'J00',
  'J02',
  'J03',
  'J05',
  'J06',
  'J10',
  'J18',
  'J20',
  'J21',
  'L01',
  'N390',
]
const ABNORMAL_CHECKS: readonly Combination[] = [
  ['Z00129', 'Z00121'],
  ['Z0000', 'Z0001'],
].flatMap(([normal = '', abnormal = '']) =>
  ACUTE.map((acute): Combination => ({ when: [normal, acute], becomes: abnormal, why: 'I.C.21.c.13' })),
)

export const COMBINATIONS: readonly Combination[] = [
  { when: ['I10', 'I50', 'N185'], becomes: 'I132', why: 'I.C.9.a.3' },
  { when: ['I10', 'I50', 'N186'], becomes: 'I132', why: 'I.C.9.a.3' },
  { when: ['I10', 'I50', 'N18'], becomes: 'I130', why: 'I.C.9.a.3' },
  { when: ['I119', 'I50'], becomes: 'I110', why: 'I.C.9.a.1' },
  { when: ['I10', 'I50'], becomes: 'I110', why: 'I.C.9.a.1' },
  { when: ['I10', 'N185'], becomes: 'I120', why: 'I.C.9.a.2' },
  { when: ['I10', 'N186'], becomes: 'I120', why: 'I.C.9.a.2' },
  { when: ['I10', 'N18'], becomes: 'I129', why: 'I.C.9.a.2' },
  { when: ['E119', 'N18'], becomes: 'E1122', why: 'I.A.15' },
  { when: ['E109', 'N18'], becomes: 'E1022', why: 'I.A.15' },
  { when: ['E119', 'G629'], becomes: 'E1142', drops: ['G629'], why: 'I.A.15' },
  { when: ['E109', 'G629'], becomes: 'E1042', drops: ['G629'], why: 'I.A.15' },
  { when: ['E119', 'K3184'], becomes: 'E1143', why: 'I.A.15' },
  { when: ['E119', 'R739'], becomes: 'E1165', drops: ['R739'], why: 'I.A.15' },
  { when: ['I2510', 'I200'], becomes: 'I25110', drops: ['I200'], why: 'I.C.9.b' },
  { when: ['I2510', 'I208'], becomes: 'I25118', drops: ['I208'], why: 'I.C.9.b' },
  { when: ['I2510', 'I209'], becomes: 'I25119', drops: ['I209'], why: 'I.C.9.b' },
  { when: ['J449', 'J20'], becomes: 'J440', why: 'I.B.9' },
  { when: ['J449', 'J18'], becomes: 'J440', why: 'I.B.9' },
  { when: ['R110', 'R1110'], becomes: 'R112', drops: ['R1110'], why: 'I.B.9' },
  ...WITH_COMPLICATIONS,
  ...BOTH_SIDES,
  ...ABNORMAL_CHECKS,
]
