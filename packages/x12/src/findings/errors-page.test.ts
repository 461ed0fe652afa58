import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findingCatalogue } from './catalogue.ts'
import { errorsPage } from './errors-page.ts'

it('docs/x12/errors.md says what the catalogue says', () => {
  const page = readFileSync(new URL('../../../../docs/x12/errors.md', import.meta.url), 'utf8')
  expect(page).toBe(errorsPage())
})

it('every error says how it is told to the sender', () => {
  const untold = Object.entries(findingCatalogue).filter(
    ([, { severity, ta1, ak9, ik5, ik3, ik4, category }]) =>
      severity === 'error' && !(ta1 ?? ak9 ?? ik5 ?? ik3 ?? ik4 ?? category),
  )
  expect(untold.map(([code]) => code)).toEqual([])
})
