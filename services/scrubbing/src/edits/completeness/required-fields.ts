import type { Claim, Coverage } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'

const LIMITS = { professional: { lines: 50, diagnoses: 12 }, institutional: { lines: 999, diagnoses: 25 } } as const
const PO_BOX = /^\s*(p\.?\s*o\.?\s*box|post\s+office\s+box)\b/i

/** What an 837 can not do without, beyond the shape that every claim already has. */
export const requiredFields: Edit = {
  id: 'required-fields',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 and 005010X223A2: required and situational elements',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'Something that every claim must say is missing or can not be sent.',
  fix: 'Complete the named fields.',
  prevents: ['277CA.A6', '277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt([
      ...countFields(claim),
      ...[claim.coverage, ...claim.laterCoverages].flatMap((coverage, i) => subscriberFields(coverage, i)),
      ...(PO_BOX.test(claim.billingProvider.address.line1) ? ['billingProvider.address.line1'] : []),
      ...(claim.kind === 'institutional' ? revenueFields(claim) : []),
    ]),
}

function countFields({ kind, lines, diagnoses }: Claim): string[] {
  const limits = LIMITS[kind]
  const wrong = (count: number, limit: number) => count === 0 || count > limit
  return [
    ...(wrong(lines.length, limits.lines) ? ['lines'] : []),
    ...(wrong(diagnoses.length, limits.diagnoses) ? ['diagnoses'] : []),
  ]
}

/** Loop 2010BA is the policy holder, who is not the patient unless the relationship is 18. */
function subscriberFields({ relationship, subscriber, memberId }: Coverage, place: number): string[] {
  const path = place === 0 ? 'coverage' : `laterCoverages[${place - 1}]`
  return [
    ...(relationship !== '18' && !subscriber ? [`${path}.subscriber`] : []),
    ...(memberId.trim() === '' ? [`${path}.memberId`] : []),
  ]
}

function revenueFields({ lines }: Claim): string[] {
  return lines.flatMap((line, i) => (line.revenueCode === undefined ? [`lines[${i}].revenueCode`] : []))
}
