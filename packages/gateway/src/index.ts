export { NameTaken, type Gateway, type RemoteFile } from './port.ts'
