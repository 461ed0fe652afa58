import type { EncounterMessage, Stay } from '@claimrail/domain'
import { diagnosisIdOf } from '../vocabulary/code.ts'
import { admissionSourceOf, admissionTypeOf, dischargeStatusOf, onAdmissionOf } from '../vocabulary/stay.ts'
import type { ClaimAt } from './charges.ts'
import { diagnosesBySequence } from './diagnoses.ts'
import type { Concept } from './resource.ts'
import { instantAt, type Read, type Source } from './source.ts'

/** A stay, when the encounter tells of a hospitalization. */
export function stayPart(
  source: Source,
  encounter: Read<'Encounter'>,
  claims: readonly ClaimAt[],
): Pick<EncounterMessage['parts'], 'stay'> {
  const { hospitalization, period, priority } = encounter.resource
  if (!hospitalization) return {}
  const presentOnAdmission = presenceOf(source, claims)
  const said: Stay = {
    admittedAt: instantAt(source, period?.start, encounter.located, 'period.start'),
    dischargedAt: instantAt(source, period?.end, encounter.located, 'period.end'),
    admissionType: firstCode(priority, admissionTypeOf),
    admissionSource: firstCode(hospitalization.admitSource, admissionSourceOf),
    dischargeStatus: firstCode(hospitalization.dischargeDisposition, dischargeStatusOf),
    ...(Object.keys(presentOnAdmission).length > 0 && { presentOnAdmission }),
  }
  return { stay: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }
}

function firstCode(concept: Concept | undefined, meaning: (code: string | undefined) => string | undefined) {
  return (concept?.coding ?? []).map(({ code }) => meaning(code)).find((code) => code !== undefined)
}

/** Claim.diagnosis.onAdmission, by the ids of the diagnoses. */
function presenceOf(source: Source, claims: readonly ClaimAt[]): NonNullable<Stay['presentOnAdmission']> {
  return Object.fromEntries(
    claims.flatMap((claim) => {
      const codes = diagnosesBySequence(source, claim)
      return (claim.resource.diagnosis ?? []).flatMap(({ sequence, onAdmission }) => {
        const code = codes.get(sequence)
        const said = onAdmissionOf(onAdmission?.coding?.[0]?.code)
        return code && said ? [[diagnosisIdOf(code), said] as const] : []
      })
    }),
  )
}
