import type { Defect } from '../case.ts'

export const COVERAGE: readonly Defect[] = [
  [
    'member id that is blank',
    'skin check',
    { 'coverage.memberId': ' ' },
    { 'member-id-present': ['coverage.memberId'], 'payer-member-id': ['coverage.memberId'] },
  ],
  [
    'member id of no characters',
    'video visit',
    { 'coverage.memberId': '' },
    { 'member-id-present': ['coverage.memberId'], 'payer-member-id': ['coverage.memberId'] },
  ],
  [
    'second coverage without a member id',
    'skin check',
    {
      laterCoverages: [{ payer: { id: 'GAP', name: 'Gap', filingIndicator: 'CI' }, memberId: '', relationship: '18' }],
    },
    { 'member-id-present': ['laterCoverages[0].memberId'] },
  ],
  [
    'Medicare number with hyphens',
    'heart visit',
    { 'coverage.memberId': '1EG4-TE5-MK73' },
    { 'member-id-characters': ['coverage.memberId'] },
  ],
  [
    'Medicare number with blanks',
    'heart visit',
    { 'coverage.memberId': '1EG4 TE5 MK73' },
    { 'member-id-characters': ['coverage.memberId'] },
  ],
  [
    'second coverage with a slash in its member id',
    'heart visit',
    {
      laterCoverages: [
        { payer: { id: 'GAP', name: 'Gap', filingIndicator: 'CI' }, memberId: 'SG/1234', relationship: '18' },
      ],
    },
    { 'member-id-characters': ['laterCoverages[0].memberId'] },
  ],
  [
    'child without a policy holder',
    'well child',
    { 'coverage.subscriber': undefined },
    { 'subscriber-stated': ['coverage.subscriber'] },
  ],
  [
    'spouse without a policy holder',
    'skin check',
    { 'coverage.relationship': '01' },
    { 'subscriber-stated': ['coverage.subscriber'] },
  ],
  [
    'dependent on the second coverage without a policy holder',
    'heart visit',
    {
      laterCoverages: [
        { payer: { id: 'GAP', name: 'Gap', filingIndicator: 'CI' }, memberId: 'SG1', relationship: 'G8' },
      ],
    },
    { 'subscriber-stated': ['laterCoverages[0].subscriber'] },
  ],
  [
    'child said to be the policy holder',
    'well child',
    { 'coverage.relationship': '18' },
    { 'subscriber-is-patient': ['coverage.relationship'] },
  ],
  [
    'policy holder of another given name, relationship self',
    'skin check',
    {
      'coverage.subscriber': {
        name: { family: 'Hill', given: 'Ben' },
        birthDate: '1979-04-05',
        sex: 'M',
        address: { line1: '1 Elm St', city: 'Troy', state: 'OH', postalCode: '45373' },
      },
    },
    { 'subscriber-is-patient': ['coverage.relationship'] },
  ],
  [
    'child older than the policy holder',
    'well child',
    { 'coverage.subscriber.birthDate': '2025-01-01' },
    { 'child-younger-than-holder': ['coverage.relationship'] },
  ],
  [
    'child born on the day of the policy holder',
    'newborn check',
    { 'coverage.subscriber.birthDate': '2026-02-26' },
    { 'child-younger-than-holder': ['coverage.relationship'] },
  ],
  [
    'spouse of a Medicare beneficiary',
    'heart visit',
    {
      'coverage.relationship': '01',
      'coverage.subscriber': {
        name: { family: 'Hill', given: 'Ben' },
        birthDate: '1951-04-05',
        sex: 'M',
        address: { line1: '1 Elm St', city: 'Troy', state: 'OH', postalCode: '45373' },
      },
    },
    { 'medicare-is-self': ['coverage.relationship'] },
  ],
  [
    'child of a Medicare beneficiary',
    'screening scope',
    {
      'coverage.relationship': '19',
      'coverage.subscriber': {
        name: { family: 'Hill', given: 'Ben' },
        birthDate: '1920-01-01',
        sex: 'M',
        address: { line1: '1 Elm St', city: 'Troy', state: 'OH', postalCode: '45373' },
      },
    },
    { 'medicare-is-self': ['coverage.relationship'] },
  ],
  [
    'same coverage first and second',
    'skin check',
    {
      'laterCoverages[+]': {
        payer: { id: 'NORTH', name: 'North Mutual', filingIndicator: 'CI' },
        memberId: 'W123456789',
        relationship: '18',
      },
    },
    { 'payer-twice': ['laterCoverages[0]'] },
  ],
  [
    'payer that decided already is in line again',
    'second payer',
    {
      'laterCoverages[+]': {
        payer: { id: 'MEDICARE', name: 'Medicare', filingIndicator: 'MB' },
        memberId: '1EG4TE5MK73',
        relationship: '18',
      },
    },
    { 'payer-twice': ['priorPayers[0].coverage'] },
  ],
  [
    'filing indicator that there is not',
    'skin check',
    { 'coverage.payer.filingIndicator': 'XX' },
    { 'filing-indicator': ['coverage.payer.filingIndicator'] },
  ],
  [
    'filing indicator 09, self-pay',
    'skin check',
    { 'coverage.payer.filingIndicator': '09' },
    { 'filing-indicator': ['coverage.payer.filingIndicator'] },
  ],
  [
    'second coverage with an unknown filing indicator',
    'heart visit',
    {
      'laterCoverages[+]': {
        payer: { id: 'GAP', name: 'Gap', filingIndicator: 'Q' },
        memberId: 'SG1',
        relationship: '18',
      },
    },
    { 'filing-indicator': ['laterCoverages[0].payer.filingIndicator'] },
  ],
  ['Medicare told no sex', 'heart visit', { 'patient.sex': 'U' }, { 'sex-stated': ['patient.sex'] }],
  [
    'Medicare told no sex of who wears a brace',
    'knee brace',
    { 'patient.sex': 'U' },
    { 'sex-stated': ['patient.sex'] },
  ],
]
