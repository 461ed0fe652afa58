import type { Claim, ServiceLine } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'

export const codeForm: Edit = {
  id: 'code-form',
  severity: 'stop',
  family: 'codes',
  authority: '005010X222A1 HI and SV1: codes go out in capital letters, without dots and blanks',
  effective: '2012-01-01',
  owner: 'coder',
  wrong: 'A code is written with a dot, blanks or small letters.',
  fix: 'Write it in capital letters, without dots and blanks.',
  prevents: ['277CA.A7'],
  withoutData: 'hold',
  check: ({ claim, lines }) =>
    failAt([
      ...claim.diagnoses.flatMap((code, i) => (isTidy(code) ? [] : [`diagnoses[${i}]`])),
      ...lines.flatMap(({ line, path }) => [
        ...(isTidy(line.procedureCode) ? [] : [`${path}.procedureCode`]),
        ...(line.modifiers.every(isTidy) ? [] : [`${path}.modifiers`]),
      ]),
    ]),
  repair: ({ claim }): Claim => ({
    ...claim,
    diagnoses: claim.diagnoses.map(tidy),
    lines: claim.lines.map((line): ServiceLine => ({
      ...line,
      procedureCode: tidy(line.procedureCode),
      modifiers: line.modifiers.map(tidy),
    })),
  }),
}

function tidy(code: string): string {
  return code.replace(/[.\s]/g, '').toUpperCase()
}

function isTidy(code: string): boolean {
  return code === tidy(code)
}
