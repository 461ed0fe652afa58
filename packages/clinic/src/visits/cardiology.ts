import { done, type Scenario } from './scenario.ts'

const ADULT = [35, 90] as const

export const CARDIOLOGY: Scenario[] = [
  {
    name: 'follow-up with electrocardiogram',
    weight: 5,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: random.pick([
        ['I10', 'E78.5'],
        ['I48.0', 'Z79.01'],
        ['I25.10', 'E78.2'],
        ['I11.0', 'I50.22'],
      ]),
      done: [done(random.pick(['99213', '99214']), [0, 1]), done('93000')],
    }),
  },
  {
    name: 'treadmill stress test',
    weight: 3,
    ages: ADULT,
    find: ({ random }) => ({ diagnoses: [random.pick(['R07.9', 'I25.10', 'R06.09'])], done: [done('93015')] }),
  },
  {
    name: 'perfusion scan with a drug instead of the treadmill',
    weight: 2,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: [random.pick(['I25.118', 'R07.2'])],
      done: [done('78452'), done('93015'), done('A9500', [0], { units: 2 }), done('J2785', [0], { units: 4 })],
      needsAuthorization: true,
    }),
  },
  {
    name: 'heart ultrasound and visit',
    weight: 4,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: [random.pick(['I35.0', 'I34.0', 'I50.32', 'I42.0'])],
      done: [done('99214'), done('93306')],
    }),
  },
  {
    name: 'stress heart ultrasound in the hospital',
    weight: 1,
    ages: ADULT,
    place: '22',
    find: ({ random }) => ({
      diagnoses: [random.pick(['I25.10', 'R07.89'])],
      done: [
        done('93351', [0], { modifiers: ['26'] }),
        done('93325', [0], { modifiers: ['26'] }),
        done('93351', [0], { modifiers: ['TC'], revenueCode: '0483' }),
      ],
    }),
  },
  {
    name: 'new patient with palpitations and a Holter monitor',
    weight: 2,
    ages: [20, 80],
    referred: true,
    find: () => ({ diagnoses: ['R00.2'], done: [done('99204'), done('93000'), done('93224')] }),
  },
  {
    name: 'pacemaker check',
    weight: 2,
    ages: [60, 92],
    find: () => ({ diagnoses: ['Z45.018', 'I49.5'], done: [done('93280', [0, 1])] }),
  },
  {
    name: 'neck artery ultrasound',
    weight: 1,
    ages: [50, 90],
    find: () => ({ diagnoses: ['I65.23', 'I10'], done: [done('93880'), done('99213', [0, 1])] }),
  },
]
