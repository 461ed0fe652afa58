export { buildProgram } from './program.ts'
export { SERVICES, servicesNamed } from './services.ts'
