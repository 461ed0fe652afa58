/** Integer cents of US dollars. */
export type Cents = number

/** `12345` as `123.45`, the way X12 and people write it; a negative amount has a leading minus. */
export function formatDollars(cents: Cents): string {
  const sign = cents < 0 ? '-' : ''
  const absolute = Math.abs(cents)
  return `${sign}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`
}

/** `1,234.5` style input refused; `1234`, `1234.5`, `1234.50`, `-3.10` give cents; anything else undefined. */
export function parseDollars(text: string): Cents | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) return undefined
  const cents = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0') || 0)
  return match[1] === '-' && cents !== 0 ? -cents : cents
}

export function sumCents<Item>(items: Iterable<Item>, amount: (item: Item) => Cents): Cents {
  let total = 0
  for (const item of items) total += amount(item)
  return total
}
