import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import { BY_PACK, byPack } from './by-pack.ts'
import { AUDIO, isFromAfar, VIDEO } from './telehealth.ts'

type Telehealth = NonNullable<PayerPack['telehealth']>

export const payerTelehealthModifier: Edit = {
  ...BY_PACK,
  id: 'payer-telehealth-modifier',
  severity: 'stop',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A visit from afar does not carry the modifier that the payer wants.',
  fix: 'Write the payer’s modifier for how the visit was held.',
  prevents: ['CARC.4'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack.telehealth,
      (rules) => {
        const afar = subject.lines.filter((one) => isFromAfar(subject, one))
        if (afar.length === 0) return NOT_APPLICABLE
        const wrong = afar.filter(({ line }) => !isWritten(line.modifiers, rules))
        return failAt(wrong.map(({ path }) => `${path}.modifiers`))
      },
    ),
  /** Writes the same thing as the payer does; how a visit was held that does not say so is for a person to know. */
  repair({ claim, pack }) {
    const rules = pack?.telehealth
    if (!rules) return undefined
    return { ...claim, lines: claim.lines.map((line) => ({ ...line, modifiers: rewrite(line.modifiers, rules) })) }
  },
}

function isWritten(modifiers: readonly string[], { video, audio }: Telehealth): boolean {
  const how = modifiers.filter((one) => VIDEO.includes(one) || AUDIO.includes(one))
  if (how.some((one) => VIDEO.includes(one))) return how.every((one) => one === video)
  if (how.length > 0) return how.every((one) => one === audio)
  return video === 'none'
}

function rewrite(modifiers: readonly string[], { video, audio }: Telehealth): string[] {
  const rewritten = modifiers.flatMap((one) => {
    if (VIDEO.includes(one)) return video === 'none' ? [] : [video]
    if (AUDIO.includes(one) && audio !== 'refused') return [audio]
    return [one]
  })
  return [...new Set(rewritten)]
}
