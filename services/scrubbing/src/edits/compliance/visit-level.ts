/** Office, hospital, consultation and emergency visits of the highest level (CPT E/M). */
const HIGHEST = ['99205', '99215', '99223', '99233', '99245', '99255', '99285']

export function isHighestLevel(procedureCode: string): boolean {
  return HIGHEST.includes(procedureCode)
}

/** Minutes that the CPT code asks for at least when it is chosen by time; none for emergency visits. */
const MINUTES: Readonly<Record<string, number>> = {
  ...{ '99202': 15, '99203': 30, '99204': 45, '99205': 60 },
  ...{ '99212': 10, '99213': 20, '99214': 30, '99215': 40 },
  ...{ '99242': 20, '99243': 30, '99244': 40, '99245': 55 },
  ...{ '99221': 40, '99222': 55, '99223': 75, '99231': 25, '99232': 35, '99233': 50, '99238': 1, '99239': 31 },
  ...{ '99252': 35, '99253': 45, '99254': 60, '99255': 80, '99291': 30, '99292': 30 },
}

export function minutesOfVisit(procedureCode: string): number | undefined {
  return MINUTES[procedureCode]
}
