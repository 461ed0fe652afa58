import { dataElementList } from './data-element-list.ts'

export type ElementType = 'AN' | 'ID' | 'N0' | 'N2' | 'R' | 'DT' | 'TM' | 'B'

export interface DataElement {
  /** Number in the X12 dictionary, as IK402 has it; I-numbers belong to the interchange. */
  readonly number: string
  readonly type: ElementType
  /** Characters; for numbers the digits alone count. */
  readonly min: number
  readonly max: number
  readonly name: string
}

export const dataElements: ReadonlyMap<string, DataElement> = new Map(
  dataElementList
    .trim()
    .split('\n')
    .map((line) => {
      const [number = '', type = '', min = '', max = '', ...name] = line.split(' ')
      return [number, { number, type: type as ElementType, min: Number(min), max: Number(max), name: name.join(' ') }]
    }),
)
