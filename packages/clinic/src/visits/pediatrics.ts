import { done, sideOf, type Done, type Findings, type Scenario, type Situation } from './scenario.ts'

/** Vaccines due by age, each with the number of parts it protects against. */
const VACCINES: readonly { ages: readonly [number, number]; products: readonly (readonly [string, number])[] }[] = [
  {
    ages: [0, 0],
    products: [
      ['90698', 5],
      ['90677', 1],
      ['90681', 1],
    ],
  },
  {
    ages: [1, 3],
    products: [
      ['90707', 3],
      ['90716', 1],
      ['90633', 1],
    ],
  },
  {
    ages: [4, 6],
    products: [
      ['90696', 4],
      ['90710', 4],
    ],
  },
  {
    ages: [11, 13],
    products: [
      ['90715', 3],
      ['90734', 1],
      ['90651', 1],
    ],
  },
  { ages: [7, 17], products: [['90686', 1]] },
]

const PREVENTIVE = [
  { upTo: 0, new: '99381', known: '99391' },
  { upTo: 4, new: '99382', known: '99392' },
  { upTo: 11, new: '99383', known: '99393' },
  { upTo: 17, new: '99384', known: '99394' },
] as const

function wellChild({ random, age }: Situation): Findings {
  const products = VACCINES.find(({ ages }) => ages[0] <= age && age <= ages[1])?.products ?? []
  const parts = products.reduce((sum, [, count]) => sum + count, 0)
  const visit = PREVENTIVE.find(({ upTo }) => age <= upTo) ?? PREVENTIVE[3]
  const code = random.chance(0.2) ? visit.new : visit.known
  const vaccines: Done[] = products.map(([product]) => done(product, [1]))
  return {
    diagnoses: ['Z00.129', 'Z23'],
    done: [
      done(code, [0], { modifiers: ['25'] }),
      ...vaccines,
      done('90460', [1], { units: products.length }),
      ...(parts > products.length ? [done('90461', [1], { units: Math.min(parts - products.length, 8) })] : []),
      ...(age >= 4 ? [done('92551')] : age >= 1 ? [done('96110')] : []),
    ],
  }
}

export const PEDIATRICS: Scenario[] = [
  { name: 'well child visit with vaccines', weight: 6, ages: [0, 17], find: wellChild },
  {
    name: 'newborn check',
    weight: 1,
    ages: [0, 0],
    bornDaysAgo: [3, 7],
    find: ({ random }) => ({
      diagnoses: random.chance(0.4) ? ['Z00.110', 'P59.9'] : ['Z00.110'],
      done: [done('99381')],
    }),
  },
  {
    name: 'sore throat',
    weight: 3,
    ages: [3, 16],
    find: ({ random }) => ({
      diagnoses: [random.pick(['J02.0', 'J02.9'])],
      done: [done('99213'), done('87880', [0], { modifiers: ['QW'] })],
    }),
  },
  {
    name: 'ear infection',
    weight: 3,
    ages: [0, 8],
    find: ({ random }) => ({
      diagnoses: [random.pick(['H66.91', 'H66.92', 'H66.93']), 'R50.9'],
      done: [done('99213', [0, 1])],
    }),
  },
  {
    name: 'asthma flare',
    weight: 2,
    ages: [4, 16],
    find: () => ({
      diagnoses: ['J45.21'],
      done: [done('99214'), done('94640'), done('J7613', [0], { units: 2 })],
    }),
  },
  {
    name: 'ear wax',
    weight: 1,
    ages: [3, 16],
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return { diagnoses: [`H61.2${digit}`], done: [done('69210', [0], { modifiers: [modifier] })] }
    },
  },
  {
    name: 'attention visit',
    weight: 2,
    ages: [6, 17],
    find: ({ random }) => ({
      diagnoses: [random.pick(['F90.0', 'F90.2'])],
      done: [done('99214'), done('96127', [0], { units: 2 })],
    }),
  },
]
