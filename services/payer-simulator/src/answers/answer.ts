import type { InterchangeInfo, InterchangeOptions, WriteOptions } from '@claimrail/x12'

/** A file that answers an 837, or one of its kinds. */
export type Answer = {
  folder: 'acknowledgments' | 'remittances'
  name: string
  /** 0 at once, 1 with the payments, 2 with what is taken back later. */
  wave: 0 | 1 | 2
  text: string
}

/** An answer before it has a name and a control number. The number is that of its interchange and group. */
export type Draft = Pick<Answer, 'folder' | 'wave'> & { kind: string; write(controlNumber: number): Uint8Array }

/** The envelope of an answer: the parties of the 837 swapped, its day and time, its delimiters, so that what was read can be written. */
export function envelope(of: InterchangeInfo, controlNumber: number): WriteOptions {
  const interchange: InterchangeOptions = {
    controlNumber,
    sender: { qualifier: of.receiverQualifier, id: of.receiverId },
    receiver: { qualifier: of.senderQualifier, id: of.senderId },
    date: of.date,
    time: of.time,
    usage: of.usage === 'P' ? 'P' : 'T',
  }
  return {
    interchange,
    group: { controlNumber },
    transaction: { controlNumber: 1 },
    delimiters: of.delimiters,
    lineEnding: of.delimiters.segment === '\n' || of.delimiters.segment === '\r' ? '' : '\n',
    characterSet: 'any',
    // What a claim says wrongly goes back as it came: its sender needs the answer all the same.
    check: false,
  }
}
