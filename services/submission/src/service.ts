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
      telemetry.emit({ event: 'file.sent', payer: payerId, name, bytes: bytes.length, claims: claimsIn(bytes) })
    })
    return {
      stages: [submissionStage(sender, options.lingerMs), transmission],
      views: [interchanges],
      sources: [acknowledgmentInbox(context)],
    }
  },
}

/** Loops 2300 of a file that we wrote, each on a line of its own. */
function claimsIn(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let claims = 0
  for (let at = file.indexOf('\nCLM*'); at >= 0; at = file.indexOf('\nCLM*', at + 1)) claims += 1
  return claims
}
