export { SILENT, type Telemetry, type TelemetryEvent } from './port.ts'
