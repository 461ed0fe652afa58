import { codeOf } from '../block.ts'
import type { ClaimCommon, OtherCoverage } from '../documents/claim.ts'
import { claimReferences } from '../documents/roles.ts'
import { treeOf } from '../loops/catalog.ts'
import type { TransactionTable } from '../loops/table.ts'
import type { LoopTree } from '../loops/tree.ts'
import { ClaimLevels, writeBatch, writeCoverageTerms } from './claim-levels.ts'
import { TransactionEnvelope } from './envelope.ts'
import { headOf } from './head.ts'
import type { Head } from './head.ts'
import type { ClaimWriteOptions } from './options.ts'
import type { DocumentWriter } from './output.ts'
import { nameHeads, writeParty, writeReference, writeReferences } from './parties.ts'
import { writeAdjustments, writeAmount, writeInpatient, writeOutpatient, writeProviders } from './pieces-of-claims.ts'
import { writeTime } from './pieces-of-claims.ts'
import type { ProviderLoop } from './pieces-of-claims.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** An interchange of claims of one kind; `writeClaim` writes loop 2300 and what is in it. */
export function claimWriter<Claim extends ClaimCommon>(
  table: TransactionTable,
  implementation: string,
  options: ClaimWriteOptions,
  writeClaim: (writer: SegmentWriter, claim: Claim) => void,
): DocumentWriter<Claim> {
  const envelope = new TransactionEnvelope(treeOf(table), { functionalId: 'HC', implementation }, options)
  const { writer } = envelope
  const levels = new ClaimLevels(writer)
  const most = options.claimsPerTransaction ?? Infinity
  let written = 0
  let inTransaction = 0
  return {
    writer,
    add(claim) {
      if (inTransaction >= most) {
        envelope.closeTransaction()
        inTransaction = 0
      }
      if (inTransaction === 0) {
        envelope.openTransaction()
        writeBatch(writer, options)
        levels.restart()
      }
      inTransaction++
      writer.begins(written++)
      levels.openFor(claim)
      writeClaim(writer, claim)
      writer.close()
    },
    finish() {
      if (inTransaction > 0) envelope.closeTransaction()
      envelope.close()
    },
  }
}

/** The loops of roles inside one loop, in the order of the guide. */
export function providerLoops(tree: LoopTree, inside: string, roles: Readonly<Record<string, string>>): ProviderLoop[] {
  const around = tree.nodes.find(({ id }) => id === inside)
  const candidates = around ? (tree.transitions[around.number]!.get(codeOf('NM1')) ?? []) : []
  return Object.entries(roles)
    .map(([role, entity]) => {
      const found = candidates.find(({ node, codes }) => node.parent === around && codes.includes(codeOf(entity)))
      return { role, entity: nameHeads(entity), loop: found?.node.id ?? '' }
    })
    .sort((one, other) => (one.loop < other.loop ? -1 : one.loop > other.loop ? 1 : 0))
}

/** REF of loop 2300: the named ones, then the others. */
export function writeClaimReferences(writer: SegmentWriter, claim: ClaimCommon): void {
  // Each by its name: looking for one that is absent takes longer in a loop than writing it.
  writeReference(writer, heads.payerClaimControlNumber, claim.payerClaimControlNumber)
  writeReference(writer, heads.priorAuthorization, claim.priorAuthorization)
  writeReference(writer, heads.referralNumber, claim.referralNumber)
  writeReference(writer, heads.medicalRecordNumber, claim.medicalRecordNumber)
  writeReference(writer, heads.clearinghouseClaimNumber, claim.clearinghouseClaimNumber)
  writeReferences(writer, claim.references)
}

const heads = Object.fromEntries(
  Object.entries(claimReferences).map(([qualifier, name]) => [name, headOf('REF', qualifier)]),
) as Record<(typeof claimReferences)[keyof typeof claimReferences], Head>

/** Loops 2320 and 2330. */
export function writeCoverages(
  writer: SegmentWriter,
  coverages: readonly OtherCoverage[],
  loops: readonly ProviderLoop[],
): void {
  for (const coverage of coverages) {
    writer.open('2320', coverage.extra)
    writeCoverageTerms(writer, coverage, coverage.relationship)
    writeAdjustments(writer, coverage.adjustments)
    writeAmount(writer, 'D', coverage.paidCents)
    writeAmount(writer, 'A8', coverage.nonCoveredCents)
    writeAmount(writer, 'EAF', coverage.remainingPatientCents)
    writeInformationRelease(writer, coverage)
    writeInpatient(writer, coverage.inpatient)
    writeOutpatient(writer, coverage.outpatient)
    const { subscriber, payer } = coverage
    writer.open('2330A', subscriber.extra)
    writeParty(writer, 'IL', subscriber)
    writeReferences(writer, subscriber.references)
    writer.open('2330B', payer.extra)
    writeParty(writer, 'PR', payer)
    writeTime(writer, '573', payer.paidDate)
    writeReferences(writer, payer.references)
    writeReference(writer, 'F8', payer.payerClaimControlNumber)
    writeProviders(writer, loops, coverage.providers)
    writer.leftovers(coverage.extra, '2330')
  }
}

/** OI */
function writeInformationRelease(writer: SegmentWriter, coverage: OtherCoverage): void {
  const { benefitsAssigned, patientSignatureSource, releaseOfInformation } = coverage
  if (benefitsAssigned ?? patientSignatureSource ?? releaseOfInformation) {
    writer
      .begin('OI')
      .skip(2)
      .text(benefitsAssigned)
      .text(patientSignatureSource)
      .skip(1)
      .text(releaseOfInformation)
      .end()
  }
}
