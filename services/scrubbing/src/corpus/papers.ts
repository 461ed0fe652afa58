import { DOCUMENT_KINDS, type DocumentOnRecord } from '@claimrail/domain'

type Kind = DocumentOnRecord['kind']

/** Every paper that there can be, signed and for the whole encounter, but for some kinds. */
export function papersBut(...missing: readonly Kind[]): DocumentOnRecord[] {
  const kinds = DOCUMENT_KINDS.filter((kind) => !missing.includes(kind))
  return kinds.map((kind) => ({ id: kind, kind, signed: true, chargeIds: [] }))
}
