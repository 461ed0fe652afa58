export { defaultDelimiters } from './delimiters.ts'
export type { Delimiters } from './delimiters.ts'
export { SegmentBlock, codeOf } from './block.ts'
export { Segment } from './block.ts'
export { piecesOf, readBlocks, readPieces, readSegments, segmentsOf } from './pieces.ts'
export { Tokenizer } from './tokenizer.ts'
export type { Gap, GapReason, Piece, Segments } from './tokenizer.ts'
export { elementReference } from './reference.ts'
export type { X12Source } from './source.ts'
export { readProblemMessages } from './problem.ts'
export type { ReadProblem, ReadProblemCode } from './problem.ts'
export type {
  Address,
  Cents,
  Contact,
  Demographics,
  Extensible,
  Identifier,
  IsoDate,
  IsoTime,
  OrganizationName,
  Party,
  PartyName,
  PersonName,
  Provider,
  RawElement,
  RawSegment,
  Reference,
} from './documents/party.ts'
export type {
  Adjustment,
  Attachment,
  BillingProvider,
  ClaimCommon,
  CoverageTerms,
  Dependent,
  Drug,
  InpatientAdjudication,
  LineAdjudication,
  Note,
  OtherCoverage,
  OtherPayer,
  OutpatientAdjudication,
  PatientConditions,
  PayToAddress,
  Payer,
  Procedure,
  QualifiedTime,
  RelatedCauses,
  Subscriber,
} from './documents/claim.ts'
export type {
  Diagnosis,
  ProfessionalClaim,
  ProfessionalClaimDate,
  ProfessionalClaimProvider,
  ProfessionalLine,
  ProfessionalLineDate,
  ProfessionalLineProvider,
} from './documents/professional.ts'
export {
  professionalClaimDates,
  professionalLineDates,
  professionalClaimProviders,
  professionalLineProviders,
} from './documents/professional.ts'
export type {
  DiagnosisRole,
  InstitutionalClaim,
  InstitutionalClaimProvider,
  InstitutionalDiagnosis,
  InstitutionalLine,
  InstitutionalLineProvider,
  InstitutionalProcedure,
  Occurrence,
  OccurrenceSpan,
  ValueCode,
} from './documents/institutional.ts'
export { institutionalClaimProviders, institutionalLineProviders } from './documents/institutional.ts'
export type {
  BankAccount,
  ClaimPayment,
  PaymentGroup,
  ProviderAdjustment,
  ProviderAdjustments,
  Remittance,
  RemittanceHeader,
  RemittanceParty,
  RemittancePart,
  RemittancePayee,
  RemittancePayer,
  ServicePayment,
} from './documents/remittance.ts'
export type {
  ElementError,
  ImplementationAcknowledgment,
  InterchangeAcknowledgment,
  SegmentError,
  TransactionAcknowledgment,
} from './documents/acknowledgment.ts'
export type {
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimAcknowledgmentEvent,
  ClaimAcknowledgmentInContext,
  ClaimAcknowledgments,
  ClaimStatus,
  InformationReceiver,
  InformationSource,
  LevelAcknowledgment,
  LineStatus,
  ReceivedTotals,
  StatusCode,
} from './documents/claim-acknowledgment.ts'
export type {
  ClaimBatchInfo,
  DocumentSource,
  SourcePiece,
  GroupInfo,
  InterchangeInfo,
  Read,
  TransactionInfo,
} from './documents/source.ts'
export { read277CA, read835, read837I, read837P, read999, readClaims, readDocuments } from './read/read.ts'
export { readRemittances, readTA1 } from './read/read.ts'
export type { ReadDocument } from './read/read.ts'
export type { ReadClaim } from './read/claim-assembler.ts'
export type { ReadOptions } from './read/driver.ts'
export type { RemittanceEvent } from './read/remittance.ts'
export { stream835, stream837I, stream837P } from './write/write.ts'
export { write277CA, write835, write837I, write837P, write999, writeTA1 } from './write/write.ts'
export type {
  ClaimAcknowledgmentWriteOptions,
  ClaimWriteOptions,
  GroupOptions,
  InterchangeAcknowledgmentWriteOptions,
  InterchangeOptions,
  TransactionOptions,
  WriteOptions,
} from './write/options.ts'
export { X12WriteError } from './write/problem.ts'
export type { WriteProblem, WriteProblemCode } from './write/problem.ts'
export { tableFor, transactionTables, treeOf } from './loops/catalog.ts'
export { LoopTracker } from './loops/tracker.ts'
export type { LoopDefinition, TransactionTable } from './loops/table.ts'
export type { Candidate, LoopNode, LoopTree } from './loops/tree.ts'
export { groupInfo, interchangeInfo, transactionInfo } from './read/envelope.ts'
export { readStructure } from './structure.ts'
export type { StructureEvent } from './structure.ts'
export { diagnosisQualifiers, procedureQualifiers, usualProviderCode } from './documents/roles.ts'
export { claimReferences, remittanceParties } from './documents/roles.ts'
export { findingCatalogue } from './findings/catalogue.ts'
export type { FindingCode } from './findings/catalogue.ts'
export type { Finding, ValueClass } from './findings/finding.ts'
export type { FindingKind, Severity, SnipLevel } from './findings/kind.ts'
export { validate, validateBytes } from './validate/validate.ts'
export { reportOn } from './validate/report.ts'
export type { Report } from './validate/report.ts'
export type { RuleOptions } from './validate/transaction-validator.ts'
export type { ClaimVerdict, FileVerdict, GroupVerdict, InterchangeVerdict } from './validate/verdict.ts'
export type { TransactionVerdict, Verdict } from './validate/verdict.ts'
export type { CodeLookup, CodeVerdict, OutsideSystem } from './validate/code-lookup.ts'
export { partnerRulesOf } from './validate/partner.ts'
export type { PartnerRule, PartnerRules } from './validate/partner.ts'
export { splitClaims } from './validate/split.ts'
export type { SplitClaims } from './validate/split.ts'
export { planSplit } from './validate/split-plan.ts'
export type { Half, SplitPlan } from './validate/split-plan.ts'
export { splitHalf } from './validate/split-half.ts'
export { acknowledge } from './ack/acknowledge.ts'
export type { AcknowledgeOptions, Acknowledgments } from './ack/acknowledge.ts'
export type { RefusalScope } from './ack/implementation.ts'
export { answerFiles } from './ack/answer.ts'
export type { AnswerFiles, AnswerOptions } from './ack/answer.ts'
export { show, showBytes } from './show/show.ts'
export type { ShownElement, ShownGap, ShownSegment } from './show/show.ts'
