import { expect, it } from 'vitest'
import { batchTexts, type BatchText } from './batch-text.ts'

async function told(parts: readonly string[]): Promise<BatchText[]> {
  const all: BatchText[] = []
  for await (const part of batchTexts(
    (async function* () {
      yield* parts
    })(),
  ))
    all.push(part)
  return all
}

const batches = [
  { kind: 'say "documents": [', options: { a: [{ documents: [] }], b: '\\"[{' }, documents: [] },
  {
    kind: '837P',
    options: { text: 'back\\slash\\\\' },
    documents: [{}, { name: '}]"' }, { lines: [{ deep: [[1]] }] }],
  },
]

it.each([undefined, 2])(
  'batches come apart as JSON.parse has them, wherever their text is cut (indent %s)',
  async (indent) => {
    const text = JSON.stringify(batches, null, indent)
    const wanted = batches.flatMap(({ documents, ...batch }): BatchText[] => [
      { kind: 'batch', batch: { ...batch, documents: [] } },
      ...documents.map((document) => ({ kind: 'document' as const, document })),
      { kind: 'batchEnd' },
    ])
    for (let cut = 0; cut <= text.length; cut++)
      expect(await told([text.slice(0, cut), text.slice(cut)]), String(cut)).toEqual(wanted)
    expect(await told([...text])).toEqual(wanted)
  },
)

it.each([
  '',
  '{}',
  '[',
  '[1]',
  '[{"kind":"837P"}]',
  '[{"documents":[{}',
  '[{"documents":[1]}]',
  '[{"documents":{}}]',
  'x',
])('what is no list of batches is refused: %s', async (text) => {
  await expect(told([text])).rejects.toMatchObject({ code: 2 })
})
