export { sqliteViews } from './store.ts'
