/** Kinds of value that a rule may compare. Numbers may be written without a point: `line.units == 2`. */
type ValueType = 'string' | 'double' | 'bool' | 'list<string>'

/** One thing that a rule may read: its kind, where it stands in a claim, what it says. */
type Field<Of> = {
  type: ValueType
  /** Path in the claim, for the verdict; `lines[].units` stands for the line that is judged. */
  path: string
  about: string
  /** undefined = nothing is known, so a rule that needs it has no data. */
  read(of: Of): string | number | boolean | readonly string[] | undefined
}

/** A name that rules use, with the fields below it. */
export type Noun<Of> = { about: string; fields: Readonly<Record<string, Field<Of>>> }

/** Thrown out of an expression that needs what no one has said. */
class NoDataFault extends Error {
  constructor() {
    super('no data')
    this.name = 'NoDataFault'
  }
}

/** A view on something through its fields; reading what is not known throws NoDataFault. The CEL library tells types apart by constructor. */
export type ViewType<Of> = new (of: Of) => object

export function viewType<Of>({ fields }: Noun<Of>): ViewType<Of> {
  class View {
    #of: Of
    constructor(of: Of) {
      this.#of = of
    }
    static {
      for (const [name, { read }] of Object.entries(fields)) {
        Object.defineProperty(this.prototype, name, {
          get(this: View) {
            return known(read(this.#of))
          },
        })
      }
    }
  }
  return View
}

/** The value, or NoDataFault where there is none. */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NoDataFault()
  return value
}
