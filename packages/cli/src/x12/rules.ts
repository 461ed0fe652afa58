import { readFileSync } from 'node:fs'
import { ImportFault, openCodeSets, starterCodeSets, type CodeSets, type SystemName } from '@claimrail/codesets'
import { partnerRulesOf, type CodeLookup, type OutsideSystem, type RuleOptions } from '@claimrail/x12'
import { Failure } from '../output.ts'

export interface RuleFlags {
  partner?: string[]
  codes?: boolean
  codesetsDir?: string
}

/** What a command checks beyond the guides: the rules of partners, and the codes that are in force. */
export function rulesFrom({ partner = [], codes, codesetsDir }: RuleFlags): RuleOptions {
  const lookup = codes || codesetsDir !== undefined ? { lookup: lookupOf(codeSetsIn(codesetsDir)) } : {}
  return { partners: partner.map(partnerFrom), ...lookup }
}

/** The starter code sets, and before them the releases of a folder. */
function codeSetsIn(dir: string | undefined): CodeSets {
  if (dir === undefined) return starterCodeSets()
  try {
    return openCodeSets({ dir }).codes
  } catch (error) {
    if (error instanceof ImportFault) throw new Failure('the code sets cannot be opened; see `claimrail codes`', 2)
    throw error
  }
}

function partnerFrom(path: string) {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Failure('the rules of the partner cannot be read', 2)
  }
  try {
    return partnerRulesOf(JSON.parse(text))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'they are no JSON' : (error as Error).message
    throw new Failure(`the rules of the partner cannot be used: ${why}`, 2)
  }
}

const systems: Partial<Record<OutsideSystem, readonly SystemName[]>> = {
  diagnosis: ['icd10cm'],
  inpatientProcedure: ['icd10pcs'],
  procedure: ['cpt', 'hcpcs'],
  modifier: ['modifier'],
  placeOfService: ['placeOfService'],
  revenue: ['revenue'],
  taxonomy: ['taxonomy'],
  adjustmentReason: ['adjustmentReason'],
  remark: ['remark'],
  claimStatusCategory: ['claimStatusCategory'],
  claimStatus: ['claimStatus'],
}

/** Code sets as the validator asks for them. A code that an incomplete release does not have is no verdict. */
function lookupOf(codeSets: CodeSets): CodeLookup {
  return {
    verdict(system, code, date) {
      const names = systems[system] ?? []
      for (const name of names) {
        const found = codeSets.lookup(name, code, date)
        if (found) return found.status !== 'inForce' ? 'notInForce' : found.billable ? 'valid' : 'notBillable'
      }
      return names.length > 0 && names.every((name) => codeSets.isComplete(name, date)) ? 'unknown' : 'noData'
    },
  }
}
