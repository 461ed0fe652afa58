import type { GroupInfo, InterchangeInfo, TransactionInfo } from '../documents/source.ts'
import type { Segment } from '../block.ts'
import { dayOf } from './dates.ts'

const place = (segment: Segment) => ({ byteOffset: segment.byteOffset, segmentIndex: segment.index })

/** What an ISA says. */
export function interchangeInfo(isa: Segment): InterchangeInfo {
  return {
    controlNumber: isa.element(13),
    senderQualifier: isa.element(5).trim(),
    senderId: isa.element(6).trim(),
    receiverQualifier: isa.element(7).trim(),
    receiverId: isa.element(8).trim(),
    date: dayOf(`20${isa.element(9)}`) ?? '',
    time: clock(isa.element(10)),
    version: isa.element(12),
    acknowledgmentRequested: isa.element(14) === '1',
    usage: isa.element(15),
    delimiters: isa.block.delimiters,
    ...place(isa),
  }
}

/** What a GS says. */
export function groupInfo(gs: Segment): GroupInfo {
  return {
    functionalId: gs.element(1),
    senderCode: gs.element(2).trim(),
    receiverCode: gs.element(3).trim(),
    date: dayOf(gs.element(4)) ?? '',
    time: gs.element(5),
    controlNumber: gs.element(6),
    version: gs.element(8),
    ...place(gs),
  }
}

/** What an ST says; the implementation of the group stands in for an absent ST03. */
export function transactionInfo(st: Segment, group: GroupInfo | undefined): TransactionInfo {
  return {
    identifier: st.element(1),
    controlNumber: st.element(2),
    implementation: st.element(3) || (group?.version ?? ''),
    ...place(st),
  }
}

/** `HHMM` as `HH:MM`; anything else as it is. */
export function clock(text: string): string {
  return /^\d{4}$/.test(text) ? `${text.slice(0, 2)}:${text.slice(2)}` : text
}
