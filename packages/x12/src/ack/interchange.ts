import type { InterchangeAcknowledgment } from '../documents/acknowledgment.ts'
import { findingCatalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import type { InterchangeVerdict } from '../validate/verdict.ts'
import { interchangeNumberOr0 } from './echo.ts'

/** TA105 by element of ISA. */
const byElement: Readonly<Record<string, string>> = {
  ISA01: '010',
  ISA02: '011',
  ISA03: '012',
  ISA04: '013',
  ISA05: '005',
  ISA06: '006',
  ISA07: '007',
  ISA08: '008',
  ISA09: '014',
  ISA10: '015',
  ISA12: '017',
  ISA13: '018',
  ISA14: '019',
  ISA15: '020',
}

/** TA1 of one interchange. */
export function interchangeAcknowledgment(verdict: InterchangeVerdict): InterchangeAcknowledgment {
  const told = verdict.findings.filter(({ severity }) => severity !== 'info')
  const worst = told.find(({ severity }) => severity === 'error') ?? told[0]
  const { date, time } = verdict
  return {
    kind: 'TA1',
    interchangeControlNumber: interchangeNumberOr0(verdict.controlNumber),
    date: /^\d{6}$/.test(date) ? `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}` : '2000-01-01',
    time: /^\d{4}$/.test(time) ? `${time.slice(0, 2)}:${time.slice(2)}` : '00:00',
    status: worst === undefined ? 'A' : worst.severity === 'error' ? 'R' : 'E',
    noteCode: worst === undefined ? '000' : noteOf(worst),
  }
}

function noteOf(finding: Finding): string {
  return findingCatalogue[finding.code].ta1 ?? byElement[finding.element ?? ''] ?? '024'
}
