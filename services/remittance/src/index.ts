export { remittance } from './service.ts'
export { remittanceStage } from './stage.ts'
