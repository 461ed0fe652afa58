import type { CodeLookup, CodeVerdict, OutsideSystem } from '../code-lookup.ts'
import type { Mark } from '../reporter.ts'
import type { View } from '../view.ts'

interface Asked {
  readonly system: OutsideSystem
  readonly code: string
  readonly mark: Mark
  readonly place: number
  readonly component: number
  /** The day that counts for it, 0 for that of the claim. */
  day: number
}

const most = 50_000

/** Codes of one claim that are asked about when its days are known. Verdicts are kept, as claims repeat codes. */
export class OutsideCodes {
  private readonly lookup: CodeLookup | undefined
  private readonly known = new Map<string, CodeVerdict>()
  private asked: Asked[] = []
  /** Of the line that is open: its codes take its day. */
  private lineBegins = 0

  constructor(lookup: CodeLookup | undefined) {
    this.lookup = lookup
  }

  begin(): void {
    this.asked = []
    this.lineBegins = 0
  }

  beginLine(): void {
    this.lineBegins = this.asked.length
  }

  ask(view: View, system: OutsideSystem, place: number, component = 0): void {
    if (!this.lookup || !view.has(place, component)) return
    this.asked.push({ system, code: view.text(place, component), mark: view.mark(), place, component, day: 0 })
  }

  /** The codes since the line began are of this day. */
  lineDay(day: number): void {
    for (let at = this.lineBegins; at < this.asked.length; at++) this.asked[at]!.day = day
  }

  /** Asks about everything; codes without a day of their own are of `day`. */
  settle(view: View, day: number): void {
    for (const one of this.asked) {
      const date = isoOf(one.day || day)
      const verdict = date === '' ? 'noData' : this.verdict(one.system, one.code, date)
      if (verdict === 'unknown') view.reportAt(one.mark, 'code-unknown', one.place, one.component)
      else if (verdict === 'notInForce') view.reportAt(one.mark, 'code-not-in-force', one.place, one.component)
      else if (verdict === 'notBillable') view.reportAt(one.mark, 'code-not-billable', one.place, one.component)
    }
    this.begin()
  }

  private verdict(system: OutsideSystem, code: string, date: string): CodeVerdict {
    const key = `${system} ${code} ${date}`
    const known = this.known.get(key)
    if (known) return known
    const verdict = this.lookup!.verdict(system, code, date)
    if (this.known.size >= most) this.known.clear()
    this.known.set(key, verdict)
    return verdict
  }
}

function isoOf(day: number): string {
  const text = String(day)
  return day === 0 ? '' : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
