import { byRange, each, type Instead, type Ladder } from '../rules.ts'

const NO_END = Infinity
const LIMBS_ALONE = ['95860', '95861', '95863', '95864']
const CONDUCTION = ['95907', '95908', '95909', '95910', '95911', '95912', '95913']

/** Nerve conduction by number of studies, needle EMG by limbs (CPT 2013). */
export const STUDY_COUNTS: readonly Ladder[] = [
  byRange(
    'nerve conduction studies',
    'count',
    CONDUCTION.map((code, i) => [[2, 4, 6, 8, 10, 12][i] ?? NO_END, code]),
  ),
  byRange(
    'limbs of needle EMG alone',
    'count',
    LIMBS_ALONE.map((code, i) => [i + 1, code]),
  ),
  each('limbs of needle EMG, limited, beside conduction', '95885'),
  each('limbs of needle EMG, complete, beside conduction', '95886'),
]

/** EEG by minutes recorded. An extended one has more than 40; shorter ones are told apart by sleep and not by time. */
export const EEG_MINUTES: readonly Ladder[] = [
  byRange(
    'minutes of extended EEG',
    'minutes',
    [
      [60, '95812'],
      [119, '95813'],
    ],
    41,
  ),
  byRange(
    'minutes of long-term EEG, read without video',
    'minutes',
    [
      [720, '95717'],
      [1560, '95719'],
    ],
    120,
  ),
  byRange(
    'minutes of long-term EEG, read with video',
    'minutes',
    [
      [720, '95718'],
      [1560, '95720'],
    ],
    120,
  ),
]

/** Needle EMG beside conduction has add-ons of its own (CPT 2012). */
export const EMG_BESIDE_CONDUCTION: Instead = {
  codes: LIMBS_ALONE,
  beside: CONDUCTION,
  instead: ['95885', '95886'],
  why: 'needle EMG on the day of nerve conduction is an add-on for each limb',
}
