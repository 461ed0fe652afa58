import type { Edit } from '../../edit.ts'
import { units } from './units.ts'

export const NCCI: readonly Edit[] = [units]
