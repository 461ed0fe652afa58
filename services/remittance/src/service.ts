import type { Service } from '@claimrail/host'
import { remittanceInbox } from './inbox/inbox.ts'
import { remittanceStage } from './stage.ts'

/** 835 files become ledger entries; what is left goes to the next payer, the patient or a person. */
export const remittance: Service = {
  name: 'remittance',
  create: (context) => ({ stages: [remittanceStage()], sources: [remittanceInbox(context)] }),
}
