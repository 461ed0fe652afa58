import type { Edit } from '../edit.ts'
import { CODES } from './codes/index.ts'
import { COMPLETENESS } from './completeness/index.ts'
import { COMPLIANCE } from './compliance/index.ts'
import { DOCUMENTATION } from './documentation/index.ts'
import { HISTORY } from './history/index.ts'
import { NCCI } from './ncci/index.ts'
import { NECESSITY } from './necessity/index.ts'
import { PAYER } from './payer/index.ts'

/** Every edit, family by family. The order only decides which of several stops leads the work item; verdicts do not depend on it. */
export const EDITS: readonly Edit[] = [
  ...COMPLETENESS,
  ...CODES,
  ...HISTORY,
  ...NCCI,
  ...NECESSITY,
  ...DOCUMENTATION,
  ...PAYER,
  ...COMPLIANCE,
]
