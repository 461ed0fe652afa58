import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate, type Subject } from '../../subject.ts'

type Limit = { path: string; ages?: readonly [number, number] | undefined; sex?: 'F' | 'M' | undefined; date: string }

export const ageAndSex: Edit = {
  id: 'age-and-sex',
  severity: 'stop',
  family: 'codes',
  authority: 'Medicare Code Editor: age and sex conflicts; CPT age ranges of preventive visits and vaccines',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A code is for another age or sex than the patient’s.',
  fix: 'Correct the code, or the date of birth or sex of the patient.',
  prevents: ['CARC.6', 'CARC.7', 'CARC.9', 'CARC.10'],
  withoutData: 'carry',
  check(subject) {
    const { birthDate, sex } = subject.claim.patient
    const limits = limitsOf(subject)
    if (limits.length === 0) return NOT_APPLICABLE
    const failing = limits.filter((limit) => {
      const age = yearsBetween(birthDate, limit.date)
      const isOtherAge = limit.ages !== undefined && (age < limit.ages[0] || age > limit.ages[1])
      return isOtherAge || (limit.sex !== undefined && sex !== 'U' && limit.sex !== sex)
    })
    if (failing.length > 0) return failAt(failing.map(({ path }) => path))
    const unknown = sex === 'U' ? limits.filter((limit) => limit.sex !== undefined) : []
    if (unknown.length === 0) return failAt([])
    return noDataAt(
      unknown.map(({ path }) => path),
      'A code is for one sex, and that of the patient is not known.',
    )
  },
}

/** Codes of the claim that are for some ages or one sex only. */
function limitsOf(subject: Subject): Limit[] {
  const { claim, codes, lines } = subject
  const date = diagnosisDate(subject)
  const diagnoses = claim.diagnoses.map((code, i) => {
    const facts = codes.lookup('icd10cm', code, date)?.facts
    return { path: `diagnoses[${i}]`, ages: facts?.ages, sex: facts?.sex, date }
  })
  const procedures = lines.map(({ line, path, procedure }) => ({
    path: `${path}.procedureCode`,
    ages: procedure?.facts.ages,
    sex: procedure?.facts.sex,
    date: line.serviceDate,
  }))
  return [...diagnoses, ...procedures].filter((limit) => limit.ages !== undefined || limit.sex !== undefined)
}

/** Whole years; a birthday counts on its day. */
function yearsBetween(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}
