import type { WorkItem } from '@claimrail/domain'

/** Working days (Monday to Friday) within which whoever owns a question answers it. */
const WORKING_DAYS: Readonly<Record<WorkItem['owner'], number>> = {
  provider: 3,
  coder: 2,
  registration: 2,
  biller: 5,
  engineer: 1,
}

/** The day on which an answer is due, by the business time at which it was asked. */
export function dueOn(owner: WorkItem['owner'], sentAt: string): string {
  const day = new Date(`${sentAt.slice(0, 10)}T00:00:00Z`)
  for (let left = WORKING_DAYS[owner]; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() % 6 !== 0) left--
  }
  return day.toISOString().slice(0, 10)
}
