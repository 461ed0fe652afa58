import { expect, test } from 'vitest'
import type { Stage } from '@claimrail/pipeline'
import { encounters } from '@claimrail/tracking'
import { runStage, runView } from '@claimrail/worker'
import { encounterOf } from './encounter.fixture.ts'
import { planReplay, replay, type ReplayRequest } from './replay.ts'
import { openRig, until } from './rig.ts'

/** Scrubbing as a release with a fault in it would do it: it can not read the claim that `breaksOn` names. */
function scrubbing(breaksOn: string): Stage<null> {
  return {
    name: 'scrubbing',
    initial: () => null,
    decide(event) {
      if (event.type !== 'claim.coded') return { outcome: { kind: 'wait' } }
      const claim = event.data
      if (claim.patientControlNumber === breaksOn) throw new TypeError('a fault of this release')
      const data = { claim, verdicts: [] }
      return {
        outcome: { kind: 'advance', events: [{ type: 'claim.scrubbed', part: claim.patientControlNumber, data }] },
      }
    },
  }
}

test('a claim that a release can not read is dead, the next one waits behind it, and after the fix a replay runs both in order', async () => {
  const rig = await openRig()
  try {
    const one = encounterOf({ visit: 'V1' })
    const received = one.received()
    const registered = one.registered(received)
    await rig.happen(received, registered)
    // Other encounters in the chunk, so that one fault is not a flood.
    const others = Array.from({ length: 6 }, (_, number) => encounterOf({ visit: `other ${number}` }))
    const healthy = others.map((other) => other.coded(other.registered(other.received())))
    await rig.happen(...healthy, one.coded(registered, 0), one.coded(registered, 1))
    const view = await runView(encounters, rig.ports)
    const state = async () => (await rig.viewOf(one.id)).state
    const scrubbedCount = async () => (await rig.eventsOn('claim.scrubbed')).length

    const faulty = await runStage(scrubbing(one.number(0)), rig.ports)
    await until('the encounter is dead', async () => (await state()) === 'dead')
    await until('the others went on', async () => (await scrubbedCount()) === others.length)
    await until(
      'the second claim is parked',
      async () => (await rig.viewOf(one.id)).claims.find((claim) => claim.state === 'parked') !== undefined,
    )
    await faulty.stop()

    const fixed = await runStage(scrubbing('none'), rig.ports)
    const asked: ReplayRequest = {
      ...{ requestId: 'r1', select: { filter: { states: ['dead'] } }, reason: 'fixed', by: 'sam' },
      at: '2026-02-01T09:00:00.000Z',
    }
    expect(await replay(rig.ports, asked, await planReplay(rig.ports, asked))).toMatchObject({
      encounters: 1,
      copied: 1,
    })
    await until('nothing is dead or parked', async () => (await state()) === 'scrubbed')

    const scrubbed = (await rig.eventsOn('claim.scrubbed')).filter((event) => event.encounterId === one.id)
    const numbers = scrubbed.map((event) => event.type === 'claim.scrubbed' && event.data.claim.patientControlNumber)
    expect(numbers).toEqual([one.number(0), one.number(1)])
    expect((await rig.viewOf(one.id)).claims.map((claim) => claim.state)).toEqual(['scrubbed', 'scrubbed'])
    await fixed.stop()
    await view.stop()
  } finally {
    await rig.close()
  }
})
