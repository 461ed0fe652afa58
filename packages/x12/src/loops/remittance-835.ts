import type { TransactionTable } from './table.ts'

export const table835: TransactionTable = {
  name: '835',
  title: 'Claim payment and advice',
  identifier: '835',
  implementations: ['005010X221'],
  segments: 'ST BPR NTE TRN CUR REF DTM PLB SE',
  loops: [
    { id: '1000A', name: 'Payer', start: 'N1*PR', segments: 'N3 N4 REF PER' },
    { id: '1000B', name: 'Payee', start: 'N1*PE', segments: 'N3 N4 REF RDM' },
    {
      id: '2000',
      name: 'Heading',
      start: 'LX',
      segments: 'TS3 TS2',
      loops: [
        {
          id: '2100',
          name: 'Claim payment',
          start: 'CLP',
          segments: 'CAS NM1 MIA MOA REF DTM PER AMT QTY',
          loops: [{ id: '2110', name: 'Service payment', start: 'SVC', segments: 'DTM CAS REF AMT QTY LQ' }],
        },
      ],
    },
  ],
}
