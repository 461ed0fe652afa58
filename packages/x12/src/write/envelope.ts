import { defaultDelimiters } from '../delimiters.ts'
import type { Delimiters } from '../delimiters.ts'
import type { LoopTree } from '../loops/tree.ts'
import type { InterchangeAcknowledgmentWriteOptions, WriteOptions } from './options.ts'
import { X12WriteError } from './problem.ts'
import { SegmentWriter } from './segment-writer.ts'
import { compactDay, compactTime } from './values.ts'

/** Refuses options that no interchange can have. */
export function refuseOption(element: string, message: string): never {
  throw new X12WriteError({ code: 'option-invalid', loop: '', element, message })
}

/** A writer with the delimiters and character set of the options, checked. */
export function newSegmentWriter(options: InterchangeAcknowledgmentWriteOptions): SegmentWriter {
  const delimiters = { ...defaultDelimiters, ...options.delimiters }
  checkDelimiters(delimiters)
  const { characterSet = 'extended', lineEnding = '' } = options
  return new SegmentWriter({ delimiters, characterSet, lineEnding })
}

function checkDelimiters(delimiters: Delimiters): void {
  const all = Object.values(delimiters).filter((character) => character !== '')
  const usable = all.every((character) => /^[!-/:-@[-`{-~\x1c-\x1f]$/.test(character) || /^[\r\n]$/.test(character))
  if (!usable || new Set(all).size !== all.length) {
    refuseOption('ISA', 'The delimiters are not different ASCII characters other than letters, digits and blank.')
  }
  const { element, component, segment } = delimiters
  if ([element, component, segment].includes('')) refuseOption('ISA', 'Only the repetition separator may be absent.')
  if (/[\r\n]/.test(element + component)) refuseOption('ISA', 'A line ending can only end segments.')
}

export function openInterchange(writer: SegmentWriter, options: InterchangeAcknowledgmentWriteOptions): void {
  const { interchange } = options
  const { component, repetition } = { ...defaultDelimiters, ...options.delimiters }
  const { authorization, security, sender, receiver } = interchange
  writer.open('ISA', undefined)
  writer.begin('ISA')
  writer.text(fixed('ISA01', authorization?.qualifier ?? '00', 2)).text(fixed('ISA02', authorization?.value ?? '', 10))
  writer.text(fixed('ISA03', security?.qualifier ?? '00', 2)).text(fixed('ISA04', security?.value ?? '', 10))
  writer.text(fixed('ISA05', sender.qualifier, 2)).text(fixed('ISA06', sender.id, 15))
  writer.text(fixed('ISA07', receiver.qualifier, 2)).text(fixed('ISA08', receiver.id, 15))
  writer.text((compactDay(interchange.date) ?? refuseOption('ISA09', 'The date is not YYYY-MM-DD.')).slice(2))
  writer.text(timeOf('ISA10', interchange.time).slice(0, 4))
  if (repetition === '') writer.text('U')
  else writer.delimiterElement(repetition)
  writer.text('00501').text(interchangeNumber(options))
  writer.text(interchange.acknowledgmentRequested ? '1' : '0').text(interchange.usage)
  writer.delimiterElement(component).endAsItIs()
}

export function closeInterchange(
  writer: SegmentWriter,
  options: InterchangeAcknowledgmentWriteOptions,
  groups: number,
) {
  writer.open('IEA', undefined)
  writer.begin('IEA').number(groups).text(interchangeNumber(options)).end()
}

/** Opens and closes the one group and the transactions of an interchange. */
export class TransactionEnvelope {
  readonly writer: SegmentWriter
  private readonly options: WriteOptions
  private readonly tree: LoopTree
  private readonly functionalId: string
  private readonly implementation: string
  /** ST03: the guide of the 835 does not use it. */
  private readonly named: string
  private transactions = 0

  constructor(tree: LoopTree, defaults: { functionalId: string; implementation: string }, options: WriteOptions) {
    this.options = options
    this.tree = tree
    this.functionalId = defaults.functionalId
    this.implementation = options.transaction.implementation ?? defaults.implementation
    this.named = tree.table.identifier === '835' ? '' : this.implementation
    this.writer = newSegmentWriter(options)
    this.writer.follow(tree)
    this.openGroup()
  }

  /** ST of the next transaction. */
  openTransaction(): void {
    this.writer.count = 0
    this.writer.open('ST', undefined)
    this.writer.begin('ST').text(this.tree.table.identifier).text(this.transactionNumber(this.transactions))
    this.writer.text(this.named).end()
    this.transactions++
  }

  /** SE of the transaction that is open. */
  closeTransaction(): void {
    this.writer.close()
    this.writer.open('ST', undefined)
    this.writer
      .begin('SE')
      .number(this.writer.count)
      .text(this.transactionNumber(this.transactions - 1))
      .end()
    this.writer.begins(undefined)
  }

  /** GE and IEA. An interchange without a transaction is refused. */
  close(): void {
    if (this.transactions === 0) refuseOption('ST', 'There is nothing to write.')
    this.writer.open('GS', undefined)
    this.writer.begin('GE').number(this.transactions).text(groupNumber(this.options)).end()
    closeInterchange(this.writer, this.options, 1)
  }

  private openGroup(): void {
    const { interchange, group } = this.options
    openInterchange(this.writer, this.options)
    this.writer.open('GS', undefined)
    this.writer.begin('GS').required(this.functionalId)
    this.writer.required(group.senderCode ?? interchange.sender.id)
    this.writer.required(group.receiverCode ?? interchange.receiver.id)
    this.writer.requiredDay(group.date ?? interchange.date).text(timeOf('GS05', group.time ?? interchange.time))
    this.writer.text(groupNumber(this.options)).text('X').required(this.implementation).end()
  }

  private transactionNumber(place: number): string {
    return controlNumber('ST02', this.options.transaction.controlNumber, place)
  }
}

const interchangeNumber = (options: InterchangeAcknowledgmentWriteOptions): string => {
  const text = String(options.interchange.controlNumber)
  return /^\d{1,9}$/.test(text)
    ? text.padStart(9, '0')
    : refuseOption('ISA13', 'The control number is not 1 to 9 digits.')
}

const groupNumber = (options: WriteOptions): string => {
  const text = String(options.group.controlNumber)
  return /^\d{1,9}$/.test(text) ? text : refuseOption('GS06', 'The control number is not 1 to 9 digits.')
}

/** The `place`-th number from the first one on, as wide as that, and at least four digits. */
function controlNumber(element: string, first: number | string, place: number): string {
  const text = String(first).padStart(4, '0')
  if (place === 0 && /^[0-9A-Z]{4,9}$/.test(text)) return text
  const next = String(Number(text) + place).padStart(text.length, '0')
  return /^\d{4,9}$/.test(text) && next.length <= 9
    ? next
    : refuseOption(element, 'The control numbers do not count on within 9 digits.')
}

function fixed(element: string, value: string, width: number): string {
  return value.length <= width
    ? value.padEnd(width)
    : refuseOption(element, `The value is longer than ${width} characters.`)
}

function timeOf(element: string, time: string): string {
  return compactTime(time) ?? refuseOption(element, 'The time is not HH:MM.')
}
