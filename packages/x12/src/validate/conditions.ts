import type { Condition, SegmentUsage, TransactionMap } from '../maps/map.ts'
import { findingCatalogue } from '../findings/catalogue.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import type { FindingDetail } from '../findings/finding.ts'
import type { HookTable } from './hooks.ts'
import type { Mark } from './reporter.ts'
import type { View } from './view.ts'

/** What was seen of one place that conditions speak of. */
interface Slot {
  /** Empty when it is not there. */
  value: string
  /** Where it was seen; filled again each time, as claims are many. */
  readonly mark: { -readonly [Key in keyof Mark]: Mark[Key] }
}

/** `2000B:CLM05-3`, `REF*F8`, `2010CA` taken apart. */
interface Reference {
  readonly loop: string
  readonly segment: string
  readonly place: number
  readonly component: number
  readonly isLoop: boolean
}

/** Hears the places that conditions speak of, and judges each loop when it ends. */
export class Conditions {
  private readonly map: TransactionMap
  private readonly hooks: HookTable
  private readonly slots = new Map<string, Slot>()

  constructor(map: TransactionMap, hooks: HookTable) {
    this.map = map
    this.hooks = hooks
  }

  add(condition: Condition, detail: FindingDetail = {}): void {
    const { loop, when, need, forbid } = condition
    const holds = this.expression(when, loop)
    const wanted = need ?? forbid
    if (wanted === undefined) return
    const target = referenceOf(wanted, loop)
    const slot = this.slot(target, loop, true)
    const parent = this.segmentSlot(target, loop)
    const start = this.slot({ loop, segment: this.startOf(loop), place: 0, component: 0, isLoop: false }, loop, true)
    const code = findingOf(condition)
    this.hooks.atEnd(loop, (view) => {
      if (!holds() || (need !== undefined) === (slot.value !== '')) return
      const told = { need: wanted, ...detail }
      if (parent?.value === '') return
      const at = slot.value !== '' ? slot : parent
      const mark = at ? { ...at.mark } : { ...start.mark, segment: this.segmentOf(target) }
      view.reportAt(mark, code, target.place, target.component, told)
    })
  }

  private expression(text: string | undefined, loop: string): () => boolean {
    if (text === undefined) return () => true
    const terms = text.split(' & ').map((term) => this.term(term, loop))
    return terms.length === 1 ? terms[0]! : () => terms.every((term) => term())
  }

  private term(text: string, loop: string): () => boolean {
    const negated = text.startsWith('!')
    const [name = '', values] = text.slice(negated ? 1 : 0).split('=')
    const slot = this.slot(referenceOf(name, loop), loop, false)
    const allowed = values?.split('|')
    const holds = allowed ? () => allowed.includes(slot.value) : () => slot.value !== ''
    return negated ? () => !holds() : holds
  }

  /** The segment that an element stands in, to report an empty one. */
  private segmentSlot(target: Reference, loop: string): Slot | undefined {
    return target.place === 0 ? undefined : this.slot({ ...target, place: 0, component: 0 }, loop, true)
  }

  /** A slot is emptied when its loop, or for an inner loop the loop around, begins. */
  private slot(reference: Reference, around: string, marked: boolean): Slot {
    const { loop, segment, place, component, isLoop } = reference
    const name = [loop, segment, place, component, marked, isLoop ? around : ''].join(' ')
    const known = this.slots.get(name)
    if (known) return known
    const [id = '', qualifiers] = segment.split('*')
    const first = isLoop ? this.startOf(loop) : id
    const slot: Slot = { value: '', mark: { segment: first, segmentIndex: 0, byteOffset: 0, position: 0, loop } }
    this.slots.set(name, slot)
    const owner = isLoop ? around : loop
    this.hooks.at(`${owner} ${this.startOf(owner)}`, () => {
      slot.value = ''
    })
    const codes = qualifiers?.split('|')
    this.hooks.at(`${loop} ${first}`, (view) => {
      if (slot.value !== '' || (codes && !hasQualifier(view, codes))) return
      slot.value = place === 0 ? '1' : view.text(place, component)
      if (marked && slot.value !== '') view.placeIn(slot.mark)
    })
    return slot
  }

  private segmentOf(target: Reference): string {
    return target.isLoop ? this.startOf(target.loop) : target.segment.split('*')[0]!
  }

  private startOf(loop: string): string {
    const first = this.map.loops.get(loop)?.[0] as SegmentUsage | undefined
    if (!first) throw new Error(`A condition speaks of loop ${loop}, which ${this.map.transaction} does not have`)
    return first.id
  }
}

function hasQualifier(view: View, codes: readonly string[]): boolean {
  return codes.some((code) => view.is(1, code) || view.is(1, code, 1))
}

const elementPattern = /^([A-Z][A-Z0-9]{1,2})(\d\d)(?:-(\d+))?$/

function referenceOf(text: string, around: string): Reference {
  const [first = '', second] = text.split(':')
  const loop = second === undefined ? around : first
  const name = second ?? first
  if (/^\d{4}[A-Z]*$/.test(name)) return { loop: name, segment: '', place: 0, component: 0, isLoop: true }
  const [, segment, place, component] = elementPattern.exec(name) ?? []
  if (segment === undefined) return { loop, segment: name, place: 0, component: 0, isLoop: false }
  return { loop, segment, place: Number(place), component: Number(component ?? 0), isLoop: false }
}

function findingOf(condition: Condition): FindingCode {
  const code = condition.finding ?? (condition.need === undefined ? 'situation-forbidden' : 'situation-missing')
  if (!(code in findingCatalogue)) throw new Error(`The catalogue has no finding ${code}`)
  return code as FindingCode
}
