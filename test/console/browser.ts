import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FLAGS } from './chromium.ts'

/** A page in Chromium that is used as a person would: files are chosen and dropped by the browser itself. */
export type Page = {
  open(url: string): Promise<void>
  /** The value of an expression in the page. */
  value<Value>(expression: string): Promise<Value>
  /** Waits until an expression is true in the page. */
  until(expression: string): Promise<void>
  chooseFile(selector: string, path: string): Promise<void>
  dropFile(selector: string, path: string): Promise<void>
  /** A PNG of the whole page. */
  picture(): Promise<Buffer>
  close(): Promise<void>
}

const WAIT_MS = 30_000

export async function openBrowser(): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-chromium-'))
  const flags = FLAGS.filter((flag) => !flag.startsWith('--virtual-time-budget'))
  const args = [...flags, '--remote-debugging-port=0', '--window-size=1280,900', `--user-data-dir=${folder}`]
  const browser = spawn('chromium', [...args, 'about:blank'], { stdio: 'ignore' })
  const send = await connect(await pageAddress(folder, browser))
  const value = async <Value>(expression: string): Promise<Value> => {
    const told = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
    return (told.result as { value: Value }).value
  }
  await send('DOM.enable', {})
  const until = async (expression: string) => {
    for (const end = Date.now() + WAIT_MS; !(await value<boolean>(expression)); await pause(50))
      if (Date.now() > end) throw new Error(`the page never came to ${expression}`)
  }
  return {
    value,
    until,
    async open(url) {
      await send('Page.navigate', { url })
      await until(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`)
    },
    async chooseFile(selector, path) {
      const { root } = (await send('DOM.getDocument', {})) as { root: { nodeId: number } }
      const { nodeId } = await send('DOM.querySelector', { nodeId: root.nodeId, selector })
      await send('DOM.setFileInputFiles', { nodeId, files: [path] })
    },
    async dropFile(selector, path) {
      const [x, y] = await value<[number, number]>(
        `(({ x, y, width, height }) => [x + width / 2, y + height / 4])(document.querySelector('${selector}').getBoundingClientRect())`,
      )
      const data = { items: [], files: [path], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop']) await send('Input.dispatchDragEvent', { type, x, y, data })
    },
    async picture() {
      const { data } = await send('Page.captureScreenshot', { captureBeyondViewport: true })
      return Buffer.from(data as string, 'base64')
    },
    async close() {
      await send('Browser.close', {}).catch(() => undefined)
      if (browser.exitCode === null) await new Promise((resolve) => browser.once('exit', resolve))
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}

/** Where the page of a browser listens; the browser writes its port into its folder. */
async function pageAddress(folder: string, browser: ChildProcess): Promise<string> {
  for (const end = Date.now() + WAIT_MS; Date.now() < end && browser.exitCode === null; await pause(100)) {
    const port = await readFile(join(folder, 'DevToolsActivePort'), 'utf8').then(
      (text) => text.split('\n')[0],
      () => undefined,
    )
    if (!port) continue
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Record<string, string>[]
    const page = targets.find(({ type }) => type === 'page')
    if (page?.webSocketDebuggerUrl) return page.webSocketDebuggerUrl
  }
  throw new Error('chromium did not start')
}

type Answer = Record<string, unknown>

/** Sends commands of the DevTools protocol, each with its answer. */
async function connect(address: string): Promise<(method: string, params: object) => Promise<Answer>> {
  const socket = new WebSocket(address)
  const open = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as { id?: number; result: Answer; error?: Answer }
    const waiting = id === undefined ? undefined : open.get(id)
    if (id !== undefined) open.delete(id)
    if (error) waiting?.reject(new Error(JSON.stringify(error)))
    else waiting?.resolve(result)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of open.values()) reject(new Error('the browser is gone'))
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('the browser does not answer')))
  })
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last
      open.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
}
