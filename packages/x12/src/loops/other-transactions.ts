import type { TransactionTable } from './table.ts'

const person = 'PER N3 N4 DMG EC ICM AMT HLH HI LUI'

export const table834: TransactionTable = {
  name: '834',
  title: 'Enrollment',
  identifier: '834',
  implementations: ['005010X220'],
  segments: 'ST BGN REF DTP QTY SE',
  loops: [
    { id: '1000A', name: 'Sponsor', start: 'N1*P5' },
    { id: '1000B', name: 'Payer', start: 'N1*IN' },
    {
      id: '1000C',
      name: 'Broker or administrator',
      start: 'N1*BO|TV',
      loops: [{ id: '1100C', name: 'Account', start: 'ACT' }],
    },
    {
      id: '2000',
      name: 'Member',
      start: 'INS',
      segments: 'REF DTP LS LE',
      loops: [
        { id: '2100A', name: 'Member name', start: 'NM1*74|IL', segments: person },
        { id: '2100B', name: 'Incorrect name', start: 'NM1*70', segments: 'DMG' },
        { id: '2100C', name: 'Mailing address', start: 'NM1*31', segments: 'N3 N4' },
        { id: '2100D', name: 'Employer', start: 'NM1*36', segments: 'PER N3 N4' },
        { id: '2100E', name: 'School', start: 'NM1*M8', segments: 'PER N3 N4' },
        { id: '2100F', name: 'Custodial parent', start: 'NM1*S3', segments: 'PER N3 N4' },
        {
          id: '2100G',
          name: 'Responsible person',
          start: 'NM1*6Y|9K|E1|EI|EXS|GB|GD|J6|LR|QD|S1|TZ|X4',
          segments: 'PER N3 N4',
        },
        { id: '2100H', name: 'Drop-off location', start: 'NM1*45', segments: 'N3 N4' },
        { id: '2200', name: 'Disability', start: 'DSB', segments: 'DTP' },
        {
          id: '2300',
          name: 'Health coverage',
          start: 'HD',
          segments: 'DTP AMT REF IDC',
          loops: [
            { id: '2310', name: 'Provider', start: 'LX', segments: 'NM1 N3 N4 PER PLA' },
            {
              id: '2320',
              name: 'Coordination of benefits',
              start: 'COB',
              segments: 'REF DTP',
              loops: [{ id: '2330', name: 'Related entity', start: 'NM1', segments: 'N3 N4 PER' }],
            },
          ],
        },
        {
          id: '2710',
          name: 'Reporting category',
          start: 'LX',
          loops: [{ id: '2750', name: 'Category name', start: 'N1*75', segments: 'REF DTP' }],
        },
      ],
    },
  ],
}

export const table820: TransactionTable = {
  name: '820',
  title: 'Premium payment',
  identifier: '820',
  implementations: ['005010X218', '005010X306'],
  segments: 'ST BPR TRN CUR REF DTM SE',
  loops: [
    { id: '1000A', name: 'Premium receiver', start: 'N1*PE', segments: 'N2 N3 N4 RDM' },
    { id: '1000B', name: 'Premium payer', start: 'N1*PR|RM', segments: 'N2 N3 N4 PER' },
    { id: '1000C', name: 'Intermediary bank', start: 'N1*BK|IAT', segments: 'N3 N4' },
    {
      id: '2000',
      name: 'Remittance of an organization or member',
      start: 'ENT',
      loops: [
        { id: '2100', name: 'Member', start: 'NM1', segments: 'REF' },
        { id: '2200', name: 'Organization adjustment', start: 'ADX' },
        {
          id: '2300',
          name: 'Remittance detail',
          start: 'RMR',
          segments: 'REF DTM',
          loops: [
            {
              id: '2310',
              name: 'Summary line',
              start: 'IT1',
              loops: [
                { id: '2312', name: 'Service charge', start: 'SAC' },
                { id: '2315', name: 'Member count', start: 'SLN' },
              ],
            },
            { id: '2320', name: 'Adjustment', start: 'ADX' },
          ],
        },
      ],
    },
  ],
}

export const table275: TransactionTable = {
  name: '275',
  title: 'Attachment',
  identifier: '275',
  implementations: ['005010X210', '006020X314', '006020X316'],
  segments: 'ST BGN SE',
  loops: [
    { id: '1000A', name: 'Payer', start: 'NM1*PR' },
    { id: '1000B', name: 'Submitter', start: 'NM1*41', segments: 'PER' },
    { id: '1000C', name: 'Provider', start: 'NM1*1P', segments: 'PRV N3 N4 REF' },
    { id: '1000D', name: 'Patient', start: 'NM1*QC', segments: 'REF DTP' },
    {
      id: '2000A',
      name: 'Assigned number',
      start: 'LX',
      segments: 'TRN STC',
      loops: [
        {
          id: '2100A',
          name: 'Service date',
          start: 'DTP',
          segments: 'CAT',
          loops: [{ id: '2110A', name: 'Attached document', start: 'EFI', segments: 'BIN BDS' }],
        },
      ],
    },
  ],
}
