import { failAt, type Edit } from '../../edit.ts'
import { addressesOf } from '../../parties.ts'

/** States by the first digit of their ZIP codes; New York and Texas have a few in a second group. */
const STATES_OF_DIGIT: readonly string[] = [
  'CT MA ME NH NJ RI VT PR VI AE NY',
  'DE NY PA',
  'DC MD NC SC VA WV',
  'AL FL GA MS TN AA',
  'IN KY MI OH',
  'IA MN MT ND SD WI DC',
  'IL KS MO NE',
  'AR LA OK TX',
  'AZ CO ID NM NV UT WY TX',
  'AK CA HI OR WA AS GU MP AP FM MH PW',
]

export const zipFitsState: Edit = {
  id: 'zip-fits-state',
  severity: 'warn',
  family: 'completeness',
  authority: 'US Postal Service: the first digit of a ZIP code stands for a group of states',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A ZIP code belongs to another part of the country than its state.',
  fix: 'Correct the ZIP code or the state.',
  prevents: ['277CA.A7', 'RARC.MA36'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      addressesOf(claim)
        .filter(
          ({ address }) => STATES_OF_DIGIT[Number(address.postalCode[0])]?.split(' ').includes(address.state) === false,
        )
        .map(({ path }) => `${path}.postalCode`),
    ),
}
