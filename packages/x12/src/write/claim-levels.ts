import type { BillingProvider, ClaimCommon, CoverageTerms, Dependent, Payer, Subscriber } from '../documents/claim.ts'
import type { Identifier } from '../documents/party.ts'
import { headOf } from './head.ts'
import type { ClaimWriteOptions } from './options.ts'
import { identifierOf, writeAddress, writeContacts, writeDemographics, writeName } from './parties.ts'
import { nameHeads, writeParty, writeReference, writeReferences, writeTaxonomy } from './parties.ts'
import type { NameHeads } from './parties.ts'
import { writePatient } from './pieces-of-claims.ts'
import { same } from './same.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Claims that a subscriber or patient level has room for (loop 2300). */
const mostClaims = 100

const hl = headOf('HL')
const sbr = headOf('SBR')
const payerName = nameHeads('PR')
const subscriberName = nameHeads('IL')
const patientName = nameHeads('QC')

/** BHT and loops 1000A and 1000B. */
export function writeBatch(writer: SegmentWriter, { batch, interchange }: ClaimWriteOptions): void {
  const { submitter, receiver } = batch
  writer
    .begin('BHT')
    .text('0019')
    .text(batch.purpose ?? '00')
    .required(batch.referenceId)
  writer.requiredDay(batch.date ?? interchange.date)
  writer
    .required(batch.time ?? interchange.time.replaceAll(':', ''))
    .text(batch.type ?? 'CH')
    .end()
  writer.open('1000A', submitter.extra)
  writeName(writer, '41', submitter.name, identifierOf(submitter))
  writeContacts(writer, submitter.contacts)
  writer.open('1000B', receiver.extra)
  writeName(writer, '40', receiver.name, identifierOf(receiver))
  writer.close()
}

/** The levels that stand open, so that claims share those that are the same. */
export class ClaimLevels {
  private readonly writer: SegmentWriter
  private number = 0
  private billing: BillingProvider | undefined
  private billingNumber = 0
  private subscriber: Subscriber | undefined
  private payer: Payer | undefined
  private subscriberNumber = 0
  /** The subscriber level has patients below it. */
  private hasPatients = false
  private patient: Dependent | undefined
  /** Of the level that claims now stand in. */
  private claims = 0

  constructor(writer: SegmentWriter) {
    this.writer = writer
  }

  /** Back to none, for another transaction. */
  restart(): void {
    this.number = 0
    this.billing = undefined
  }

  /** Opens what the claim needs: HL numbers count up, each names its parent, HL04 says whether a level follows below. */
  openFor(claim: ClaimCommon): void {
    const full = this.claims >= mostClaims
    const newBilling = !this.billing || !same(this.billing, claim.billingProvider)
    if (newBilling) this.openBilling(claim.billingProvider)
    const newSubscriber =
      newBilling ||
      (full && !claim.patient) ||
      this.hasPatients !== (claim.patient !== undefined) ||
      !same(this.subscriber, claim.subscriber) ||
      !same(this.payer, claim.payer)
    if (newSubscriber) this.openSubscriber(claim)
    if (claim.patient && (newSubscriber || full || !same(this.patient, claim.patient))) this.openPatient(claim.patient)
    this.claims++
  }

  private openBilling(billing: BillingProvider): void {
    this.billing = billing
    this.billingNumber = this.level('2000A', billing, undefined, '20', true)
    const { writer } = this
    writeTaxonomy(writer, 'billing', billing)
    if (billing.currency !== undefined) writer.begin('CUR').text('85').text(billing.currency).end()
    writeBillingProvider(writer, billing)
  }

  private openSubscriber(claim: ClaimCommon): void {
    const { subscriber, payer, patient } = claim
    this.subscriber = subscriber
    this.payer = payer
    this.hasPatients = patient !== undefined
    this.claims = 0
    this.subscriberNumber = this.level('2000B', subscriber, this.billingNumber, '22', this.hasPatients)
    const { writer } = this
    writeCoverageTerms(writer, subscriber, subscriber.relationship ?? (patient ? undefined : '18'))
    writePatient(writer, undefined, subscriber)
    writer.open('2010BA', subscriber.extra)
    const { memberId } = subscriber
    writeSomeone(
      writer,
      subscriberName,
      subscriber,
      memberId === undefined ? subscriber.identifier : { qualifier: 'MI', id: memberId },
    )
    writer.open('2010BB', payer.extra)
    writeParty(writer, payerName, payer)
    writeReferences(writer, payer.references)
    writeContacts(writer, payer.contacts)
  }

  private openPatient(patient: Dependent): void {
    this.patient = patient
    this.claims = 0
    this.level('2000C', patient, this.subscriberNumber, '23', false)
    writePatient(this.writer, patient.relationship, patient)
    this.writer.open('2010CA', patient.extra)
    writeSomeone(this.writer, patientName, patient, patient.identifier)
  }

  private level(
    loop: string,
    owner: BillingProvider | Subscriber | Dependent,
    parent: number | undefined,
    code: string,
    hasChild: boolean,
  ) {
    this.number++
    this.writer.open(loop, owner.extra)
    this.writer
      .beginWith(hl)
      .number(this.number)
      .number(parent)
      .text(code)
      .text(hasChild ? '1' : '0')
      .end()
    return this.number
  }
}

function writeBillingProvider(writer: SegmentWriter, billing: BillingProvider): void {
  writer.open('2010AA', billing.extra)
  writeParty(writer, '85', billing)
  if (billing.taxId) writeReference(writer, billing.taxId.kind, billing.taxId.value)
  writeReferences(writer, billing.references)
  writeContacts(writer, billing.contacts)
  const { payToAddress, payToPlan } = billing
  if (payToAddress) {
    writer.open('2010AB', payToAddress.extra)
    writer
      .begin('NM1')
      .text('87')
      .text(payToAddress.kind === 'person' ? '1' : '2')
      .end()
    writeAddress(writer, payToAddress.address)
  }
  if (payToPlan) {
    writer.open('2010AC', payToPlan.extra)
    writeParty(writer, 'PE', payToPlan)
    writeReferences(writer, payToPlan.references)
    if (payToPlan.taxId) writeReference(writer, payToPlan.taxId.kind, payToPlan.taxId.value)
  }
}

/** Subscriber or patient: NM1, N3, N4, DMG, REF, PER. */
function writeSomeone(
  writer: SegmentWriter,
  entity: NameHeads,
  who: Subscriber | Dependent,
  identifier: Identifier | undefined,
): void {
  writeName(writer, entity, who.name, identifier)
  writeAddress(writer, who.address)
  writeDemographics(writer, who)
  writeReferences(writer, who.references)
  writeContacts(writer, who.contacts)
}

/** SBR */
export function writeCoverageTerms(
  writer: SegmentWriter,
  terms: CoverageTerms,
  relationship: string | undefined,
): void {
  writer.beginWith(sbr).required(terms.payerResponsibility)
  writer
    .texts(relationship, terms.groupNumber, terms.groupName)
    .text(terms.insuranceType)
    .skip(3)
    .text(terms.filingIndicator)
    .end()
}
