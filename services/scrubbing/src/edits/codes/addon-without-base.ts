import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { linesByDate, type Subject, type SubjectLine } from '../../subject.ts'

export const addonWithoutBase: Edit = {
  id: 'addon-without-base',
  severity: 'stop',
  family: 'codes',
  authority: 'CMS NCCI add-on code edits: an add-on is paid only with one of its base codes of the same day',
  effective: '2013-04-01',
  owner: 'coder',
  wrong: 'An add-on code stands without any of its base codes on the same day.',
  fix: 'Add the base code that the record supports, or remove the add-on.',
  prevents: ['CARC.107', 'CARC.B15', 'RARC.N122'],
  withoutData: 'carry',
  check(subject) {
    const isAsked = (one: SubjectLine) => isAddon(one) && !isPublished(one, subject)
    if (!subject.lines.some(isAsked)) return NOT_APPLICABLE
    const days = [...linesByDate(subject).values()]
    return failAt(days.flatMap((day) => day.filter((one) => isAsked(one) && !hasBase(one, day)).map(pathOf)))
  },
}

/** Where a release of the NCCI add-on codes speaks for the date, `addon-without-primary` judges by it. */
function isPublished({ line }: SubjectLine, { tables }: Subject): boolean {
  return tables.addOn(line.procedureCode, line.serviceDate) !== undefined
}

function isAddon({ procedure }: SubjectLine): boolean {
  return procedure?.facts.kind === 'addon'
}

function hasBase({ procedure }: SubjectLine, day: readonly SubjectLine[]): boolean {
  return day.some(({ line }) => procedure?.facts.addonOf?.includes(line.procedureCode))
}

function pathOf({ path }: SubjectLine): string {
  return `${path}.procedureCode`
}
