import { done, sideOf, type Scenario } from './scenario.ts'

const ADULT = [18, 85] as const

export const NEUROLOGY: Scenario[] = [
  {
    name: 'migraine visit',
    weight: 5,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: [random.pick(['G43.009', 'G43.109', 'G43.709', 'G44.209'])],
      done: [done(random.pick(['99213', '99214']))],
    }),
  },
  {
    name: 'botulinum toxin for chronic migraine',
    weight: 2,
    ages: ADULT,
    find: () => ({
      diagnoses: ['G43.709'],
      done: [done('64615'), done('J0585', [0], { units: 155 }), done('J0585', [0], { units: 45, modifiers: ['JW'] })],
      needsAuthorization: true,
    }),
  },
  {
    name: 'nerve conduction and needle EMG',
    weight: 4,
    ages: ADULT,
    referred: true,
    find: ({ random }) => {
      const { digit } = sideOf(random)
      const studies = random.pick(['95907', '95908', '95909', '95910', '95911'])
      return {
        diagnoses: [random.pick([`G56.0${digit}`, `G56.2${digit}`, 'G62.9'])],
        done: [done('99204'), done(studies), done('95886', [0], { units: random.whole(1, 2) })],
      }
    },
  },
  {
    name: 'EEG',
    weight: 3,
    ages: [5, 85],
    find: ({ random }) => ({
      diagnoses: [random.pick(['G40.909', 'G40.209', 'R55'])],
      done: [done(random.pick(['95816', '95819', '95813']))],
    }),
  },
  {
    name: 'memory testing',
    weight: 2,
    ages: [60, 90],
    find: ({ random }) => ({
      diagnoses: [random.pick(['G31.84', 'R41.3'])],
      done: [done('96116'), done('96121', [0], { units: random.whole(1, 2) })],
    }),
  },
  {
    name: 'multiple sclerosis visit',
    weight: 2,
    ages: [25, 65],
    find: ({ date }) => ({ diagnoses: [date < '2025-10-01' ? 'G35' : 'G35.A'], done: [done('99215'), done('G2211')] }),
  },
  {
    name: 'nerve block for headache',
    weight: 1,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: ['G44.209', 'G25.0'],
      done: [done('99213', [1], { modifiers: ['25'] }), done('64405', [0], { modifiers: [sideOf(random).modifier] })],
    }),
  },
  {
    name: 'follow-up by video',
    weight: 2,
    ages: ADULT,
    place: '10',
    find: ({ random }) => ({
      diagnoses: [random.pick(['G43.709', 'G25.81', 'G47.00'])],
      done: [done('99213', [0], { modifiers: ['95'] })],
    }),
  },
]
