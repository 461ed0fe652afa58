import type { Service } from '@claimrail/host'
import { starterKnowledge } from './context.ts'
import { codingStage } from './stage.ts'

/** Coding: an encounter becomes claims. Codes are checked against the starter release. */
export const coding: Service = { name: 'coding', create: () => ({ stages: [codingStage(starterKnowledge())] }) }
