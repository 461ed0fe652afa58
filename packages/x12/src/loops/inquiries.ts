import type { LoopDefinition, TransactionTable } from './table.ts'

type Level = readonly [letter: string, name: string, codes: string]

/** Levels that stand inside one another, each made by `contents`. */
function nested(levels: readonly Level[], contents: (level: Level) => Omit<LoopDefinition, 'id' | 'name' | 'start'>) {
  return levels.reduceRight<readonly LoopDefinition[]>((inner, level) => {
    const [letter, name, codes] = level
    const { segments, loops = [] } = contents(level)
    const start = { id: `2000${letter}`, name: `${name} level`, start: `HL***${codes}` }
    return [{ ...start, ...(segments === undefined ? {} : { segments }), loops: [...loops, ...inner] }]
  }, [])
}

const eligibilityLevels: readonly Level[] = [
  ['A', 'Information source', '20'],
  ['B', 'Information receiver', '21'],
  ['C', 'Subscriber', '22'],
  ['D', 'Dependent', '23'],
]

const person = 'REF N3 N4 PER AAA PRV DMG INS HI DTP MPI'

export const table270: TransactionTable = {
  name: '270',
  title: 'Eligibility inquiry',
  identifier: '270',
  implementations: ['005010X279'],
  segments: 'ST BHT SE',
  loops: nested(eligibilityLevels, ([letter, name]) => ({
    segments: 'TRN',
    loops: [
      {
        id: `2100${letter}`,
        name,
        start: 'NM1',
        segments: person,
        loops: [{ id: `2110${letter}`, name: 'Inquiry', start: 'EQ', segments: 'AMT III REF DTP' }],
      },
    ],
  })),
}

export const table271: TransactionTable = {
  name: '271',
  title: 'Eligibility response',
  identifier: '271',
  implementations: ['005010X279'],
  segments: 'ST BHT SE',
  loops: nested(eligibilityLevels, ([letter, name]) => ({
    segments: 'TRN AAA',
    loops: [
      {
        id: `2100${letter}`,
        name,
        start: 'NM1',
        segments: person,
        loops: [
          {
            id: `2110${letter}`,
            name: 'Benefit',
            start: 'EB',
            segments: 'HSD REF DTP AAA MSG LS LE',
            loops: [
              { id: `2115${letter}`, name: 'Additional information', start: 'III' },
              { id: `2120${letter}`, name: 'Related entity', start: 'NM1', segments: 'N3 N4 PER PRV' },
            ],
          },
        ],
      },
    ],
  })),
}

const statusLevels: readonly Level[] = [
  ['A', 'Information source', '20'],
  ['B', 'Information receiver', '21'],
  ['C', 'Service provider', '19'],
  ['D', 'Subscriber', '22'],
  ['E', 'Dependent', '23'],
]

function statusTable(name: string, title: string, status: string, line: string): TransactionTable {
  return {
    name,
    title,
    identifier: name,
    implementations: ['005010X212'],
    segments: 'ST BHT SE',
    loops: nested(statusLevels, ([letter, level]) => ({
      segments: 'DMG',
      loops: [
        { id: `2100${letter}`, name: level, start: 'NM1', segments: 'PER' },
        {
          id: `2200${letter}`,
          name: 'Claim status',
          start: 'TRN',
          segments: status,
          loops: [{ id: `2220${letter}`, name: 'Service line', start: 'SVC', segments: line }],
        },
      ],
    })),
  }
}

export const table276 = statusTable('276', 'Claim status inquiry', 'REF AMT DTP', 'REF DTP')
export const table277 = statusTable('277', 'Claim status response', 'STC REF DTP', 'STC REF DTP')
