import { readFileSync } from 'node:fs'
import { starterCodeSets, type CodeSets, type SystemName } from '@claimrail/codesets'
import { partnerRulesOf, type CodeLookup, type OutsideSystem, type RuleOptions } from '@claimrail/x12'
import { Failure } from '../output.ts'

export interface RuleFlags {
  partner?: string[]
  codes?: boolean
}

/** What a command checks beyond the guides: the rules of partners, and the codes that are in force. */
export function rulesFrom({ partner = [], codes }: RuleFlags): RuleOptions {
  return { partners: partner.map(partnerFrom), ...(codes ? { lookup: lookupOf(starterCodeSets()) } : {}) }
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
  procedure: ['cpt', 'hcpcs'],
  modifier: ['modifier'],
  placeOfService: ['placeOfService'],
  revenue: ['revenue'],
  taxonomy: ['taxonomy'],
  adjustmentReason: ['adjustmentReason'],
  remark: ['remark'],
  claimStatusCategory: ['claimStatusCategory'],
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
