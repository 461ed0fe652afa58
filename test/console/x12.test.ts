import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skip } from '@claimrail/testing/run'
import { startEmbedded, type Embedded } from '../system/embedded.ts'
import { openBrowser, type Page } from './browser.ts'
import { hasChromium } from './chromium.ts'

const here = hasChromium()
if (!here) skip('Chromium', 'it is not on the PATH; install the package chromium')

const page837 = await readFile(new URL('../../docs/x12/837p.md', import.meta.url), 'utf8')
/** The example of the documentation: a replacement claim without the number of the claim that it replaces. */
const claims = /```edi claims\.837\n([\s\S]*?)```/.exec(page837)?.[1] ?? ''

describe.skipIf(!here)('an X12 file in the console, in a browser', () => {
  let folder: string
  let system: Embedded
  let page: Page
  const path = (name: string) => join(folder, name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimrail-x12-page-'))
    await writeFile(path('claims.837'), claims)
    await writeFile(path('good.837'), claims.replace('11:B:7', '11:B:1'))
    await writeFile(path('large.837'), claims.padEnd(2_000_001, '\n'))
    system = await startEmbedded(join(folder, 'data'))
    page = await openBrowser()
    await page.open(`http://${system.addresses.console}/x12`)
  })
  afterAll(async () => {
    await page?.close()
    await system?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const text = (selector: string) => page.value<string>(`document.querySelector('${selector}').innerText`)

  test('a file that is chosen is shown by loop, with names beside elements and findings inline', async () => {
    await page.chooseFile('#file', path('claims.837'))
    await page.until(`!document.querySelector('#content').hidden`)
    expect(await text('#said')).toBe('1 error')
    expect(await text('#facts')).toMatch(/CLAIMS\s+1|claims\s+1/)
    expect(await text('#facts')).toContain('$150.00')
    expect(await text('#findings tbody')).toContain('original-reference-missing')
    const claim = `[...document.querySelectorAll('.segment')].find((one) => one.innerText.includes('PCN0001')).innerText`
    expect(await page.value<string>(claim)).toMatch(/CLM02 total charge\s+150/)
    const loops = `[...document.querySelectorAll('.loop')].map((one) => one.innerText).join(', ')`
    expect(await page.value<string>(loops)).toContain(
      '2000B Subscriber level, 2010BA Subscriber, 2010BB Payer, 2300 Claim',
    )
    const wrong = `document.querySelector('.wrong .inline').innerText`
    expect(await page.value<string>(wrong)).toContain('SNIP 4 2300 REF original-reference-missing')
    const inner = `getComputedStyle(document.querySelector('.segment.depth-3')).marginLeft`
    expect(parseFloat(await page.value<string>(inner))).toBeGreaterThan(30)
  })

  test('a file that is dropped takes its place', async () => {
    await page.dropFile('#drop', path('good.837'))
    await page.until(`document.querySelector('#said').textContent === 'no errors'`)
    expect(await page.value<boolean>(`document.querySelector('#found').hidden`)).toBe(true)
    expect(await page.value<number>(`document.querySelectorAll('.wrong').length`)).toBe(0)
  })

  test('a file of more than two megabytes is refused', async () => {
    await page.chooseFile('#file', path('large.837'))
    await page.until(`/more than can be shown/.test(document.querySelector('#said').textContent)`)
    const headers = { 'content-type': 'application/edi-x12' }
    const body = await readFile(path('large.837'))
    const answer = await fetch(`http://${system.addresses.console}/api/x12`, { method: 'POST', headers, body })
    expect(answer.status).toBe(413)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test('nothing of a file is kept', async () => {
    const names = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })
    for (const file of names.filter((one) => one.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name), 'latin1')
      expect(bytes.includes('PCN0001') || bytes.includes('MILLER'), file.name).toBe(false)
    }
  })

  test('a picture of it can be taken', async () => {
    await page.chooseFile('#file', path('claims.837'))
    await page.until(`!document.querySelector('#found').hidden`)
    const picture = await page.picture()
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    if (process.env.CLAIMRAIL_PICTURE) await writeFile(process.env.CLAIMRAIL_PICTURE, picture)
  })
})
