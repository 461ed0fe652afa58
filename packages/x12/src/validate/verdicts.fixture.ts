/** Where our verdict on published files is not that of pyx12. docs/x12/verdicts.md has the same reasons. */
export interface Difference {
  readonly files: RegExp
  /** Ours, then that of pyx12. */
  readonly verdicts: string
  readonly why: string
}

/** On the files as they are. */
export const differences: readonly Difference[] = [
  {
    files: /^ack-pairs\/(?!834).*\.res997\.txt$|^ack-pairs\/simple_837p\.source/,
    verdicts: 'refused accepted',
    why: 'version 4010 ended in 2012; here it is refused cleanly',
  },
  {
    files: /^ack-pairs\/834_lui_id_5010\.resAck/,
    verdicts: 'refused accepted',
    why: 'ST01 says 997, which has AK5, not IK5',
  },
  {
    files: /^837p\/sample_837_0/,
    verdicts: 'accepted refused',
    why: 'HL01 goes on from the transaction before: an error of SNIP 5 here, of SNIP 1 there',
  },
]

/** On what pyx12 stops at, in ASCII and retagged for its maps. */
export const rewrittenDifferences: readonly Difference[] = [
  {
    files: /^277\/.*\.277$|^277\/X212-/,
    verdicts: 'accepted no map',
    why: 'it has no map for the 277 of X212',
  },
  { files: /^277\/x12_277_x212/, verdicts: 'refused no map', why: 'it has no map for the 277 of X212' },
  { files: /^837d\//, verdicts: 'accepted no map', why: 'it has no map for the 837D of version 5010' },
  {
    files: /^4010\/|^997\/empty997|^invalid\/invalid997_min/,
    verdicts: 'refused no map',
    why: 'it has no map for a version that ISA12 and GS08 name differently',
  },
  {
    files: /^837p\/837P-5010_(Example[12]_[HE]|ST1309)/,
    verdicts: 'accepted refused',
    why: 'blanks between segments belong to none',
  },
  {
    files: /^999\/X231A1-pass-response/,
    verdicts: 'accepted refused',
    why: '2100 CTX may stand up to ten times: once for the situation, then for the business unit',
  },
]
