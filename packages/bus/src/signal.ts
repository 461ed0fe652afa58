/** A flag that one loop waits for and many may raise. Raising it before the wait is not lost. */
export type Signal = {
  raise(): void
  /** Resolves when raised, or after `ms`; lowers the flag. */
  wait(ms?: number): Promise<void>
}

export function createSignal(): Signal {
  let raised = false
  let release: (() => void) | undefined
  return {
    raise() {
      raised = true
      release?.()
    },
    async wait(ms = Infinity) {
      if (!raised && ms > 0) {
        await new Promise<void>((resolve) => {
          const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined
          release = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      release = undefined
      raised = false
    },
  }
}
