export { coding } from './service.ts'
export { codingStage, type CodingState } from './stage.ts'
export { codeEncounter, type Coded } from './code-encounter.ts'
export { QUERIES, type Query, type QueryCode } from './query.ts'
