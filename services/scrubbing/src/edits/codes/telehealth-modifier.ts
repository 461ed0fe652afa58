import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const TELEHEALTH = ['95', '93', 'GT', 'GQ', 'FQ']

export const telehealthModifier: Edit = {
  id: 'telehealth-modifier',
  severity: 'warn',
  family: 'codes',
  authority: 'CMS place of service 02 and 10; CPT modifiers 93 and 95: many payers want both',
  effective: '2022-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A visit from afar does not say how it was held.',
  fix: 'Add 95 for audio and video, or 93 for audio only.',
  prevents: ['CARC.4', 'CARC.5'],
  withoutData: 'carry',
  check({ claim, lines }) {
    if (claim.placeOfService !== '02' && claim.placeOfService !== '10') return NOT_APPLICABLE
    const visits = lines.filter(({ procedure }) => procedure?.facts.kind === 'em')
    return failAt(
      visits
        .filter(({ line }) => !line.modifiers.some((code) => TELEHEALTH.includes(code)))
        .map(({ path }) => `${path}.modifiers`),
    )
  },
}
