import { plainRows, type PlainRow } from './plain.ts'

/** Claim status category codes (277CA STC01-1, 277) in our own words. */
const ROWS: PlainRow[] = [
  ['A0', 'Forwarded'],
  ['A1', 'Received'],
  ['A2', 'Accepted into adjudication'],
  ['A3', 'Returned, cannot be processed'],
  ['A4', 'Not found'],
  ['A5', 'Split'],
  ['A6', 'Rejected: information missing'],
  ['A7', 'Rejected: information wrong'],
  ['A8', 'Rejected: fields do not agree'],
  ['D0', 'Search gave nothing'],
  ['E0', 'Response cannot be given: error in the request'],
  ['E1', 'Response cannot be given: system trouble'],
  ['E2', 'Information holder does not answer'],
  ['E3', 'Correction needed'],
  ['E4', 'Trading partner agreement missing'],
  ['F0', 'Finalized'],
  ['F1', 'Finalized: paid'],
  ['F2', 'Finalized: denied'],
  ['F3', 'Finalized: revised'],
  ['F4', 'Finalized: decided, no payment due'],
  ['P0', 'Pending'],
  ['P1', 'Pending: in process'],
  ['P2', 'Pending: in review by the payer'],
  ['P3', 'Pending: information asked of the provider'],
  ['P4', 'Pending: information asked of the patient'],
  ['P5', 'Pending: waits for the payer itself'],
  ['R0', 'Request for more information'],
  ['R1', 'Request: entity'],
  ['R3', 'Request: claim or line'],
  ['R4', 'Request: documents'],
  ['R5', 'Request: more than one kind'],
]

export const STATUS_CATEGORIES = plainRows<'claimStatusCategory'>(ROWS)
