import { expect, test } from 'vitest'

import { firstOf, orThrow } from './server.ts'

test('a server is taken from the first way that has one', async () => {
  const found = await firstOf([
    { how: 'docker', start: async () => ({ reason: 'no engine' }) },
    { how: 'local', start: async () => ({ url: 'a' }) },
  ])
  expect(found).toEqual({ available: true, url: 'a' })
})

test('a machine with no way to a server is told about every way that was tried', async () => {
  const found = await firstOf<{ url: string }>([
    { how: 'docker', start: async () => ({ reason: 'no engine' }) },
    { how: 'local', start: () => Promise.reject(new Error('port taken')) },
  ])
  expect(found).toEqual({ available: false, reason: 'docker: no engine; local: port taken' })
  expect(() => orThrow(found, 'Redis')).toThrow('no Redis for tests (docker: no engine; local: port taken)')
})

test('a server that the environment names and that is away is never replaced by another', async () => {
  const found = firstOf<{ url: string }>([
    { how: 'environment', start: () => Promise.reject(new Error('no Redis answers there')) },
    { how: 'local', start: async () => ({ url: 'a' }) },
  ])
  await expect(found).rejects.toThrow('no Redis answers there')
})
