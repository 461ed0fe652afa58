import { expect, it } from 'vitest'
import { tee } from './tee.ts'

it('a listener that throws does not keep the others from hearing', () => {
  const heard: string[] = []
  const broken = {
    emit() {
      throw new Error('broken')
    },
  }
  tee(broken, { emit: ({ event }) => void heard.push(event) }).emit({ event: 'host.stopping', signal: 'SIGTERM' })
  expect(heard).toEqual(['host.stopping'])
})
