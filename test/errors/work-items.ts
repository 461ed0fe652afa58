/**
 * Codes of work items that a stage writes where it finds the reason, with the sentences that stand there. `*` stands for what the
 * code is completed by. errors.test.ts looks each of them up in the stage's source, and finds those that are missing here.
 */
export type WorkItemRow = { code: string; owner: string; reason: string; fix: string }

export const WORK_ITEMS: Readonly<Record<'registration' | 'submission' | 'remittance', readonly WorkItemRow[]>> = {
  registration: [
    {
      code: 'registration.*-missing',
      owner: 'registration',
      reason: 'The encounter is finished but lacks',
      fix: 'Send ',
    },
    {
      code: 'registration.cancelled',
      owner: 'biller',
      reason: 'The source cancelled an encounter that was registered already.',
      fix: 'Void its claims; or, if it did take place, send it again.',
    },
  ],
  submission: [
    {
      code: 'submission.in-flight',
      owner: 'biller',
      reason: 'an earlier version of this claim is at the payer and not answered',
      fix: 'nothing: it goes out by itself once the payer has answered; if the payer stays silent, ask it',
    },
    {
      code: 'submission.*',
      owner: 'biller',
      reason: 'the claim can not be written as X12',
      fix: 'correct the field in the source and send the encounter again',
    },
    {
      code: 'submission.unchanged',
      owner: 'biller',
      reason: 'the payer has denied exactly this claim',
      fix: 'correct what the denial names, or appeal it with the payer',
    },
    {
      code: 'submission.outdated',
      owner: 'biller',
      reason: 'a later revision of this claim has been sent',
      fix: 'replay the latest revision of the encounter instead',
    },
    {
      code: 'submission.payer-number-missing',
      owner: 'biller',
      reason: 'the payer decided this claim without giving its own number, so it can be neither replaced nor voided',
      fix: 'ask the payer for its claim number (835 CLP07, 277CA REF*1K)',
    },
    {
      code: 'submission.payer-changed',
      owner: 'biller',
      reason: 'another payer has paid this claim',
      fix: 'void the claim with the payer that paid it, then replay it for the right one',
    },
    {
      code: 'acknowledgment.unknown-claim',
      owner: 'biller',
      reason: 'names a number that we have not sent',
      fix: 'find what it answers in the archived file, and ask who sent it',
    },
    {
      code: 'acknowledgment.unknown-interchange',
      owner: 'biller',
      reason: 'names a number that we have not sent',
      fix: 'find what it answers in the archived file, and ask who sent it',
    },
    {
      code: 'transmission.*',
      owner: 'engineer',
      reason: 'submission could write the claim as X12 and transmission could not',
      fix: 'run both with the same release',
    },
    {
      code: 'transmission.out-of-step',
      owner: 'engineer',
      reason: 'the claim was planned in ignorance of another version that has been sent, so it was not sent',
      fix: 'find out how submission lost what it knew; once the payer has answered, replay the encounter',
    },
  ],
  remittance: [
    { code: 'CARC.*', owner: 'by code', reason: 'remedy.about', fix: 'remedy.fix' },
    {
      code: 'remittance.unbalanced',
      owner: 'biller',
      reason: 'charge - paid - adjustments of the claim payment is ',
      fix: 'ask the payer for a corrected 835; nothing was posted',
    },
    {
      code: 'remittance.status-*',
      owner: 'biller',
      reason: 'the payer reports no adjudication of this claim (CLP02)',
      fix: 'find out which payer has the claim, correct the coverage or post by hand',
    },
    {
      code: 'remittance.line-unmatched',
      owner: 'biller',
      reason:
        'a paid line fits no line of the claim, so the claim to the next payer can not say what was paid for what',
      fix: 'find the line that the payer changed and send the secondary claim by hand',
    },
    {
      code: 'remittance.credit-balance',
      owner: 'biller',
      reason: 'payments and adjustments exceed the charge by ',
      fix: 'nothing while a payer is about to correct its payment; otherwise refund the excess',
    },
    {
      code: 'remittance.overpaid',
      owner: 'biller',
      reason: 'a second payment of this payer would pay and adjust the claim beyond its charge',
      fix: 'wait for the reversal of an earlier payment, then it posts by itself; otherwise refund the payer',
    },
    {
      code: 'remittance.out-of-turn',
      owner: 'biller',
      reason: 'a later payer has paid before the earlier one',
      fix: 'nothing if the first payment is on its way, then it posts by itself; otherwise ask the first payer',
    },
    {
      code: 'remittance.nothing-to-reverse',
      owner: 'biller',
      reason: 'the payer takes back a payment that was never posted',
      fix: 'find the original payment; once it is read both post by themselves',
    },
    {
      code: 'remittance.*',
      owner: 'biller',
      reason: ' claims can not be posted',
      fix: 'ask the payer for a corrected 835; the file is in quarantine and nothing of it was posted',
    },
    {
      code: 'remittance.unknown-control-number',
      owner: 'biller',
      reason: ' has a control number that is not ours or was mangled',
      fix: 'find the claim by the archived 835 and post it by hand, or return the money',
    },
    {
      code: 'remittance.unreadable-payment',
      owner: 'biller',
      reason: ' has a value that the standard does not know',
      fix: 'ask the payer what it means and post the claim by hand',
    },
  ],
}

/** Where the sentence of the source is only a part, the page says it whole. */
export const SAID_WHOLE: Readonly<Record<string, Partial<WorkItemRow>>> = {
  'registration.*-missing': {
    reason: 'The encounter is finished but lacks the field that the code names; the work item names all that it lacks.',
    fix: 'Send what is missing, in any message about the visit.',
  },
  'submission.*': {
    reason: 'the claim can not be written as X12; the code says why and the work item names the field',
  },
  'acknowledgment.unknown-claim': { reason: 'a 277CA names a claim that we have not sent' },
  'acknowledgment.unknown-interchange': { reason: 'a TA1 or 999 names an interchange that we have not sent' },
  'CARC.*': {
    reason: 'the payer denied the claim with this claim adjustment reason code; the amount stays open',
    fix: 'what the work item says: correct and replace, appeal, or bill',
  },
  'remittance.unbalanced': { reason: 'charge - paid - adjustments of the claim payment is not 0' },
  'remittance.credit-balance': { reason: 'payments and adjustments exceed the charge' },
  'remittance.*': {
    reason: 'an 835 can not be posted as a whole: its transaction does not balance, or something it needs is missing',
  },
  'remittance.unknown-control-number': {
    reason: 'a claim payment has a control number that is not ours or was mangled',
  },
  'remittance.unreadable-payment': { reason: 'a claim payment has a value that the standard does not know' },
}
