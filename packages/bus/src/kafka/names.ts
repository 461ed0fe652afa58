/** Topics and groups of one installation as its brokers know them: `namespace.name`. */
export type Names = { toBroker(name: string): string; fromBroker(name: string): string }

export function namesIn(namespace: string): Names {
  const prefix = `${namespace}.`
  return {
    toBroker: (name) => prefix + name,
    fromBroker: (name) => name.slice(prefix.length),
  }
}
