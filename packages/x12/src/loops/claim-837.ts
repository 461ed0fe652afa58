import type { LoopDefinition, TransactionTable } from './table.ts'

const providerSegments = 'PRV N3 N4 REF PER'

const submitter: LoopDefinition = { id: '1000A', name: 'Submitter', start: 'NM1*41', segments: 'PER' }
const receiver: LoopDefinition = { id: '1000B', name: 'Receiver', start: 'NM1*40' }

const billing: readonly LoopDefinition[] = [
  { id: '2010AA', name: 'Billing provider', start: 'NM1*85', segments: 'N3 N4 REF PER' },
  { id: '2010AB', name: 'Pay-to address', start: 'NM1*87', segments: 'N3 N4' },
  { id: '2010AC', name: 'Pay-to plan', start: 'NM1*PE', segments: 'N3 N4 REF' },
]

const subscriber: readonly LoopDefinition[] = [
  { id: '2010BA', name: 'Subscriber', start: 'NM1*IL', segments: 'N3 N4 DMG REF PER' },
  { id: '2010BB', name: 'Payer', start: 'NM1*PR', segments: 'N3 N4 REF' },
]

const patient: LoopDefinition = { id: '2010CA', name: 'Patient', start: 'NM1*QC', segments: 'N3 N4 DMG REF PER' }

/** Provider loops of one level, numbered A, B, C ... in the order given. */
function providers(prefix: string, firstLetter: string, roles: readonly (readonly [name: string, codes: string])[]) {
  const first = firstLetter.charCodeAt(0)
  return roles.map(([name, codes], place): LoopDefinition => ({
    id: `${prefix}${String.fromCharCode(first + place)}`,
    name,
    start: `NM1*${codes}`,
    segments: providerSegments,
  }))
}

function otherSubscriber(roles: readonly (readonly [name: string, codes: string])[]): LoopDefinition {
  return {
    id: '2320',
    name: 'Other subscriber',
    start: 'SBR',
    segments: 'CAS AMT DMG OI MIA MOA',
    loops: [
      { id: '2330A', name: 'Other subscriber name', start: 'NM1*IL', segments: 'N3 N4 REF' },
      { id: '2330B', name: 'Other payer', start: 'NM1*PR', segments: 'N3 N4 DTP REF' },
      ...providers('2330', 'C', roles),
    ],
  }
}

const adjudication: LoopDefinition = { id: '2430', name: 'Line adjudication', start: 'SVD', segments: 'CAS DTP AMT' }
const drug: LoopDefinition = { id: '2410', name: 'Drug', start: 'LIN', segments: 'CTP REF' }

function hierarchy(claim: LoopDefinition): readonly LoopDefinition[] {
  const patientLevel = {
    id: '2000C',
    name: 'Patient level',
    start: 'HL***23',
    segments: 'PAT',
    loops: [patient, claim],
  }
  const levels = [...subscriber, claim, patientLevel]
  const subscriberLevel = {
    id: '2000B',
    name: 'Subscriber level',
    start: 'HL***22',
    segments: 'SBR PAT',
    loops: levels,
  }
  const start = { name: 'Billing provider level', start: 'HL***20', segments: 'PRV CUR' }
  return [submitter, receiver, { id: '2000A', ...start, loops: [...billing, subscriberLevel] }]
}

const professionalLine: LoopDefinition = {
  id: '2400',
  name: 'Service line',
  start: 'LX',
  segments: 'SV1 SV5 PWK CR1 CR3 CRC DTP QTY MEA CN1 REF AMT K3 NTE PS1 HCP',
  loops: [
    drug,
    ...providers('2420', 'A', [
      ['Rendering provider', '82'],
      ['Purchased service provider', 'QB'],
      ['Service facility', '77'],
      ['Supervising provider', 'DQ'],
      ['Ordering provider', 'DK'],
      ['Referring provider', 'DN|P3'],
      ['Ambulance pick-up', 'PW'],
      ['Ambulance drop-off', '45'],
    ]),
    adjudication,
    { id: '2440', name: 'Form identification', start: 'LQ', segments: 'FRM' },
  ],
}

