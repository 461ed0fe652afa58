import type { Edit } from '../../edit.ts'
import { payerAuthorization } from './payer-authorization.ts'
import { payerMemberId } from './payer-member-id.ts'
import { payerTimelyFiling } from './payer-timely-filing.ts'

export const PAYER: readonly Edit[] = [payerMemberId, payerAuthorization, payerTimelyFiling]
