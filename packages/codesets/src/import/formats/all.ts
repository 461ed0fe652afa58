import { RULE_FORMATS } from '../../tables/formats/all.ts'
import type { AnyFormat } from '../format.ts'
import { cptText } from './cpt-text.ts'
import { hcpcsFixed, hcpcsTable } from './hcpcs.ts'
import { LIST_FORMATS } from './lists.ts'
import { gem, plainMap, snomedMap } from './maps.ts'
import { icd10cmOrder, icd10pcsOrder } from './order.ts'
import { poaExempt } from './poa.ts'
import { icd10cmTabular } from './tabular.ts'

/** Every layout that can be imported. The first that knows a file reads it. */
export const FORMATS: readonly AnyFormat[] = [
  icd10cmOrder,
  icd10cmTabular,
  poaExempt,
  icd10pcsOrder,
  hcpcsFixed,
  hcpcsTable,
  cptText,
  snomedMap,
  plainMap,
  gem,
  ...RULE_FORMATS,
  ...LIST_FORMATS,
]
