import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { checkPairs } from './check-pairs.ts'
import { pairTableOf } from './setting.ts'

export const ncciPairOutpatient: Edit = {
  id: 'ncci-pair-outpatient',
  severity: 'stop',
  family: 'ncci',
  authority:
    'CMS NCCI procedure-to-procedure edits, outpatient hospital; Integrated Outpatient Code Editor, edits 20 and 40',
  effective: '1996-01-01',
  kind: 'institutional',
  owner: 'coder',
  wrong:
    'Two procedures of one day are an NCCI pair of outpatient services: the one of column 2 is not paid beside the other.',
  fix: 'Remove the code of column 2, or add the modifier that the record supports where the edit allows one.',
  prevents: ['CARC.236', 'CARC.97', 'RARC.M80', 'RARC.N20'],
  withoutData: 'carry',
  check: (subject) =>
    pairTableOf(subject.claim) === 'outpatient' ? checkPairs(subject, 'outpatient') : NOT_APPLICABLE,
}
