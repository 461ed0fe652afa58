import { done, type Scenario } from './scenario.ts'

const ADULT = [18, 88] as const

export const DERMATOLOGY: Scenario[] = [
  {
    name: 'skin check with biopsies',
    weight: 4,
    ages: ADULT,
    find: ({ random }) => {
      const more = random.whole(0, 3)
      const technique = random.pick([
        ['11102', '11103'],
        ['11104', '11105'],
      ] as const)
      return {
        diagnoses: ['L82.1', 'D48.5'],
        done: [
          done('99213', [0], { modifiers: ['25'] }),
          done(technique[0], [1]),
          ...(more > 0 ? [done(technique[1], [1], { units: more })] : []),
        ],
      }
    },
  },
  {
    name: 'frozen premalignant lesions',
    weight: 4,
    ages: [45, 90],
    find: ({ random }) => {
      const lesions = random.whole(1, 18)
      if (lesions >= 15) return { diagnoses: ['L57.0'], done: [done('17004')] }
      return {
        diagnoses: ['L57.0', 'L40.0'],
        done: [
          done('99213', [1], { modifiers: ['25'] }),
          done('17000', [0]),
          ...(lesions > 1 ? [done('17003', [0], { units: Math.min(lesions - 1, 13) })] : []),
        ],
      }
    },
  },
  {
    name: 'warts',
    weight: 3,
    ages: [6, 60],
    find: ({ random }) => ({ diagnoses: [random.pick(['B07.8', 'B07.0'])], done: [done('17110')] }),
  },
  {
    name: 'rash or acne visit',
    weight: 5,
    ages: [12, 80],
    find: ({ random }) => ({
      diagnoses: [random.pick(['L70.0', 'L40.0', 'L20.9', 'L71.9', 'L21.9'])],
      done: [done(random.pick(['99213', '99214', '99203']))],
    }),
  },
  {
    name: 'Mohs surgery',
    weight: 1,
    ages: [50, 90],
    find: ({ random }) => ({
      diagnoses: [random.pick(['C44.311', 'C44.319', 'C44.41'])],
      done: [done('17311'), done('17312', [0], { units: random.whole(1, 2) }), done('13132')],
    }),
  },
  {
    name: 'cyst removed',
    weight: 2,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: [random.pick(['L72.0', 'D17.1'])],
      done: [done(random.pick(['11401', '11402', '11403'])), done('12031')],
    }),
  },
  {
    name: 'steroid into a scar',
    weight: 2,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: [random.pick(['L91.0', 'L63.9'])],
      done: [done('11900'), done('J3301', [0], { units: random.whole(1, 2) })],
    }),
  },
]
