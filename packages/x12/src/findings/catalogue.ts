import { balanceKinds } from './balance-kinds.ts'
import { codeKinds } from './code-kinds.ts'
import { envelopeKinds } from './envelope-kinds.ts'
import type { FindingKind } from './kind.ts'
import { segmentKinds } from './segment-kinds.ts'
import { situationKinds } from './situation-kinds.ts'

const kinds = { ...envelopeKinds, ...segmentKinds, ...balanceKinds, ...situationKinds, ...codeKinds }

/** Stable: a code keeps its meaning. */
export type FindingCode = keyof typeof kinds

/** Everything that can be found wrong. docs/x12/errors.md is rendered from it. */
export const findingCatalogue: Readonly<Record<FindingCode, FindingKind>> = kinds
