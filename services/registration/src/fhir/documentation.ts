import {
  DOCUMENT_KINDS,
  type DocumentOnRecord,
  type EncounterMessage,
  type Order,
  type Performed,
} from '@claimrail/domain'
import { diagnosisIdOf } from '../vocabulary/code.ts'
import type { Concept, Resource, TypeName } from './resource.ts'
import { keysOf } from './resource-index.ts'
import { bestCodeOf, follow, read, type Read, type Source } from './source.ts'
import { dateOf } from './time.ts'

type Parts = Pick<EncounterMessage['parts'], 'performed' | 'orders' | 'documents'>

/** What was done, ordered and put on paper at an encounter. A part that nothing speaks of is left out: nothing is known of it. */
export function documentationParts(source: Source, encounter: Read<'Encounter'>): Parts {
  const performed = linked(source, encounter, 'Procedure').flatMap((one) => performedOf(source, encounter, one))
  const orders = linked(source, encounter, 'ServiceRequest').flatMap(({ resource }) => orderOf(resource))
  const documents = linked(source, encounter, 'DocumentReference').flatMap(({ resource }) => documentOf(resource))
  return {
    ...(performed.length && { performed }),
    ...(orders.length && { orders }),
    ...(documents.length && { documents }),
  }
}

function linked<Type extends TypeName>(source: Source, encounter: Read<'Encounter'>, type: Type): Read<Type>[] {
  return source.index
    .linkedTo('encounter', keysOf(encounter.located))
    .filter((located) => located.type === type)
    .map((located) => read(source, located, type))
    .filter((one) => one !== undefined)
}

/** A procedure that took place; one without a date took place on the day of the encounter. */
function performedOf(
  source: Source,
  encounter: Read<'Encounter'>,
  { located, resource }: Read<'Procedure'>,
): Performed[] {
  const { id, status = 'completed', code, bodySite, performedDateTime, performedPeriod } = resource
  const said = performedDateTime ?? performedPeriod?.start ?? encounter.resource.period?.start
  const performedOn = said && dateOf(said)
  const text = wordsOf(code)
  if (status !== 'completed' || !id || !text || !performedOn) return []
  const site = wordsOf(bodySite?.[0])
  const reasons = (resource.reasonReference ?? []).map(
    (reference) => follow(source, located, reference, 'Condition')?.resource.code,
  )
  const codes = [...(resource.reasonCode ?? []), ...reasons].map(bestCodeOf).filter((one) => one !== undefined)
  const diagnosisIds = [...new Set(codes.map(diagnosisIdOf))]
  return [{ id, text, ...(site && { site }), performedOn, diagnosisIds }]
}

function wordsOf(concept: Concept | undefined): string | undefined {
  return concept?.text ?? concept?.coding?.find(({ display }) => display)?.display
}

/** FHIR R4 request status; what is a draft or not known orders nothing. */
const ORDER_STATUSES: Readonly<Record<string, Order['status']>> = {
  active: 'ordered',
  'on-hold': 'ordered',
  completed: 'done',
  revoked: 'cancelled',
  'entered-in-error': 'cancelled',
}

function orderOf({ id, status = '', code, authoredOn }: Resource<'ServiceRequest'>): Order[] {
  const known = ORDER_STATUSES[status]
  const best = bestCodeOf(code)
  if (!id || !known || !best) return []
  const { system, ...said } = best
  const orderedOn = authoredOn && dateOf(authoredOn)
  const named = system === 'icd10cm' || system === 'icd10pcs' ? ('local' as const) : system
  return [{ id, system: named, ...said, status: known, ...(orderedOn && { orderedOn }) }]
}

/** Kinds of papers by the LOINC code of their type. A document of another or no type is no paper that supports a charge. */
const KINDS: Readonly<Record<string, DocumentOnRecord['kind']>> = {
  '11504-8': 'operativeReport',
  '28570-0': 'operativeReport',
  '11526-1': 'pathologyReport',
  '60568-3': 'pathologyReport',
  '11488-4': 'note',
  '11506-3': 'note',
  '34108-1': 'note',
  '34117-2': 'note',
  '18842-5': 'note',
  '51847-2': 'note',
  '57133-1': 'referral',
  '59284-0': 'consent',
  '64293-4': 'consent',
  '18748-4': 'interpretation',
  '11524-6': 'interpretation',
  '11522-0': 'interpretation',
}

function documentOf(document: Resource<'DocumentReference'>): DocumentOnRecord[] {
  const { id, status = 'current', docStatus, type, authenticator, date } = document
  const code = type?.coding?.find(({ code: one }) => one !== undefined && Object.hasOwn(KINDS, one))?.code
  const own = type?.coding?.find(({ code: one }) => DOCUMENT_KINDS.some((kind) => kind === one))?.code
  const kind = (own as DocumentOnRecord['kind'] | undefined) ?? (code === undefined ? undefined : KINDS[code])
  if (!id || !kind || status !== 'current') return []
  const on = date && dateOf(date)
  const signed = authenticator !== undefined || docStatus === 'final' || docStatus === 'amended'
  return [{ id, kind, signed, ...(on && { on }), chargeIds: [] }]
}
