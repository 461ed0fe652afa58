import type { Offsets } from 'kafkajs'
import { expect, test } from 'vitest'
import { createCommitter } from './committer.ts'

type Answer = { type: string; retriable: boolean } | undefined

function committer(...answers: Answer[]) {
  const sent: Offsets[] = []
  const made = createCommitter(
    async (offsets) => {
      sent.push(offsets)
      await new Promise((resolve) => setImmediate(resolve))
      const answer = answers.shift()
      if (answer) throw Object.assign(new Error(answer.type), answer)
    },
    (topic) => `ns.${topic}`,
  )
  return { ...made, sent }
}

test('offsets that come while a commit is under way go together in the next', async () => {
  const { commit, sent } = committer()
  expect(await Promise.all([commit('a', 0, 5), commit('a', 1, 7), commit('b', 1, 9)])).toEqual([true, true, true])
  expect(sent).toEqual([
    { topics: [{ topic: 'ns.a', partitions: [{ partition: 0, offset: '5' }] }] },
    {
      topics: [
        { topic: 'ns.a', partitions: [{ partition: 1, offset: '7' }] },
        { topic: 'ns.b', partitions: [{ partition: 1, offset: '9' }] },
      ],
    },
  ])
})

test('a group that went on without this member moves no offset', async () => {
  for (const type of ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS']) {
    const { commit, sent } = committer({ type, retriable: true })
    expect(await commit('a', 0, 5)).toBe(false)
    expect(sent).toHaveLength(1)
  }
})

test('a passing error is tried again, another one is told', async () => {
  const passing = committer({ type: 'COORDINATOR_LOAD_IN_PROGRESS', retriable: true })
  expect(await passing.commit('a', 0, 5)).toBe(true)
  expect(passing.sent).toHaveLength(2)
  const fatal = committer({ type: 'GROUP_AUTHORIZATION_FAILED', retriable: false })
  await expect(fatal.commit('a', 0, 5)).rejects.toThrow('GROUP_AUTHORIZATION_FAILED')
})

test('after it is abandoned nothing is sent, not even what was being tried', async () => {
  const { commit, abandon, sent } = committer({ type: 'NOT_COORDINATOR_FOR_GROUP', retriable: true })
  const trying = commit('a', 0, 5)
  abandon()
  expect(await trying).toBe(false)
  expect(await commit('a', 0, 6)).toBe(false)
  expect(sent).toHaveLength(1)
})
