/** An element as people name it: `CLM02`, or `CLM05-3` for a component; position 0 is the segment. */
export function elementReference(segment: string, position: number, component?: number): string {
  if (position === 0) return segment
  const reference = `${segment}${position < 10 ? '0' : ''}${position}`
  return component === undefined ? reference : `${reference}-${component}`
}
