import { describe, expect, it } from 'vitest'
import { toMermaid } from './graph.ts'
import { INTAKES, STAGES, TOPIC_NAMES } from './topology.ts'

const drawing = toMermaid()
const ID = /^[a-z_]+/

describe('the picture of the pipeline', () => {
  it('names every stage and every topic', () => {
    for (const { name } of STAGES) expect(drawing).toContain(`[[${name}]]`)
    for (const topic of TOPIC_NAMES) expect(drawing).toContain(`[(${topic})]`)
  })

  it('draws an arrow for everything that a stage reads and writes', () => {
    const arrows = STAGES.reduce((sum, { reads, writes }) => sum + reads.length + writes.length, 0)
    expect(drawing.match(/(topic_\w+ --> stage_\w+|stage_\w+ --> topic_\w+)/g)).toHaveLength(arrows)
  })

  it('shows what comes in and what goes out', () => {
    for (const { from } of INTAKES) expect(drawing).toContain(`([${from}])`)
    for (const { outside } of STAGES) if (outside.out) expect(drawing).toContain(`([${outside.out}])`)
  })

  it('leaves no topic alone: each has an arrow', () => {
    for (const topic of TOPIC_NAMES) {
      const id = `topic_${topic.replace(/\W/g, '_')}`
      expect(drawing).toMatch(new RegExp(`(> ${id}\\n|  ${id} -)`))
    }
  })

  it('is a flowchart whose lines are nodes and arrows of plain ids', () => {
    const [head, ...lines] = drawing.trimEnd().split('\n')
    expect(head).toBe('flowchart LR')
    for (const line of lines) expect(line.trim()).toMatch(ID)
    for (const end of drawing.matchAll(/-+\.?-?> ?(\S+)/g)) expect(end[1]).toMatch(ID)
  })
})
