import { joinPath } from '../fault.ts'
import type { Reference } from './resource.ts'

/** A resource as it came, and where: the path of its errors, and its line and file in bulk NDJSON. */
export type Located = {
  type: string
  resource: Readonly<Record<string, unknown>>
  fullUrl?: string | undefined
  path: string
  line?: number
  file?: string
}

/** Resources by what refers to them. One Bundle fits in memory; bulk files do not, and use a file. */
export type ResourceIndex = {
  add(located: Located): void
  /** The resource that one of these references means; the last one added wins. */
  find(keys: readonly string[]): Located | undefined
  /** Resources that refer to one of these keys as their encounter, or coverages that do so as their beneficiary; in the order added. */
  linkedTo(relation: Relation, keys: readonly string[]): Located[]
  ofType(type: string): Iterable<Located>
}

export type Relation = 'encounter' | 'beneficiary'

/** Types that are read; all others are passed over. */
const TYPES = new Set([
  'Patient',
  'RelatedPerson',
  'Encounter',
  'Condition',
  'ChargeItem',
  'Claim',
  'ExplanationOfBenefit',
  'Coverage',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'DocumentReference',
  'Procedure',
  'ServiceRequest',
])

export function isReadType(type: string): boolean {
  return TYPES.has(type)
}

/** The type of a value that looks like a resource. */
export function resourceTypeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return undefined
  return typeof value.resourceType === 'string' ? value.resourceType : undefined
}

/** Every text by which a reference may name this resource. */
export function keysOf({ type, resource, fullUrl }: Located): string[] {
  const keys = new Set<string>()
  if (fullUrl) for (const key of keysOfReference(fullUrl)) keys.add(key)
  if (typeof resource.id === 'string') keys.add(`${type}/${resource.id}`)
  for (const identifier of listAt(resource, 'identifier')) {
    const { system, value } = identifier
    if (typeof value === 'string') keys.add(`${type}?identifier=${typeof system === 'string' ? system : ''}|${value}`)
  }
  return [...keys]
}

/** A literal reference, and the `Type/id` that an absolute or versioned one ends in. */
function keysOfReference(reference: string): string[] {
  const plain = decode(reference)
  const tail = /([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(plain)?.[1]
  return tail && tail !== plain ? [plain, tail] : [plain]
}

function decode(reference: string): string {
  if (!reference.includes('%')) return reference
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}

/** The encounters that a resource is about, or the patient that a coverage is for. */
export function linksOf({ type, resource }: Located): { relation: Relation; key: string }[] {
  if (type === 'Coverage') return links('beneficiary', [objectAt(resource, 'beneficiary')])
  const context = objectAt(resource, 'context')
  const items = listAt(resource, 'item')
  return links('encounter', [
    objectAt(resource, 'encounter'),
    context,
    ...(context ? listAt(context, 'encounter') : []),
    ...items.flatMap((item) => listAt(item, 'encounter')),
  ])
}

function links(relation: Relation, references: readonly (Fields | undefined)[]): { relation: Relation; key: string }[] {
  const keys = references.flatMap((one) => (typeof one?.reference === 'string' ? keysOfReference(one.reference) : []))
  return [...new Set(keys)].map((key) => ({ relation, key }))
}

type Fields = Readonly<Record<string, unknown>>

function objectAt(fields: Fields, name: string): Fields | undefined {
  const value = fields[name]
  return isFields(value) ? value : undefined
}

function listAt(fields: Fields, name: string): Fields[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter(isFields) : []
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The resource that a reference of `from` means, literal or by identifier: one of its contained ones, or one of the index. */
export function resolve(
  index: ResourceIndex,
  from: Located,
  reference: Reference | undefined,
  types: readonly string[],
): Located | undefined {
  const literal = reference?.reference
  if (literal && !literal.startsWith('#')) return index.find(keysOfReference(literal))
  if (literal) return containedIn(from, (one) => one.id === literal.slice(1))
  const { system = '', value } = reference?.identifier ?? {}
  if (!value) return undefined
  const known = index.find(types.map((type) => `${type}?identifier=${system}|${value}`))
  return known ?? containedIn(from, (one) => listAt(one, 'identifier').some((identifier) => identifier.value === value))
}

function containedIn(from: Located, isMeant: (resource: Fields) => boolean): Located | undefined {
  const resource = listAt(from.resource, 'contained').find(isMeant)
  const type = resourceTypeOf(resource)
  return resource && type ? { type, resource, path: joinPath(from.path, 'contained') } : undefined
}

/** An index in memory. `outer` is asked for what is not in it. */
export function memoryIndex(outer?: ResourceIndex): ResourceIndex {
  const byKey = new Map<string, Located>()
  const byLink = new Map<string, Set<Located>>()
  const byType = new Map<string, Set<Located>>()
  return {
    add(located) {
      for (const key of keysOf(located)) byKey.set(key, located)
      for (const { relation, key } of linksOf(located)) addTo(byLink, `${relation} ${key}`, located)
      addTo(byType, located.type, located)
    },
    find(keys) {
      return keys.map((key) => byKey.get(key)).find((located) => located !== undefined) ?? outer?.find(keys)
    },
    linkedTo(relation, keys) {
      const own = new Set(keys.flatMap((key) => [...(byLink.get(`${relation} ${key}`) ?? [])]))
      return own.size || !outer ? [...own] : outer.linkedTo(relation, keys)
    },
    ofType(type) {
      return byType.get(type) ?? []
    },
  }
}

function addTo(map: Map<string, Set<Located>>, key: string, located: Located): void {
  const set = map.get(key)
  if (set) set.add(located)
  else map.set(key, new Set([located]))
}
