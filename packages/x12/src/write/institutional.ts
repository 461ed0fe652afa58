import type { InstitutionalClaim, InstitutionalDiagnosis, InstitutionalLine } from '../documents/institutional.ts'
import type { InstitutionalProcedure } from '../documents/institutional.ts'
import { institutionalClaimProviders, institutionalLineProviders } from '../documents/institutional.ts'
import { diagnosisQualifiers, institutionalCoverageProviders, procedureQualifiers } from '../documents/roles.ts'
import { treeOf } from '../loops/catalog.ts'
import { table837I } from '../loops/claim-837.ts'
import { claimWriter, providerLoops, writeClaimReferences, writeCoverages } from './claims.ts'
import { headOf } from './head.ts'
import type { ClaimWriteOptions } from './options.ts'
import type { DocumentWriter } from './output.ts'
import { writeReference, writeReferences } from './parties.ts'
import { putProcedure, serviceDate, writeAmount, writeAttachments, writeDrugs } from './pieces-of-claims.ts'
import { writeLineAdjudications, writeNotes, writeProviders, writeSpan, writeTime } from './pieces-of-claims.ts'
import type { SegmentWriter } from './segment-writer.ts'

const tree = treeOf(table837I)
const lx = headOf('LX')
const lineControlNumber = headOf('REF', '6R')
const claimProviders = providerLoops(tree, '2300', institutionalClaimProviders)
const coverageProviders = providerLoops(tree, '2320', institutionalCoverageProviders)
const lineProviders = providerLoops(tree, '2400', institutionalLineProviders)

export function institutionalWriter(options: ClaimWriteOptions): DocumentWriter<InstitutionalClaim> {
  return claimWriter(table837I, '005010X223A3', options, writeClaim)
}

function writeClaim(writer: SegmentWriter, claim: InstitutionalClaim): void {
  writer.open('2300', claim.extra)
  writer.begin('CLM').required(claim.patientControlNumber).cents(claim.chargeCents).skip(2)
  writer.text(claim.facilityCode).part('A').part(claim.frequencyCode).skip(1).text(claim.assignmentCode)
  writer.text(claim.benefitsAssigned).text(claim.releaseOfInformation).skip(10).text(claim.delayReason).end()
  writeTime(writer, '096', claim.dischargeTime)
  writeSpan(writer, '434', claim.statementFrom, claim.statementTo)
  writeTime(writer, '435', claim.admission)
  for (const { qualifier, value } of claim.otherDates ?? []) writeTime(writer, qualifier, value)
  if (claim.admissionType ?? claim.admissionSource ?? claim.patientStatus) {
    writer.begin('CL1').text(claim.admissionType).text(claim.admissionSource).text(claim.patientStatus).end()
  }
  writeAttachments(writer, claim.attachments)
  writeAmount(writer, 'F3', claim.patientEstimateCents)
  writeClaimReferences(writer, claim)
  writeNotes(writer, claim.notes)
  for (const composites of healthCodes(writer, claim)) writeHealthCodes(writer, composites)
  writeProviders(writer, claimProviders, claim.providers)
  writer.leftovers(claim.extra, '2310')
  writeCoverages(writer, claim.otherCoverages, coverageProviders)
  for (const line of claim.lines) writeLine(writer, line)
}

type Composite = readonly (string | undefined)[]

/** What stands in HI segments of its own, in the order of the guide. */
function healthCodes(writer: SegmentWriter, claim: InstitutionalClaim): Composite[][] {
  const {
    diagnoses,
    procedures,
    occurrences,
    occurrenceSpans = [],
    drg,
    values,
    conditionCodes,
    treatmentCodes = [],
  } = claim
  const diagnosesOf = (role: string) =>
    diagnoses.filter((each) => each.role === role).map((each) => diagnosisComposite(writer, each))
  const proceduresOf = (role: string) =>
    procedures.filter((each) => each.role === role).map((each) => procedureComposite(writer, each))
  writer.about('HI')
  const day = (date: string) => writer.compactDay(date)
  return [
    diagnosesOf('principal'),
    diagnosesOf('admitting'),
    diagnosesOf('reasonForVisit'),
    diagnosesOf('externalCause'),
    drg === undefined ? [] : [['DR', drg]],
    diagnosesOf('other'),
    proceduresOf('principal'),
    proceduresOf('other'),
    occurrenceSpans.map(({ code, from, to }) => ['BI', code, 'RD8', `${day(from)}-${day(to)}`]),
    occurrences.map(({ code, date }) => ['BH', code, 'D8', day(date)]),
    values.map(({ code, amountCents }) => ['BE', code, '', '', writer.dollars(amountCents)]),
    conditionCodes.map((code) => ['BG', code]),
    treatmentCodes.map((code) => ['TC', code]),
  ]
}

function writeHealthCodes(writer: SegmentWriter, composites: readonly Composite[]): void {
  for (let from = 0; from < composites.length; from += 12) {
    writer.begin('HI')
    for (const composite of composites.slice(from, from + 12)) writer.compositeOf(composite)
    writer.end()
  }
}

function qualifierOf<Meaning extends { role: string; system: string }>(
  writer: SegmentWriter,
  qualifiers: ReadonlyMap<string, Meaning>,
  { role, system }: Meaning,
): string {
  for (const [qualifier, known] of qualifiers) if (known.role === role && known.system === system) return qualifier
  return writer.refuse('option-invalid', 'No qualifier has this role and code system.')
}

function diagnosisComposite(writer: SegmentWriter, diagnosis: InstitutionalDiagnosis): Composite {
  const { role, system, code, presentOnAdmission } = diagnosis
  const qualifier = qualifierOf(writer, diagnosisQualifiers, { role, system })
  if (presentOnAdmission === undefined) return [qualifier, code]
  return [qualifier, code, '', '', '', '', '', '', presentOnAdmission]
}

function procedureComposite(writer: SegmentWriter, { role, system, code, date }: InstitutionalProcedure): Composite {
  const qualifier = qualifierOf(writer, procedureQualifiers, { role, system })
  return date === undefined ? [qualifier, code] : [qualifier, code, 'D8', writer.compactDay(date)]
}

function writeLine(writer: SegmentWriter, line: InstitutionalLine): void {
  writer.open('2400', line.extra)
  writer.beginWith(lx).number(line.number).end()
  writer.begin('SV2').required(line.revenueCode)
  putProcedure(writer, line.procedure)
  writer.cents(line.chargeCents).required(line.unit).number(line.units).skip(1).cents(line.nonCoveredCents).end()
  writeAttachments(writer, line.attachments)
  writeSpan(writer, serviceDate, line.serviceFrom, line.serviceTo)
  for (const { qualifier, value } of line.otherDates ?? []) writeTime(writer, qualifier, value)
  writeReference(writer, lineControlNumber, line.lineControlNumber)
  writeReferences(writer, line.references)
  writeAmount(writer, 'GT', line.serviceTaxCents)
  writeAmount(writer, 'N8', line.facilityTaxCents)
  writeNotes(writer, line.notes)
  writeDrugs(writer, line.drugs)
  writeProviders(writer, lineProviders, line.providers)
  writer.leftovers(line.extra, '2420')
  writeLineAdjudications(writer, line.adjudications)
}
