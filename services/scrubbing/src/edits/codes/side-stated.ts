import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

/** Sides, both sides, and the places on hands and feet that say the side themselves. */
const SAYS_SIDE = /^(RT|LT|50|F[A1-9]|T[A1-9])$/

export const sideStated: Edit = {
  id: 'side-stated',
  severity: 'warn',
  family: 'codes',
  authority: 'Medicare physician fee schedule bilateral indicator 1 and 3: many payers want the side',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A procedure of one side does not say which.',
  fix: 'Add RT, LT, 50, or the finger or toe.',
  prevents: ['CARC.4', 'RARC.N822'],
  withoutData: 'carry',
  check({ lines }) {
    const sided = lines.filter(({ procedure }) => procedure?.facts.sided)
    if (sided.length === 0) return NOT_APPLICABLE
    return failAt(
      sided
        .filter(({ line }) => !line.modifiers.some((code) => SAYS_SIDE.test(code)))
        .map(({ path }) => `${path}.modifiers`),
    )
  },
}
