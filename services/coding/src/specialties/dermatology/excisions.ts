import { byRange, type Kind, type Kinds, type Ladder } from '../rules.ts'

/** Upper end of each code, in millimeters across with the narrowest margins (CPT, excision sections). */
const SIZES = [5, 10, 20, 30, 40, Infinity] as const

type Family = {
  nature: 'benign' | 'malignant'
  site: 'trunk or limbs' | 'scalp, neck, hands or feet' | 'face'
  codes: string
}

/** Excisions by nature, site and size. */
const FAMILIES: readonly Family[] = [
  { nature: 'benign', site: 'trunk or limbs', codes: '11400 11401 11402 11403 11404 11406' },
  { nature: 'benign', site: 'scalp, neck, hands or feet', codes: '11420 11421 11422 11423 11424 11426' },
  { nature: 'benign', site: 'face', codes: '11440 11441 11442 11443 11444 11446' },
  { nature: 'malignant', site: 'trunk or limbs', codes: '11600 11601 11602 11603 11604 11606' },
  { nature: 'malignant', site: 'scalp, neck, hands or feet', codes: '11620 11621 11622 11623 11624 11626' },
  { nature: 'malignant', site: 'face', codes: '11640 11641 11642 11643 11644 11646' },
]

export const EXCISION_SIZES: readonly Ladder[] = FAMILIES.map(({ nature, site, codes }) =>
  byRange(
    `mm of a ${nature} lesion of the ${site}`,
    'sizeMm',
    codes.split(' ').map((code, i) => [SIZES[i] ?? Infinity, code]),
  ),
)

const codesOf = (is: (family: Family) => boolean) => FAMILIES.filter(is).flatMap(({ codes }) => codes.split(' '))

/** In situ is excised as malignant, of uncertain behavior as benign (CPT, excision sections). */
const NATURES: Kinds = {
  of: 'nature of the lesion',
  kinds: [
    {
      name: 'benign',
      codes: codesOf(({ nature }) => nature === 'benign'),
      diagnoses: ['D22', 'D23', 'D485', 'D492', 'L72', 'L82', 'D17', 'D18', 'L918'],
    },
    {
      name: 'malignant',
      codes: codesOf(({ nature }) => nature === 'malignant'),
      diagnoses: ['C43', 'C44', 'C4A', 'D03', 'D04'],
    },
  ],
}

const WORDS: Readonly<Record<Family['site'], RegExp>> = {
  'trunk or limbs': /\b(trunk|back|chest|abdomen|shoulder|arm|forearm|leg|thigh|calf|shin|buttock|flank)\b/i,
  'scalp, neck, hands or feet': /\b(scalp|neck|hands?|feet|foot|fingers?|toes?|genital\w*)\b/i,
  face: /\b(face|facial|cheek|nose|nasal|ear|eyelids?|lips?|forehead|chin|temple)\b/i,
}

/** Sites in the words of the record. */
const sites = (nature: Family['nature']): Kind[] =>
  FAMILIES.filter((family) => family.nature === nature).map(({ site, codes }) => ({
    name: site,
    codes: codes.split(' '),
    words: WORDS[site],
  }))

/** Mohs surgery by the site that the diagnosis names: the limbs hold hands and feet too, so their codes decide nothing. */
const MOHS: Kinds = {
  of: 'site of Mohs surgery',
  kinds: [
    {
      name: 'head or neck',
      codes: ['17311', '17312'],
      diagnoses: ['C440', 'C441', 'C442', 'C443', 'C444', 'C430', 'C431', 'C432', 'C433', 'C434'],
    },
    { name: 'trunk', codes: ['17313', '17314'], diagnoses: ['C445', 'C435'] },
  ],
}

export const LESION_KINDS: readonly Kinds[] = [
  NATURES,
  { of: 'site of the lesion', kinds: sites('benign') },
  { of: 'site of the lesion', kinds: sites('malignant') },
  MOHS,
]
