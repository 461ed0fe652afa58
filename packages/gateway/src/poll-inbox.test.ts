import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folderGateway } from './folder.ts'
import { pollInbox, type FileVerdict, type PollingInbox } from './poll-inbox.ts'

describe('an inbox that is looked at again and again', () => {
  let folder: string
  let polling: PollingInbox | undefined

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poll-inbox-'))
  })
  afterEach(async () => {
    await polling?.stop()
    await rm(folder, { recursive: true })
  })

  function poll(take: (name: string, text: string) => FileVerdict): PollingInbox {
    const at = (name: string) => join(folder, name)
    const inbox = folderGateway({ inbox: at('in'), archive: at('done'), quarantine: at('bad'), settleMs: 0 })
    polling = pollInbox({
      inbox,
      everyMs: 5,
      take: async ({ name }, bytes) => take(name, Buffer.from(bytes).toString()),
    })
    return polling
  }

  const put = (name: string) => writeFile(join(folder, 'in', name), `text of ${name}`)
  const names = (place: string) => readdir(join(folder, place))

  it('hands over each file once, in order of names, and archives it by its verdict', async () => {
    const taken: string[] = []
    poll((name, text) => {
      taken.push(text)
      return name.startsWith('bad') ? 'quarantine' : 'processed'
    })
    await put('b')
    await vi.waitFor(async () => expect(await names('done')).toEqual(['b']))
    await put('bad')
    await vi.waitFor(async () => expect(await names('bad')).toEqual(['bad']))
    expect(taken).toEqual(['text of b', 'text of bad'])
    expect(await names('in')).toEqual([])
  })

  it('leaves a file that can not be decided yet and asks again', async () => {
    let asked = 0
    poll(() => (++asked < 3 ? 'later' : 'processed'))
    await put('early')
    await vi.waitFor(async () => expect(await names('done')).toEqual(['early']))
    expect(asked).toBe(3)
  })

  it('goes on with other files when one fails, says so, and takes the failed one up again', async () => {
    let broken = true
    const { problem } = poll((name) => {
      if (name === 'a' && broken) throw new Error('away')
      return 'processed'
    })
    await put('a')
    await put('b')
    await vi.waitFor(async () => expect(await names('done')).toEqual(['b']))
    await vi.waitFor(() => expect(problem()).toBe('inbox.file-stuck'))
    broken = false
    await vi.waitFor(async () => expect(await names('done')).toEqual(['a', 'b']))
    await vi.waitFor(() => expect(problem()).toBeUndefined())
  })

  it('says that the inbox is away, and goes on when it is back', async () => {
    const { problem } = poll(() => 'processed')
    await rm(join(folder, 'in'), { recursive: true })
    await vi.waitFor(() => expect(problem()).toBe('inbox.away'))
  })

  it('takes nothing any more once it is stopped', async () => {
    const taken: string[] = []
    const { stop } = poll((name) => {
      taken.push(name)
      return 'processed'
    })
    await stop()
    await put('late')
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(taken).toEqual([])
  })
})
