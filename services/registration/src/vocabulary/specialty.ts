import { SPECIALTIES, type Specialty } from '@claimrail/domain'

/** NUCC taxonomy codes by their start, longest first: 207RC cardiovascular disease, 207RG gastroenterology, 2084N neurology. */
const TAXONOMIES: readonly (readonly [string, Specialty])[] = [
  ['207RC', 'cardiology'],
  ['207RI0011X', 'cardiology'],
  ['207RG', 'gastroenterology'],
  ['2080', 'pediatrics'],
  ['2084N', 'neurology'],
  ['207N', 'dermatology'],
  ['207X', 'orthopedics'],
]

/** Hospital services of HL7 table 0069 as clinics use it in PV1-10. */
const SERVICES: Readonly<Record<string, Specialty>> = {
  CAR: 'cardiology',
  DER: 'dermatology',
  NEU: 'neurology',
  PED: 'pediatrics',
  ORT: 'orthopedics',
  GAS: 'gastroenterology',
}

/** The specialty that a taxonomy code, a hospital service or the word itself means; undefined when none is meant. */
export function specialtyOf(said: string | undefined): Specialty | undefined {
  const text = said?.trim()
  if (!text) return undefined
  const word = SPECIALTIES.find((specialty) => specialty === text.toLowerCase())
  return word ?? SERVICES[text.toUpperCase()] ?? TAXONOMIES.find(([start]) => text.startsWith(start))?.[1]
}
