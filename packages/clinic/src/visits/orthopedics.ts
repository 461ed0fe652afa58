import { done, sideOf, type Scenario } from './scenario.ts'

const ADULT = [18, 88] as const

export const ORTHOPEDICS: Scenario[] = [
  {
    name: 'knee injection and another joint',
    weight: 4,
    ages: [45, 88],
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`M17.1${digit}`, `M75.4${digit}`],
        done: [
          done('99213', [1], { modifiers: ['25'] }),
          done('20610', [0], { modifiers: [modifier] }),
          done('J3301', [0], { units: 4 }),
        ],
      }
    },
  },
  {
    name: 'knee pain with x-ray',
    weight: 4,
    ages: ADULT,
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`M25.56${digit}`],
        done: [done('99203'), done('73562', [0], { modifiers: [modifier] })],
      }
    },
  },
  {
    name: 'wrist fracture, first care',
    weight: 2,
    ages: [8, 85],
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`S52.50${digit}A`, 'W01.0XXA'],
        done: [
          done('99203', [0], { modifiers: ['57'] }),
          done('25600', [0, 1], { modifiers: [modifier] }),
          done('73110', [0], { modifiers: [modifier] }),
          done('A4565', [0]),
        ],
      }
    },
  },
  {
    name: 'wrist fracture, cast change',
    weight: 2,
    ages: [18, 85],
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`S52.50${digit}D`],
        done: [
          done('29075', [0], { modifiers: [modifier] }),
          done('73100', [0], { modifiers: [modifier] }),
          done('Q4010'),
        ],
      }
    },
  },
  {
    name: 'ankle sprain',
    weight: 2,
    ages: [10, 60],
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`S93.40${digit}A`],
        done: [done('99203'), done('73610', [0], { modifiers: [modifier] }), done('L4361', [0])],
      }
    },
  },
  {
    name: 'back pain',
    weight: 3,
    ages: ADULT,
    find: ({ random }) => ({
      diagnoses: [random.pick(['M54.50', 'M54.16', 'M48.061'])],
      done: [done('99213'), done('72100')],
    }),
  },
  {
    name: 'knee replacement',
    weight: 1,
    ages: [55, 85],
    place: '21',
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`M17.1${digit}`, 'I10'],
        done: [done('27447', [0], { modifiers: [modifier] })],
        needsAuthorization: true,
      }
    },
  },
  {
    name: 'knee arthroscopy in the surgical center',
    weight: 1,
    ages: [20, 65],
    place: '24',
    find: ({ random }) => {
      const { modifier, digit } = sideOf(random)
      return {
        diagnoses: [`S83.24${digit}A`],
        done: [done('29881', [0], { modifiers: [modifier] })],
        needsAuthorization: true,
      }
    },
  },
]
