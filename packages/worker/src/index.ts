export { publishEvents, recordOf } from './publish.ts'
export { copyForReplay } from './copy-for-replay.ts'
