import { done, type Scenario } from './scenario.ts'

const SCREENING = [45, 75] as const

export const GASTROENTEROLOGY: Scenario[] = [
  {
    name: 'screening colonoscopy, nothing found',
    weight: 3,
    ages: SCREENING,
    place: '24',
    find: ({ filing }) => ({
      diagnoses: ['Z12.11'],
      done: [filing === 'MB' ? done('G0121') : done('45378', [0], { modifiers: ['33'] })],
    }),
  },
  {
    name: 'screening colonoscopy that became a treatment',
    weight: 3,
    ages: SCREENING,
    place: '24',
    find: ({ random, filing }) => ({
      diagnoses: ['Z12.11', random.pick(['D12.2', 'D12.3', 'D12.5', 'K63.5'])],
      done: [done('45385', [0, 1], { modifiers: [filing === 'MB' ? 'PT' : '33'] })],
    }),
  },
  {
    name: 'colonoscopy with biopsy in the hospital',
    weight: 1,
    ages: [20, 85],
    place: '22',
    find: ({ random }) => ({
      diagnoses: [random.pick(['K51.90', 'K50.90', 'K92.1'])],
      done: [done('45380'), done('45380', [0], { revenueCode: '0750' })],
    }),
  },
  {
    name: 'upper scope with biopsy',
    weight: 3,
    ages: [20, 85],
    place: '24',
    find: ({ random }) => ({
      diagnoses: [random.pick(['K21.9', 'K29.70', 'R13.10', 'K22.70'])],
      done: [done('43239')],
    }),
  },
  {
    name: 'bowel or reflux visit',
    weight: 5,
    ages: [18, 85],
    find: ({ random }) => ({
      diagnoses: [random.pick(['K58.0', 'K21.9', 'K59.04', 'K50.90', 'R10.13'])],
      done: [done(random.pick(['99213', '99214', '99203']))],
    }),
  },
  {
    name: 'fatty liver with elastography',
    weight: 2,
    ages: [30, 75],
    find: () => ({ diagnoses: ['K76.0', 'R74.01'], done: [done('99214', [0, 1]), done('91200'), done('36415', [1])] }),
  },
  {
    name: 'hemorrhoid banding',
    weight: 1,
    ages: [25, 80],
    find: () => ({ diagnoses: ['K64.1'], done: [done('46221')] }),
  },
  {
    name: 'breath test for overgrowth',
    weight: 1,
    ages: [18, 80],
    find: () => ({ diagnoses: ['R14.0', 'R19.7'], done: [done('91065', [0, 1])] }),
  },
]
