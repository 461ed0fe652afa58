export { publishEvents, recordOf } from './publish.ts'
