import { afterEach, beforeEach, describe } from 'vitest'
import type { ViewStore } from '../port.ts'
import { findPromises } from './find-promises.ts'
import { foldPromises } from './fold-promises.ts'
import { indexPromises } from './index-promises.ts'
import { listPromises } from './list-promises.ts'
import { savePromises } from './save-promises.ts'
import type { MakeStore, Open, StoreUnderTest } from './subject.ts'

/** Holds an adapter to every promise of the port. `makeStore` is called once a test and must give an empty place. */
export function viewStoreContract(name: string, makeStore: MakeStore): void {
  describe(`${name} keeps the promises of a view store`, () => {
    let place: StoreUnderTest
    let opened: ViewStore[]

    beforeEach(async () => {
      opened = []
      place = await makeStore()
    })

    afterEach(async () => {
      for (const store of opened) await store.close()
      await place.remove()
    })

    const open: Open = () => {
      const store = place.open()
      opened.push(store)
      return store
    }

    describe('saving', () => savePromises(open))
    describe('counting', () => indexPromises(open))
    describe('finding', () => findPromises(open))
    describe('lists', () => listPromises(open))
    describe('folding', () => foldPromises(open))
  })
}
