import { INTAKES, STAGES, TOPIC_NAMES, type StageRow, type TopicName } from './topology.ts'

/** Topics that every stage writes beside its own, and those that only operators' commands write. */
const OF_EVERY_STAGE: readonly TopicName[] = ['work', 'dead-letter']
const OF_OPERATORS: readonly TopicName[] = ['replay', 'audit']

/** The pipeline as a Mermaid flowchart, read off the topology: what comes in, topics, stages, what goes out. */
export function toMermaid(): string {
  const lines = [
    'flowchart LR',
    ...TOPIC_NAMES.map((topic) => `  ${topicId(topic)}[(${topic})]`),
    ...STAGES.map(({ name }) => `  ${stageId(name)}[[${name}]]`),
    ...INTAKES.map(({ writes, from }) => `  ${outsideId('in', writes)}([${from}]) --> ${topicId(writes)}`),
    ...STAGES.flatMap(stageLines),
    '  every[every stage]',
    ...OF_EVERY_STAGE.map((topic) => `  every -.-> ${topicId(topic)}`),
    '  operators([replay and correction])',
    ...OF_OPERATORS.map((topic) => `  operators -.-> ${topicId(topic)}`),
  ]
  return `${lines.join('\n')}\n`
}

function stageLines({ name, reads, writes, outside }: StageRow): string[] {
  return [
    ...reads.map((topic) => `  ${topicId(topic)} --> ${stageId(name)}`),
    ...writes.map((topic) => `  ${stageId(name)} --> ${topicId(topic)}`),
    ...(outside.out === undefined ? [] : [`  ${stageId(name)} --> ${outsideId('out', name)}([${outside.out}])`]),
  ]
}

/** Mermaid ids take no dots and hyphens. */
function topicId(topic: string): string {
  return `topic_${topic.replace(/\W/g, '_')}`
}

function stageId(stage: string): string {
  return `stage_${stage}`
}

function outsideId(way: 'in' | 'out', name: string): string {
  return `${way}_${name.replace(/\W/g, '_')}`
}
