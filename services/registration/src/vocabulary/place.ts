import type { Encounter } from '@claimrail/domain'

export type VisitPlace = { class?: Encounter['class']; placeOfService?: string }

/**
 * What a source's own class of a visit says: `fixed` is the class whatever the place; without it the place of service decides.
 * `place` is the CMS place of service that the class alone already means.
 */
type ClassMeaning = { fixed?: Encounter['class']; place?: string }

/** v3-ActCode, FHIR `Encounter.class`. */
export const FHIR_CLASSES: Readonly<Record<string, ClassMeaning>> = {
  AMB: {},
  EMER: { fixed: 'emergency', place: '23' },
  IMP: { fixed: 'inpatient', place: '21' },
  ACUTE: { fixed: 'inpatient', place: '21' },
  NONAC: { fixed: 'inpatient', place: '21' },
  OBSENC: { fixed: 'outpatient' },
  SS: { fixed: 'outpatient' },
  HH: { fixed: 'home', place: '12' },
  VR: { fixed: 'telehealth' },
  FLD: {},
  PRENC: {},
}

/** HL7 table 0004, PV1-2. */
export const HL7_CLASSES: Readonly<Record<string, ClassMeaning>> = {
  E: { fixed: 'emergency', place: '23' },
  I: { fixed: 'inpatient', place: '21' },
  B: { fixed: 'inpatient', place: '21' },
  O: {},
  R: {},
  P: {},
  C: {},
  N: {},
  U: {},
}

/** HL7 table 0305, PV1-3.6, where it means one CMS place of service. */
export const HL7_PLACES: Readonly<Record<string, string>> = { O: '11', H: '12' }

const PLACE = /^\d{2}$/

/** Class and place of service, as far as class, a stated place of service, and a place that follows from the location tell. */
export function placeOf(meaning: ClassMeaning | undefined, stated: string | undefined, located?: string): VisitPlace {
  const placeOfService = stated && PLACE.test(stated) ? stated : (meaning?.place ?? located)
  const visitClass = meaning?.fixed ?? (placeOfService ? classByPlace(placeOfService) : undefined)
  return { ...(visitClass && { class: visitClass }), ...(placeOfService && { placeOfService }) }
}

/** The class that a CMS place of service means. */
function classByPlace(place: string): Encounter['class'] {
  if (place === '11') return 'office'
  if (place === '02' || place === '10') return 'telehealth'
  if (place === '12') return 'home'
  if (place === '23') return 'emergency'
  return place === '21' || place === '51' || place === '61' ? 'inpatient' : 'outpatient'
}
