import type { LoopDefinition, TransactionTable } from './table.ts'

export const table999: TransactionTable = {
  name: '999',
  title: 'Implementation acknowledgment',
  identifier: '999',
  implementations: ['005010X231'],
  segments: 'ST AK1 AK9 SE',
  loops: [
    {
      id: '2000',
      name: 'Transaction response',
      start: 'AK2',
      segments: 'IK5',
      loops: [
        {
          id: '2100',
          name: 'Segment in error',
          start: 'IK3',
          segments: 'CTX',
          loops: [{ id: '2110', name: 'Element in error', start: 'IK4', segments: 'CTX' }],
        },
      ],
    },
  ],
}

export const table997: TransactionTable = {
  name: '997',
  title: 'Functional acknowledgment',
  identifier: '997',
  implementations: ['005010'],
  segments: 'ST AK1 AK9 SE',
  loops: [
    {
      id: 'AK2',
      name: 'Transaction response',
      start: 'AK2',
      segments: 'AK5',
      loops: [{ id: 'AK3', name: 'Segment in error', start: 'AK3', segments: 'AK4' }],
    },
  ],
}

const statusOfLine: LoopDefinition = {
  id: '2220D',
  name: 'Service line',
  start: 'SVC',
  segments: 'STC REF DTP',
}

export const table277CA: TransactionTable = {
  name: '277CA',
  title: 'Claim acknowledgment',
  identifier: '277',
  implementations: ['005010X214'],
  segments: 'ST BHT SE',
  loops: [
    {
      id: '2000A',
      name: 'Information source level',
      start: 'HL***20',
      loops: [
        { id: '2100A', name: 'Information source', start: 'NM1', segments: 'PER' },
        { id: '2200A', name: 'Transmission receipt', start: 'TRN', segments: 'DTP' },
        {
          id: '2000B',
          name: 'Information receiver level',
          start: 'HL***21',
          loops: [
            { id: '2100B', name: 'Information receiver', start: 'NM1' },
            { id: '2200B', name: 'Receiver status', start: 'TRN', segments: 'STC QTY AMT' },
            {
              id: '2000C',
              name: 'Billing provider level',
              start: 'HL***19',
              loops: [
                { id: '2100C', name: 'Billing provider', start: 'NM1' },
                { id: '2200C', name: 'Provider status', start: 'TRN', segments: 'STC REF DTP QTY AMT' },
                {
                  id: '2000D',
                  name: 'Patient level',
                  start: 'HL***PT|22|23',
                  loops: [
                    { id: '2100D', name: 'Patient', start: 'NM1' },
                    {
                      id: '2200D',
                      name: 'Claim status',
                      start: 'TRN',
                      segments: 'STC REF DTP',
                      loops: [statusOfLine],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}
