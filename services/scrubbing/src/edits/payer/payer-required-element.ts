import type { Claim } from '@claimrail/domain'
import { failAt, noDataAt, type Edit } from '../../edit.ts'
import { conditionOf } from '../../expressions/condition.ts'
import type { REQUIRABLE } from '../../packs/pack-schema.ts'
import { BY_PACK, byPack } from './by-pack.ts'

type Element = { path: string; isThere(claim: Claim): boolean }

const ELEMENTS: Readonly<Record<(typeof REQUIRABLE)[number], Element>> = {
  'referring provider': { path: 'referring', isThere: ({ referring }) => referring !== undefined },
  authorization: { path: 'priorAuthorization', isThere: ({ priorAuthorization }) => isText(priorAuthorization) },
  'group number': { path: 'coverage.groupNumber', isThere: ({ coverage }) => isText(coverage.groupNumber) },
  'rendering taxonomy': { path: 'rendering.taxonomy', isThere: ({ rendering }) => isText(rendering.taxonomy) },
  'nine-digit billing ZIP': {
    path: 'billingProvider.address.postalCode',
    isThere: ({ billingProvider }) => billingProvider.address.postalCode.length === 9,
  },
  'patient status': { path: 'patientStatus', isThere: ({ patientStatus }) => patientStatus !== undefined },
}

export const payerRequiredElement: Edit = {
  ...BY_PACK,
  id: 'payer-required-element',
  severity: 'stop',
  owner: 'registration',
  wrong: 'The payer wants something on its claims that is missing here.',
  fix: 'Complete the named fields.',
  prevents: ['277CA.A6', 'CARC.16'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.required,
      (required) => {
        const missing = required.filter(({ element }) => !ELEMENTS[element].isThere(subject.claim))
        const asked = missing.map(({ element, when }) => ({
          path: ELEMENTS[element].path,
          applies: when === undefined ? true : conditionOf(when, 'claim').holds(subject),
        }))
        const pathsWhere = (applies: boolean | undefined) =>
          asked.filter((one) => one.applies === applies).map(({ path }) => path)
        if (pathsWhere(true).length > 0) return failAt(pathsWhere(true))
        const unsure = pathsWhere(undefined)
        return unsure.length > 0 ? noDataAt(unsure, 'What the payer’s condition asks for is not known.') : failAt([])
      },
    ),
}

function isText(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== ''
}
