import { findingCatalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import type { StatusCode } from '../documents/claim-acknowledgment.ts'

/** Claim status codes (external list 508) by the element that is wrong. */
const byElement: Readonly<Record<string, string>> = {
  CLM01: '478',
  CLM02: '178',
  'CLM05-1': '249',
  'CLM05-3': '535',
  HI01: '254',
  SV101: '454',
  SV102: '178',
  SV104: '476',
  SV107: '477',
  SV201: '455',
  SV202: '454',
  SV203: '178',
  SV205: '476',
  CL101: '231',
  CL103: '234',
  DMG02: '158',
  DMG03: '157',
}

/** Claim status codes by segment. */
const bySegment: Readonly<Record<string, string>> = {
  N3: '126',
  N4: '126',
  HI: '255',
  DTP: '187',
  PER: '127',
  SVD: '286',
  CAS: '286',
}

/** Entities (STC01-3) by the loop they stand in. */
const entities: Readonly<Record<string, string>> = {
  '2010AA': '85',
  '2010AB': '87',
  '2010BA': 'IL',
  '2010BB': 'PR',
  '2010CA': 'QC',
  '2330A': 'IL',
  '2330B': 'PR',
}

/** What a finding becomes in STC01, STC10 or STC11. */
function statusOf(finding: Finding): StatusCode {
  const kind = findingCatalogue[finding.code]
  const element = finding.element ?? ''
  const code =
    kind.status ?? byElement[element] ?? byElement[element.split('-')[0]!] ?? bySegment[finding.segment] ?? '21'
  const entity = entities[finding.loop ?? '']
  return { category: kind.category ?? 'A7', code, ...(entity === undefined ? {} : { entity }) }
}

/** The first three different statuses of what is wrong with a claim, as STC has room for. */
export function statusesOf(findings: readonly Finding[]): StatusCode[] {
  const codes: StatusCode[] = []
  for (const finding of findings) {
    if (finding.severity !== 'error' || codes.length === 3) continue
    const status = statusOf(finding)
    if (!codes.some(({ code, category }) => code === status.code && category === status.category)) codes.push(status)
  }
  return codes
}
