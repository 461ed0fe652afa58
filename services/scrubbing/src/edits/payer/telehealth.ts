import type { Subject, SubjectLine } from '../../subject.ts'

/** How a visit from afar was held, by the modifiers that mean the same: audio and video, or audio only. */
export const VIDEO = ['95', 'GT']
export const AUDIO = ['93', 'FQ']

/** Telehealth at another place (02) or at the patient's home (10). */
export function isPlaceOfTelehealth(place: string): boolean {
  return place === '02' || place === '10'
}

/** A visit, or whatever says by a modifier that it was held from afar. */
export function isFromAfar({ claim }: Subject, { line, procedure }: SubjectLine): boolean {
  const says = line.modifiers.some((one) => VIDEO.includes(one) || AUDIO.includes(one))
  return says || (isPlaceOfTelehealth(claim.placeOfService) && procedure?.facts.kind === 'em')
}