const professionalClaim: LoopDefinition = {
  id: '2300',
  name: 'Claim',
  start: 'CLM',
  segments: 'DTP PWK CN1 AMT REF K3 NTE CR1 CR2 CRC HI HCP',
  loops: [
    ...providers('2310', 'A', [
      ['Referring provider', 'DN|P3'],
      ['Rendering provider', '82'],
      ['Service facility', '77'],
      ['Supervising provider', 'DQ'],
      ['Ambulance pick-up', 'PW'],
      ['Ambulance drop-off', '45'],
    ]),
    otherSubscriber([
      ['Other payer referring provider', 'DN|P3'],
      ['Other payer rendering provider', '82'],
      ['Other payer service facility', '77'],
      ['Other payer supervising provider', 'DQ'],
      ['Other payer billing provider', '85'],
    ]),
    professionalLine,
  ],
}

const institutionalLine: LoopDefinition = {
  id: '2400',
  name: 'Service line',
  start: 'LX',
  segments: 'SV2 PWK DTP REF AMT NTE HCP',
  loops: [
    drug,
    ...providers('2420', 'A', [
      ['Operating physician', '72'],
      ['Other operating physician', 'ZZ'],
      ['Rendering provider', '82'],
      ['Referring provider', 'DN'],
    ]),
    adjudication,
  ],
}

const institutionalClaim: LoopDefinition = {
  id: '2300',
  name: 'Claim',
  start: 'CLM',
  segments: 'DTP CL1 PWK CN1 AMT REF K3 NTE CRC HI HCP',
  loops: [
    ...providers('2310', 'A', [
      ['Attending provider', '71'],
      ['Operating physician', '72'],
      ['Other operating physician', 'ZZ'],
      ['Rendering provider', '82'],
      ['Service facility', '77'],
      ['Referring provider', 'DN'],
    ]),
    otherSubscriber([
      ['Other payer attending provider', '71'],
      ['Other payer operating physician', '72'],
      ['Other payer other operating physician', 'ZZ'],
      ['Other payer service facility', '77'],
      ['Other payer rendering provider', '82'],
      ['Other payer referring provider', 'DN'],
      ['Other payer billing provider', '85'],
    ]),
    institutionalLine,
  ],
}

const dentalClaim: LoopDefinition = {
  id: '2300',
  name: 'Claim',
  start: 'CLM',
  segments: 'DTP DN1 DN2 PWK CN1 AMT REF K3 NTE HI HCP',
  loops: [
    ...providers('2310', 'A', [
      ['Referring provider', 'DN|P3'],
      ['Rendering provider', '82'],
      ['Service facility', '77'],
      ['Assistant surgeon', 'DD'],
      ['Supervising provider', 'DQ'],
    ]),
    otherSubscriber([
      ['Other payer referring provider', 'DN|P3'],
      ['Other payer rendering provider', '82'],
      ['Other payer supervising provider', 'DQ'],
      ['Other payer billing provider', '85'],
      ['Other payer service facility', '77'],
      ['Other payer assistant surgeon', 'DD'],
    ]),
    {
      id: '2400',
      name: 'Service line',
      start: 'LX',
      segments: 'SV3 TOO DTP CN1 REF AMT K3 NTE HCP',
      loops: [
        ...providers('2420', 'A', [
          ['Rendering provider', '82'],
          ['Assistant surgeon', 'DD'],
          ['Supervising provider', 'DQ'],
          ['Service facility', '77'],
        ]),
        adjudication,
      ],
    },
  ],
}

function claimTable(name: string, title: string, implementation: string, claim: LoopDefinition): TransactionTable {
  return {
    name,
    title,
    identifier: '837',
    implementations: [implementation],
    segments: 'ST BHT SE',
    loops: hierarchy(claim),
  }
}

export const table837P = claimTable('837P', 'Professional claims', '005010X222', professionalClaim)
export const table837I = claimTable('837I', 'Institutional claims', '005010X223', institutionalClaim)
export const table837D = claimTable('837D', 'Dental claims', '005010X224', dentalClaim)
