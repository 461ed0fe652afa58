export { console } from './service.ts'
