export { tracker } from './service.ts'
