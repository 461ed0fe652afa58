/** So much of a chunk is dead that the fault is not with the records: a wrong release, a broken code set, a foreign producer. */
export class StageFlooded extends Error {
  override readonly name = 'StageFlooded'
  readonly code = 'stage.flooded'
  readonly stage: string
  readonly partition: number
  readonly dead: number
  readonly records: number
  constructor(stage: string, partition: number, dead: number, records: number) {
    super(`${dead} of ${records} records of partition ${partition} can not be read or run by stage ${stage}`)
    this.stage = stage
    this.partition = partition
    this.dead = dead
    this.records = records
  }
}

const SMALLEST_FLOOD = 20

/** True when more than half of at least twenty records would become dead letters. */
export function isFlood(dead: number, records: number): boolean {
  return records >= SMALLEST_FLOOD && dead * 2 > records
}
