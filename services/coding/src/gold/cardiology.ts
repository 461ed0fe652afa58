import { asks, casesOf, codes, line, type GoldRow } from './visit.ts'

const ROWS: GoldRow[] = [
  [
    'A visit with nothing else is billed as charged, for what it was for',
    { diagnoses: ['I10'], charges: [{ code: '99213', for: [1] }] },
    codes(['I10'], line('99213', ['I10'])),
  ],
  [
    'Hypertension with heart failure is one condition: hypertensive heart disease first, then the failure (ICD-10-CM I.C.9.a.1)',
    { diagnoses: ['I10', 'I50.22'], charges: [{ code: '99214', for: [1, 2] }] },
    codes(['I11.0', 'I50.22'], line('99214', ['I11.0', 'I50.22'])),
  ],
  [
    'A cardiac catheterization in a hospital is billed for its professional part',
    {
      ...{ diagnoses: ['I25.10'], class: 'outpatient', placeOfService: '22' },
      charges: [{ code: '93458', for: [1] }],
    },
    codes(['I25.10'], line('93458-26', ['I25.10'])),
  ],
  [
    'Chest pain is a symptom of the coronary disease that was found, so it is left out',
    { diagnoses: ['R07.9', 'I25.110'], charges: [{ code: '99214', for: [1, 2] }] },
    codes(['I25.110'], line('99214', ['I25.110'])),
  ],
  [
    'A diagnosis that fits several codes is asked about, not chosen',
    { diagnoses: ['heart trouble'], charges: [{ code: '99213', for: [1] }] },
    asks('coding.diagnosis-review'),
  ],
]

export const CARDIOLOGY = casesOf('cardiology', ROWS)
