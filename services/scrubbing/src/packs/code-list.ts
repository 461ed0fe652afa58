const CODE = '[A-Z0-9]{5}'
const FORM = new RegExp(`^(?:${CODE}|${CODE}-${CODE}|[A-Z0-9]{1,4}\\*)$`)

/** True for `27447`, `99202-99215` and `J*`. */
export function isCodeList(text: string): boolean {
  const [from, to] = text.split('-')
  return FORM.test(text) && (to === undefined || (from as string) <= to)
}

/** Whether a code is one of these codes, ranges and beginnings. */
export function lists(list: readonly string[], code: string): boolean {
  return list.some((entry) => {
    if (entry.endsWith('*')) return code.startsWith(entry.slice(0, -1))
    const [from, to] = entry.split('-')
    return to === undefined ? code === entry : (from as string) <= code && code <= to
  })
}
