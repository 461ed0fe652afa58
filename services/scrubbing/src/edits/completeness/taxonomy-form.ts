import { failAt, type Edit } from '../../edit.ts'

export const taxonomyForm: Edit = {
  id: 'taxonomy-form',
  severity: 'stop',
  family: 'completeness',
  authority: 'NUCC provider taxonomy: nine letters or digits and an X; 005010X222A1 PRV03',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A provider taxonomy code does not have the form of one.',
  fix: 'Correct the taxonomy code.',
  prevents: ['277CA.A7', 'RARC.N255'],
  withoutData: 'hold',
  check: ({ claim: { billingProvider, rendering, referring } }) =>
    failAt(
      [
        { path: 'billingProvider.taxonomy', taxonomy: billingProvider.taxonomy },
        { path: 'rendering.taxonomy', taxonomy: rendering.taxonomy },
        { path: 'referring.taxonomy', taxonomy: referring?.taxonomy },
      ]
        .filter(({ taxonomy }) => taxonomy !== undefined && !/^\d[0-9A-Z]{8}X$/.test(taxonomy))
        .map(({ path }) => path),
    ),
}
