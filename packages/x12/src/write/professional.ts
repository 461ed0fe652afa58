import type { ProfessionalClaim, ProfessionalLine } from '../documents/professional.ts'
import {
  professionalClaimDates,
  professionalClaimProviders,
  professionalLineDates,
  professionalLineProviders,
} from '../documents/professional.ts'
import { professionalCoverageProviders } from '../documents/roles.ts'
import { treeOf } from '../loops/catalog.ts'
import { table837P } from '../loops/claim-837.ts'
import { claimWriter, providerLoops, writeClaimReferences, writeCoverages } from './claims.ts'
import { headOf } from './head.ts'
import type { ClaimWriteOptions } from './options.ts'
import type { DocumentWriter } from './output.ts'
import { writeReference, writeReferences } from './parties.ts'
import { namedDates, putProcedure, serviceDate, writeAmount, writeAttachments, writeDrugs } from './pieces-of-claims.ts'
import { writeLineAdjudications, writeNamedDates, writeNotes, writeProviders, writeSpan } from './pieces-of-claims.ts'
import type { SegmentWriter } from './segment-writer.ts'

const tree = treeOf(table837P)
const claimDates = namedDates(professionalClaimDates)
const lineDates = namedDates(professionalLineDates)
const clm = headOf('CLM')
const lx = headOf('LX')
const sv1 = headOf('SV1')
const lineControlNumber = headOf('REF', '6R')
const claimProviders = providerLoops(tree, '2300', professionalClaimProviders)
const coverageProviders = providerLoops(tree, '2320', professionalCoverageProviders)
const lineProviders = providerLoops(tree, '2400', professionalLineProviders)

export function professionalWriter(options: ClaimWriteOptions): DocumentWriter<ProfessionalClaim> {
  return claimWriter(table837P, '005010X222A2', options, writeClaim)
}

function writeClaim(writer: SegmentWriter, claim: ProfessionalClaim): void {
  writer.open('2300', claim.extra)
  writeClaimHeading(writer, claim)
  writeNamedDates(writer, claimDates, claim.dates, claim.otherDates)
  writeAttachments(writer, claim.attachments)
  writeAmount(writer, 'F5', claim.patientPaidCents)
  writeClaimReferences(writer, claim)
  writeNotes(writer, claim.notes)
  writeHealthCodes(writer, claim)
  writeProviders(writer, claimProviders, claim.providers)
  writer.leftovers(claim.extra, '2310')
  writeCoverages(writer, claim.otherCoverages, coverageProviders)
  for (const line of claim.lines) writeLine(writer, line)
}

/** CLM */
function writeClaimHeading(writer: SegmentWriter, claim: ProfessionalClaim): void {
  writer.beginWith(clm).required(claim.patientControlNumber).cents(claim.chargeCents).skip(2)
  writer.pair(claim.placeOfService, 'B').part(claim.frequencyCode)
  writer.texts(claim.providerSignature, claim.assignmentCode, claim.benefitsAssigned)
  writer.text(claim.releaseOfInformation).text(claim.patientSignatureSource)
  if (claim.relatedCauses) {
    const { codes, state, country } = claim.relatedCauses
    if (codes.length > 3) writer.refuseNext('too-many', 'A claim has more than three related causes.')
    writer.text(codes[0]).part(codes[1]).part(codes[2]).part(state).part(country)
  } else if (claim.specialProgram || claim.delayReason) writer.skip(1)
  if (claim.specialProgram || claim.delayReason) writer.text(claim.specialProgram).skip(7).text(claim.delayReason)
  writer.end()
}

/** HI: diagnoses, then anesthesia procedures, then conditions; twelve to a segment. */
function writeHealthCodes(writer: SegmentWriter, claim: ProfessionalClaim): void {
  if (claim.diagnoses.length > 0) {
    writer.begin('HI')
    if (claim.diagnoses.length > 12) writer.refuse('too-many', 'A professional claim has more than twelve diagnoses.')
    for (let place = 0; place < claim.diagnoses.length; place++) {
      const { code, system } = claim.diagnoses[place]!
      if (system === 'icd10') writer.pair(place === 0 ? 'ABK' : 'ABF', code)
      else writer.pair(place === 0 ? 'BK' : 'BF', code)
    }
    writer.end()
  }
  const { anesthesiaProcedures, conditionCodes } = claim
  if (anesthesiaProcedures) {
    writer.begin('HI')
    anesthesiaProcedures.forEach((code, place) => writer.text(place === 0 ? 'BP' : 'BO').part(code))
    writer.end()
  }
  for (let from = 0; conditionCodes && from < conditionCodes.length; from += 12) {
    writer.begin('HI')
    for (const code of conditionCodes.slice(from, from + 12)) writer.text('BG').part(code)
    writer.end()
  }
}

function writeLine(writer: SegmentWriter, line: ProfessionalLine): void {
  writer.open('2400', line.extra)
  writer.numberSegment(lx, line.number)
  writeService(writer, line)
  writeAttachments(writer, line.attachments)
  writeSpan(writer, serviceDate, line.serviceFrom, line.serviceTo)
  writeNamedDates(writer, lineDates, line.dates, line.otherDates)
  writeReference(writer, 'G1', line.priorAuthorization)
  writeReference(writer, lineControlNumber, line.lineControlNumber)
  writeReferences(writer, line.references)
  writeAmount(writer, 'T', line.salesTaxCents)
  writeNotes(writer, line.notes)
  writeDrugs(writer, line.drugs)
  writeProviders(writer, lineProviders, line.providers)
  writer.leftovers(line.extra, '2420')
  writeLineAdjudications(writer, line.adjudications)
  writer.leftovers(line.extra, '2440')
}

/** SV1 */
function writeService(writer: SegmentWriter, line: ProfessionalLine): void {
  writer.beginWith(sv1)
  putProcedure(writer, line.procedure)
  writer.cents(line.chargeCents).required(line.unit).number(line.units).text(line.placeOfService).skip(1)
  const pointers = line.diagnosisPointers
  if (pointers.length > 4) writer.refuseNext('too-many', 'A line points at more than four diagnoses.')
  writer.number(pointers[0])
  for (let place = 1; place < pointers.length; place++) writer.numberPart(pointers[place])
  if (line.emergency || line.epsdt || line.familyPlanning || line.copayExempt) {
    writer
      .skip(1)
      .text(line.emergency ? 'Y' : undefined)
      .skip(1)
    writer.text(line.epsdt ? 'Y' : undefined).text(line.familyPlanning ? 'Y' : undefined)
    writer.skip(2).text(line.copayExempt ? '0' : undefined)
  }
  writer.end()
}
