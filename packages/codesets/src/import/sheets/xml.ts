import { StringDecoder } from 'node:string_decoder'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** What to do with the elements of a part; names come without their namespace prefix. */
export type XmlListener = {
  open?(name: string, attribute: (name: string) => string): void
  /** `text` is all that stands directly in the element since its last child. */
  close?(name: string, text: string): void
}

/** Reads a part of a workbook as it comes. After each piece of bytes it yields, so that what was found can be taken. Throws where it is no XML. */
export async function* xmlParts(bytes: AsyncIterable<Buffer>, listener: XmlListener): AsyncIterable<void> {
  const decoder = new StringDecoder('utf8')
  const parser = listening(listener)
  for await (const part of bytes) {
    parser.write(decoder.write(part))
    yield
  }
  parser.close()
  yield
}

export async function readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of xmlParts(bytes, listener));
}

function listening({ open, close }: XmlListener): SaxesParser {
  const parser = new SaxesParser()
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    text = ''
    open?.(local(name), (wanted) => attributeOf(attributes, wanted))
  })
  parser.on('text', (part) => (text += part))
  parser.on('closetag', ({ name }) => {
    close?.(local(name), text)
    text = ''
  })
  return parser
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string {
  return attributes[wanted] ?? Object.entries(attributes).find(([name]) => local(name) === wanted)?.[1] ?? ''
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
