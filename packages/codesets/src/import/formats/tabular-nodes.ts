import type { SaxesParser } from 'saxes'

/** Elements that hold notes which rules or people read. */
const NOTES = [
  'inclusionTerm',
  'includes',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
] as const
type NoteName = (typeof NOTES)[number]

/** A chapter (`#1`), a block (`#A00-A09`), a category or a code (`A00.1`), with what is said of it alone. */
export type Node = {
  line: number
  name: string
  title: string
  parent: string | undefined
  notes: { [Name in NoteName]?: string[] }
  seventh: Record<string, string>
}

/** Listens to a parser and fills the list of nodes as they end; parents come after their children. */
export function tabularNodes(parser: SaxesParser): Node[] {
  const nodes: Node[] = []
  const open: Node[] = []
  const path: string[] = []
  let text = ''
  let char: string | undefined

  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    text = ''
    if (name === 'chapter' || name === 'section' || name === 'diag')
      open.push(newNode(parser.line, open.at(-1), name === 'section' ? `#${String(attributes.id)}` : ''))
    if (name === 'extension') char = String(attributes.char)
  })
  parser.on('text', (part) => (text += part))
  parser.on('closetag', ({ name }) => {
    path.pop()
    const node = open.at(-1)
    if (node) take(node, name, path.at(-1), text.replace(/\s+/g, ' ').trim(), char)
    if (name === 'chapter' || name === 'section' || name === 'diag') nodes.push(open.pop() as Node)
    text = ''
  })
  return nodes
}

function newNode(line: number, above: Node | undefined, name: string): Node {
  return { line, name, title: '', parent: above?.name, notes: {}, seventh: {} }
}

function take(node: Node, element: string, within: string | undefined, text: string, char: string | undefined): void {
  if (element === 'name' && within === 'chapter') node.name = `#${text}`
  else if (element === 'name' && within === 'diag') node.name = text
  else if (element === 'desc') node.title = text
  else if (element === 'extension' && char !== undefined) node.seventh[char] = text
  else if (element === 'note' && isNote(within)) (node.notes[within] ??= []).push(text)
}

function isNote(name: string | undefined): name is NoteName {
  return (NOTES as readonly string[]).includes(name ?? '')
}
