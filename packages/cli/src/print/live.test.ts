import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { live } from './live.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

function pipe() {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream & PassThrough
  return { screen: live(stream), text: () => String(stream.read() ?? '') }
}

test('where no one watches, a line is printed now and then, and the last one at the end', () => {
  const { screen, text } = pipe()
  const show = (line: string) =>
    screen.show(
      () => 'a picture',
      () => line,
    )
  show('one')
  show('two, at once')
  vi.advanceTimersByTime(2000)
  show('three')
  screen.done('four')
  expect(text()).toBe('one\nthree\nfour\n')
})

test('without a last line nothing is added', () => {
  const { screen, text } = pipe()
  screen.done()
  expect(text()).toBe('')
})
