export type { Checkpoint, FindQuery, Found, Loaded, Save, StateChange, Tally, ViewStore } from './port.ts'
