import { daysBetween } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Answer, type Edit } from '../../edit.ts'
import type { PastClaim } from '../../history.ts'
import { lists } from '../../packs/code-list.ts'
import { pastLines } from '../../past-lines.ts'
import type { Subject, SubjectLine } from '../../subject.ts'

/** 24 unrelated E/M; 58 staged, 78 return to the operating room, 79 unrelated; 54, 55 and 56 split the package; 57 decided for surgery. */
const FOR_VISITS = ['24', '57', '55']
const FOR_PROCEDURES = ['58', '78', '79', '55', '54', '56']

export const globalPeriod: Edit = {
  id: 'global-period',
  severity: 'stop',
  family: 'history',
  authority: 'Medicare Claims Processing Manual, chapter 12, 40.1 to 40.3: global surgical package',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong:
    'A service falls into the global period of an earlier procedure by the same clinician and says not why it is paid apart.',
  fix: 'Add modifier 24 to an unrelated E/M, 58, 78 or 79 to a procedure, or remove what the package already pays.',
  prevents: ['CARC.97', 'RARC.M144'],
  withoutData: 'carry',
  check(subject) {
    const lines = subject.lines.filter(isPartOfPackages)
    if (lines.length === 0) return NOT_APPLICABLE
    const { history } = subject
    if (!history)
      return noDataAt(
        lines.map(({ path }) => path),
        'No earlier claims of this patient are at hand.',
      )
    return judge(lines.filter((one) => isInPeriod(one, subject, history)))
  },
}

function judge(inside: readonly SubjectLine[]): Answer {
  const failing = inside.filter((one) => !saysWhy(one))
  if (failing.length > 0) return failAt(failing.map(({ path }) => `${path}.modifiers`))
  if (inside.length > 0) return { answer: 'bypassed', fields: inside.map(({ path }) => `${path}.modifiers`) }
  return { answer: 'pass' }
}

/** What the package of an earlier procedure pays: visits, and procedures that have a package of their own. */
function isPartOfPackages({ procedure }: SubjectLine): boolean {
  if (!procedure) return false
  const { kind, visit, globalDays } = procedure.facts
  const isVisit = kind === 'em' && (visit === 'officeEstablished' || visit === 'hospital')
  return isVisit || globalDays !== undefined
}

function isInPeriod({ line }: SubjectLine, subject: Subject, history: readonly PastClaim[]): boolean {
  const { claim } = subject
  return pastLines(history).some(({ claim: past, line: earlier }) => {
    if (past.renderingNpi !== claim.rendering.npi || past.kind !== 'professional') return false
    const after = daysBetween(earlier.serviceDate, line.serviceDate)
    return after > 0 && after <= globalDaysOf(earlier.procedureCode, earlier.serviceDate, subject)
  })
}

/** As the payer's own rules say, else as published, else as our own table has it. */
function globalDaysOf(code: string, date: string, { codes, tables, pack }: Subject): number {
  const ofPayer = pack?.globalDays?.find(({ procedures }) => lists(procedures, code))
  if (ofPayer) return ofPayer.days
  const published = Number(tables.fee(code, '', date)?.globalDays)
  if (!Number.isNaN(published)) return published
  const own = codes.lookup('cpt', code, date) ?? codes.lookup('hcpcs', code, date)
  return own?.facts.globalDays ?? 0
}

function saysWhy({ line, procedure }: SubjectLine): boolean {
  const accepted = procedure?.facts.kind === 'em' ? FOR_VISITS : FOR_PROCEDURES
  return line.modifiers.some((modifier) => accepted.includes(modifier))
}
