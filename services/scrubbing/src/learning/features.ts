import type { Claim, ServiceLine } from '@claimrail/domain'

/** Something that a claim is or has, as a condition that a payer pack can hold (CEL, docs/payer-rules.md). */
export type Feature = {
  /** Of the whole claim, or of one line. */
  of: 'claim' | 'line'
  condition: string
  /** In a biller's words, to go into a sentence. */
  words: string
}

/** Modifiers whose absence is worth asking about. */
const TELLING = ['25', '26', '50', '57', '59', '76', '91', '95', 'GA', 'JW', 'JZ', 'KX', 'LT', 'QW', 'RT', 'TC', 'XS']

/** Features of a claim as a whole: they stand beside those of a line. */
export function featuresOfClaim(claim: Claim): Feature[] {
  const features: Feature[] = [
    claimFeature(`claim.placeOfService == ${quoted(claim.placeOfService)}`, `place of service ${claim.placeOfService}`),
    claimFeature(`claim.kind == ${quoted(claim.kind)}`, `${claim.kind} claim`),
  ]
  if (!claim.priorAuthorization) features.push(claimFeature('claim.authorization == ""', 'no authorization number'))
  if (!claim.referring) features.push(claimFeature('referring.npi == ""', 'no referring provider'))
  if (!claim.rendering.taxonomy) features.push(claimFeature('rendering.taxonomy == ""', 'no taxonomy of the clinician'))
  if (!claim.coverage.groupNumber) features.push(claimFeature('member.group == ""', 'no group number'))
  return features
}

/** Features of one line: what was done, with what beside it, for what. */
export function featuresOfLine(claim: Claim, line: ServiceLine): Feature[] {
  const features: Feature[] = [
    lineFeature(`line.procedure == ${quoted(line.procedureCode)}`, `procedure ${line.procedureCode}`),
  ]
  for (const modifier of line.modifiers)
    features.push(lineFeature(`line.modifiers.hasAny([${quoted(modifier)}])`, `modifier ${modifier}`))
  for (const modifier of TELLING)
    if (!line.modifiers.includes(modifier))
      features.push(lineFeature(`!line.modifiers.hasAny([${quoted(modifier)}])`, `no modifier ${modifier}`))
  for (const category of categoriesOf(claim, line))
    features.push(lineFeature(`line.diagnoses.anyStartsWith([${quoted(category)}])`, `diagnosis ${category}`))
  for (const units of [1, 2, 4])
    if (line.units > units) features.push(lineFeature(`line.units > ${units}`, `more than ${units} units`))
  return features
}

/** Three-character categories of the diagnoses that a line points at. */
function categoriesOf(claim: Claim, { diagnosisPointers }: ServiceLine): Set<string> {
  return new Set(diagnosisPointers.flatMap((pointer) => claim.diagnoses[pointer - 1]?.slice(0, 3) ?? []))
}

function claimFeature(condition: string, words: string): Feature {
  return { of: 'claim', condition, words }
}

function lineFeature(condition: string, words: string): Feature {
  return { of: 'line', condition, words }
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
