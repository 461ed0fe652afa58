import type { Inside, Kinds } from '../rules.ts'

const PACEMAKER_PROGRAMMED = ['93279', '93280', '93281']
const DEFIBRILLATOR_PROGRAMMED = ['93282', '93283', '93284']

/** Checks of implanted devices: programming holds the interrogation of the same visit. */
export const DEVICE_CHECKS_INSIDE: readonly Inside[] = [
  { wholes: PACEMAKER_PROGRAMMED, parts: ['93288'] },
  { wholes: DEFIBRILLATOR_PROGRAMMED, parts: ['93289'] },
]

/** The device that was checked, and the one that the patient has. 93296 is the technical part of both. */
export const DEVICE_KINDS: readonly Kinds[] = [
  {
    of: 'implanted device',
    kinds: [
      { name: 'pacemaker', codes: [...PACEMAKER_PROGRAMMED, '93288', '93294'], diagnoses: ['Z4501', 'Z950'] },
      { name: 'defibrillator', codes: [...DEFIBRILLATOR_PROGRAMMED, '93289', '93295'], diagnoses: ['Z4502', 'Z95810'] },
    ],
  },
]
