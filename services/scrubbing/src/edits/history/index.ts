import type { Edit } from '../../edit.ts'
import { duplicateLine } from './duplicate-line.ts'

export const HISTORY: readonly Edit[] = [duplicateLine]
