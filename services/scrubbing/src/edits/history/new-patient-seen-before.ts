import { yearsBefore } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { pastLines } from '../../past-lines.ts'

const NEW_VISITS: readonly (string | undefined)[] = ['officeNew', 'preventiveNew']

export const newPatientSeenBefore: Edit = {
  id: 'new-patient-seen-before',
  severity: 'stop',
  family: 'history',
  authority: 'CPT E/M guidelines: new = no professional service of the same group and specialty within three years',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong:
    'A visit is billed as of a new patient, who was seen by the same specialty of the same practice within three years.',
  fix: 'Bill the established patient code of the same level of decision making.',
  prevents: ['CARC.B16'],
  withoutData: 'carry',
  check({ claim, lines, codes, history }) {
    const visits = lines.filter(({ procedure }) => NEW_VISITS.includes(procedure?.facts.visit))
    if (visits.length === 0) return NOT_APPLICABLE
    const fields = visits.map(({ path }) => `${path}.procedureCode`)
    if (claim.patientStatus === 'established') return failAt(fields)
    if (!history) return noDataAt(fields, 'No earlier claims of this patient are at hand.')
    const faceToFace = pastLines(history).filter(({ claim: past, line }) => {
      if (past.specialty !== claim.specialty || past.billingNpi !== claim.billingProvider.npi) return false
      const kind = codes.lookup('cpt', line.procedureCode, line.serviceDate)?.facts.kind
      return past.kind === 'professional' && (kind === 'em' || kind === 'procedure')
    })
    const failing = visits.filter(({ line }) =>
      faceToFace.some(
        ({ line: { serviceDate } }) => serviceDate < line.serviceDate && serviceDate > yearsBefore(line.serviceDate, 3),
      ),
    )
    return failAt(failing.map(({ path }) => `${path}.procedureCode`))
  },
}
