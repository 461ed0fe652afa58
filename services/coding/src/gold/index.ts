import type { GoldCase } from '../accuracy/gold-case.ts'
import { CARDIOLOGY } from './cardiology.ts'

/** Encounters with the codes that public rules give them, each with its reason. */
export const GOLD: readonly GoldCase[] = [...CARDIOLOGY]
