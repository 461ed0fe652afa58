export { gatewayContract, type Door, type MakeDoor } from './suite.ts'
