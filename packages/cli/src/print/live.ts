import { createLogUpdate } from 'log-update'

/** Shows what is going on while it goes on: redrawn in place on a terminal, a plain line now and then otherwise. */
export type Live = {
  /** `picture` is drawn on a terminal; `line` is printed elsewhere, at most every few seconds. */
  show(picture: () => string, line: () => string): void
  /** Leaves the last picture standing, or prints the last line. */
  done(line?: string): void
}

const LINE_EVERY_MS = 2000

export function live(stream: NodeJS.WriteStream): Live {
  return stream.isTTY ? redrawn(stream) : plain(stream)
}

function redrawn(stream: NodeJS.WriteStream): Live {
  const update = createLogUpdate(stream)
  return { show: (picture) => update(picture()), done: () => update.done() }
}

function plain(stream: NodeJS.WriteStream): Live {
  let last = 0
  return {
    show(_, line) {
      if (Date.now() - last < LINE_EVERY_MS) return
      last = Date.now()
      stream.write(`${line()}\n`)
    },
    done(line) {
      if (line) stream.write(`${line}\n`)
    },
  }
}
