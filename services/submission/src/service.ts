import type { Service } from '@claimrail/host'
import { acknowledgmentInbox } from './acknowledgments/inbox.ts'
import { interchanges } from './interchanges.ts'
import { submissionStage } from './stage.ts'
import { transmissionStage } from './transmission.ts'

/** Claims become files at payers, and their acknowledgments come back. */
export const submission: Service = {
  name: 'submission',
  create(context) {
    const { gateways, telemetry, options } = context
    const sender = { submitterId: options.submitterId, usage: options.usage }
    const transmission = transmissionStage(sender, async ({ name, bytes, payerId }) => {
      await gateways.claims.put(name, bytes)
      telemetry.emit({ event: 'file.sent', payer: payerId, name, bytes: bytes.length, claims: 0 })
    })
    return {
      stages: [submissionStage(sender, options.lingerMs), transmission],
      views: [interchanges],
      sources: [acknowledgmentInbox(context)],
    }
  },
}
