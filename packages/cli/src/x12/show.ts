import { styleText } from 'node:util'
import type { ShownGap, ShownSegment } from '@claimrail/x12'
import { findingLine } from './validate.ts'

/** A segment by line: its loop, its elements each with its name, and what was found. */
export function shownText(shown: ShownSegment | ShownGap): string {
  if ('gap' in shown) return `(${shown.gap} bytes at ${shown.byteOffset})`
  const indent = '  '.repeat(shown.depth)
  const heading = shown.beginsLoop ? [`${indent}${styleText('bold', `${shown.loop} ${shown.loopName}`)}`] : []
  const elements = shown.elements.map(({ reference, name, value }) => `${reference} ${name}=${value}`)
  const line = `${indent}  ${shown.id}  ${elements.join('  ')}`.trimEnd()
  const findings = shown.findings.map((finding) => `${indent}  ${styleText('red', `^ ${findingLine(finding)}`)}`)
  return [...heading, line, ...findings].join('\n')
}
