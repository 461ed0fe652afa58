export { redisViews } from './store.ts'
