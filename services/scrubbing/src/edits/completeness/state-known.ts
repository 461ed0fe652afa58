import { failAt, type Edit } from '../../edit.ts'
import { addressesOf } from '../../parties.ts'

const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP'
  ).split(' '),
)

export const stateKnown: Edit = {
  id: 'state-known',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 N402: two letters of the US Postal Service for states, territories and military post',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A state is not one that the Postal Service has.',
  fix: 'Correct the state.',
  prevents: ['277CA.A7', 'RARC.MA36'],
  withoutData: 'hold',
  check: ({ claim }) =>
    failAt(
      addressesOf(claim)
        .filter(({ address }) => !STATES.has(address.state))
        .map(({ path }) => `${path}.state`),
    ),
}
