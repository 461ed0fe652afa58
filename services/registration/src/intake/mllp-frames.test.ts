import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameDecoder, frameOf, type Frame } from './mllp-frames.ts'

function decode(bytes: Buffer, chunk: number, maxBytes = 1_000): Frame[] {
  const decoder = frameDecoder(maxBytes)
  const frames: Frame[] = []
  for (let at = 0; at < bytes.length; at += chunk) frames.push(...decoder.feed(bytes.subarray(at, at + chunk)))
  return [...frames, ...decoder.end()]
}

const told = (frames: readonly Frame[]) => frames.map(({ kind, bytes }) => `${kind} ${bytes.toString('latin1')}`)

test('messages come out whole however the stream is cut', () => {
  const text = fc.stringMatching(/^[A-Za-z|\r]{1,20}$/)
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (messages, chunk) => {
      const frames = decode(Buffer.concat(messages.map(frameOf)), chunk)
      expect(told(frames)).toEqual(messages.map((message) => `message ${message}`))
    }),
  )
})

test('bytes outside frames are noise, fillers are nothing, and a frame that another cuts off is truncated', () => {
  const stream = Buffer.from('\r\n noise \u000bone\u001c\r\u000btwo\u000bthree\u001c\r\u000bfour')
  for (const chunk of [1, 4, 100]) {
    expect(told(decode(stream, chunk))).toEqual([
      'noise \r\n noise ',
      'message one',
      'truncated two',
      'message three',
      'truncated four',
    ])
  }
})

test('a frame that is too large is told with its beginning, and the next one is read', () => {
  const stream = Buffer.concat([frameOf('x'.repeat(500_000)), frameOf('next')])
  const frames = decode(stream, 1_000, 100_000)
  expect(frames.map(({ kind, receivedBytes }) => [kind, receivedBytes])).toEqual([
    ['tooLarge', 500_000],
    ['message', 4],
  ])
  expect(frames[0]?.bytes.length).toBe(64 * 1024)
})
