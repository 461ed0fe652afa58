export { submission } from './service.ts'
export { submissionStage } from './stage.ts'
export { transmissionStage } from './transmission.ts'
export { interchanges } from './interchanges.ts'
