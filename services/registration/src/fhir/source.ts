import type { z } from 'zod'
import { faultsOf, joinPath, type FaultCode } from '../fault.ts'
import type { Findings, Origins } from '../message.ts'
import { postalCodeOf, stateOf } from '../vocabulary/address.ts'
import { codeOf, isIcd9, preferredCode, systemOf, type Code } from '../vocabulary/code.ts'
import {
  schemas,
  type Concept,
  type HumanName,
  type Identifier,
  type PostalAddress,
  type Reference,
  type Resource,
  type TypeName,
} from './resource.ts'
import { resolve, type Located, type ResourceIndex } from './resource-index.ts'
import { instantOf } from './time.ts'

/** One encounter being read: where its resources are, and what was found wrong. */
export type Source = { index: ResourceIndex; findings: Findings }

/** A resource with its checked elements. */
export type Read<Type extends TypeName> = { located: Located; resource: Resource<Type> }

/** The elements of a resource; one of the wrong type refuses the message. */
export function read<Type extends TypeName>(source: Source, located: Located, type: Type): Read<Type> | undefined {
  const schema: z.ZodType = schemas[type]
  const result = schema.safeParse(located.resource)
  if (result.success) return { located, resource: result.data as Resource<Type> }
  for (const { code, path } of faultsOf(result.error, located.resource)) {
    source.findings.faults.push({ code, path: joinPath(located.path, path) })
  }
  return undefined
}

/** The resource of one of `types` that a reference means; undefined when it is not there. */
export function follow<Type extends TypeName>(
  source: Source,
  from: Located,
  reference: Reference | undefined,
  ...types: Type[]
): { [T in Type]: Read<T> & { type: T } }[Type] | undefined {
  const located = resolve(source.index, from, reference, types)
  const type = types.find((one) => one === located?.type)
  if (!located || !type) return undefined
  const found = read(source, located, type)
  return found && ({ ...found, type } as { [T in Type]: Read<T> & { type: T } }[Type])
}

export function refuse(source: Source, code: FaultCode, { path }: Located, element: string): void {
  source.findings.faults.push({ code, path: joinPath(path, element) })
}

/** The instant that an element says; malformed refuses the message, less exact than a day is incomplete. */
export function instantAt(
  source: Source,
  said: string | undefined,
  located: Located,
  element: string,
): string | undefined {
  if (said === undefined) return undefined
  const found = instantOf(said)
  if (typeof found === 'object') return found.instant
  if (found === 'malformed') refuse(source, 'wrong-format', located, element)
  else source.findings.incomplete.push({ code: 'wrong-format', path: joinPath(located.path, element) })
  return undefined
}

/** Origins whose places are elements of one resource. */
export function originsIn({ path }: Located, elements: Origins): Origins {
  return Object.fromEntries(Object.entries(elements).map(([field, element]) => [field, joinPath(path, element)]))
}

/** The code of a concept that a claim can carry best; ICD-9 is none. */
export function bestCodeOf(concept: Concept | undefined): Code | undefined {
  const codes = (concept?.coding ?? [])
    .filter(({ system }) => !isIcd9(system))
    .map(({ system, code, display }) => codeOf(systemOf(system), code, display ?? concept?.text))
    .filter((code) => code !== undefined)
  if (codes.length > 0) return preferredCode(codes)
  return concept?.coding?.length ? undefined : codeOf('text', undefined, concept?.text)
}

export function hasCode(concept: Concept | undefined, ...codes: string[]): boolean {
  return (concept?.coding ?? []).some(({ code }) => code !== undefined && codes.includes(code))
}

/** A code of a concept whose system contains `system`. */
export function codeIn(concepts: readonly (Concept | undefined)[], system: string): string | undefined {
  const codings = concepts.flatMap((concept) => concept?.coding ?? [])
  return codings.find((coding) => coding.code && coding.system?.toLowerCase().includes(system))?.code
}

const NPI_SYSTEM = 'http://hl7.org/fhir/sid/us-npi'
const EIN_SYSTEM = 'urn:oid:2.16.840.1.113883.4.4'

export function npiIn(identifiers: readonly Identifier[] | undefined): string | undefined {
  const found = identifiers?.find(({ system, type }) => system === NPI_SYSTEM || hasCode(type, 'NPI', 'npi'))
  return found?.value
}

export function taxIdIn(identifiers: readonly Identifier[] | undefined): string | undefined {
  return identifiers?.find(({ system, type }) => system === EIN_SYSTEM || hasCode(type, 'TAX', 'EN'))?.value
}

/** The name to bill under: official, else usual, else the first. */
export function nameIn(names: readonly HumanName[] | undefined): unknown {
  const name = names?.find(({ use }) => use === 'official') ?? names?.find(({ use }) => use === 'usual') ?? names?.[0]
  return name && { family: name.family, given: name.given?.[0], middle: name.given?.[1] }
}

export function addressIn(addresses: readonly PostalAddress[] | undefined): unknown {
  const address = addresses?.find(({ use }) => use === 'home') ?? addresses?.find(({ use }) => use !== 'old')
  return (
    address && {
      line1: address.line?.[0],
      line2: address.line?.[1],
      city: address.city,
      state: stateOf(address.state),
      postalCode: postalCodeOf(address.postalCode),
    }
  )
}

/** FHIR administrative gender as X12 DMG03; a code outside the table refuses the message. */
export function sexOf(source: Source, gender: string | undefined, located: Located): 'F' | 'M' | 'U' | undefined {
  if (gender === undefined) return undefined
  if (gender === 'female') return 'F'
  if (gender === 'male') return 'M'
  if (gender !== 'other' && gender !== 'unknown') refuse(source, 'unknown-code', located, 'gender')
  return 'U'
}
