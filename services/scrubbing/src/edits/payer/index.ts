import type { Edit } from '../../edit.ts'
import { payerAttachment } from './payer-attachment.ts'
import { payerAuthorization } from './payer-authorization.ts'
import { payerBilateral } from './payer-bilateral.ts'
import { payerBundling } from './payer-bundling.ts'
import { payerClaimApart } from './payer-claim-apart.ts'
import { payerFilingNear } from './payer-filing-near.ts'
import { payerLineCount } from './payer-line-count.ts'
import { payerMemberId } from './payer-member-id.ts'
import { payerModifiers } from './payer-modifiers.ts'
import { payerReferral } from './payer-referral.ts'
import { payerRequiredElement } from './payer-required-element.ts'
import { payerSameService } from './payer-same-service.ts'
import { payerTelehealthModifier } from './payer-telehealth-modifier.ts'
import { payerTelehealthPlace } from './payer-telehealth-place.ts'
import { payerTelehealthProcedure } from './payer-telehealth-procedure.ts'
import { payerTimelyFiling } from './payer-timely-filing.ts'

export const PAYER: readonly Edit[] = [
  payerMemberId,
  payerAuthorization,
  payerReferral,
  payerRequiredElement,
  payerTimelyFiling,
  payerFilingNear,
  payerModifiers,
  payerBundling,
  payerTelehealthProcedure,
  payerTelehealthPlace,
  payerTelehealthModifier,
  payerBilateral,
  payerSameService,
  payerLineCount,
  payerClaimApart,
  payerAttachment,
]
