import { expect, test } from 'vitest'
import { STAGE_NAMES } from '@claimrail/domain'
import type { Status } from '@claimrail/operations'
import { ENCOUNTER_STATES } from '@claimrail/tracking'
import { statusLine, statusText } from './status.ts'

const NOW = Date.parse('2026-01-05T12:00:00Z')
const row = { in: 9, out: 4, held: 1, rejected: 1, denied: 1, dead: 1, parked: 1, waiting: 0, backlog: 0, perMinute: 7 }
const status: Status = {
  stages: STAGE_NAMES.map((stage) => ({ stage, ...row })),
  encounters: { ...(Object.fromEntries(ENCOUNTER_STATES.map((state) => [state, 0])) as Status['encounters']), paid: 8 },
  ledger: { chargeCents: 1000, paidCents: 700, adjustedCents: 200, patientCents: 60, openCents: 40 },
  viewBacklog: 0,
}

test('the picture has a row for each stage, the states that occur, and the money that adds up', () => {
  const lines = statusText(status, NOW).split('\n')
  expect(lines.slice(1, 7).map((line) => line.split(' ')[0])).toEqual([...STAGE_NAMES])
  expect(lines).toContain('encounters  8: 8 paid')
  expect(lines).toContain('money       charged $10.00 = paid $7.00 + adjusted $2.00 + patient $0.60 + open $0.40')
})

test('the oldest unread record shows its age, and counts that lag say so', () => {
  const [first, ...others] = status.stages
  const waiting = { ...(first as Status['stages'][0]), backlog: 3, oldestAt: '2026-01-05T11:00:00Z' }
  const text = statusText({ ...status, stages: [waiting, ...others], viewBacklog: 5 }, NOW)
  expect(text).toMatch(/registration .* 3 +60m +7/)
  expect(text).toContain('counts lag behind the log by 5 events')
  expect(statusText(status, NOW)).not.toContain('lag')
})

test('the line for logs has every stage', () => {
  expect(statusLine(status)).toBe(STAGE_NAMES.map((stage) => `${stage} 4/9`).join('  '))
})
