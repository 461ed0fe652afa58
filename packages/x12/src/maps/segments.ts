import { dataElements } from './data-elements.ts'
import type { DataElement } from './data-elements.ts'

/** Composites: data elements of their components, in order. */
const composites: Readonly<Record<string, string>> = {
  C001: '355 1018 649 355 1018 649 355 1018 649 355 1018 649 355 1018 649',
  C002: '704 704 704 704 704',
  C003: '235 234 1339 1339 1339 1339 352 234',
  C004: '1328 1328 1328 1328',
  C005: '1369 1369 1369 1369 1369',
  C006: '1361 1361 1361 1361 1361',
  C022: '1270 1271 1250 1251 782 380 799 1271 1073',
  C023: '1331 1332 1325',
  C024: '1362 1362 1362 156 26',
  C030: '722 1528 1686',
  C035: '1222 559 1073',
  C040: '128 127 128 127 128 127',
  C042: '426 127',
  C043: '1271 1271 98 1270',
  C052: '1218 1219 1224 1225',
  C056: '1109 1270 1271',
  C998: '998 999',
  C999: '725 725',
}

/**
 * Segments of the standard: identifier, what it is, the data element at each place (`^` it repeats, `:` a name of its own), and after the next bar what places ask of
 * one another: P all or none, R at least one, E at most one, C the first asks for all others, L the first asks for one of the others.
 */
const text = `
ISA|interchange header|I01 I02 I03 I04 I05 I06 I05 I07 I08 I09 I65 I11 I12 I13 I14 I15
IEA|interchange trailer|I16 I12
TA1|interchange acknowledgment|I12 I08 I09 I17 I18
GS|group header|479 142 124 373 337 28 455 480
GE|group trailer|97 28
ST|transaction header|143 329 1705
SE|transaction trailer|96 329
AAA|request validation|1073 559 901 889
ACT|account|508 93 66 67 569 508 352 107 1216
ADX|adjustment|782 426 128 127
AK1|group response|479 28 480
AK2|transaction response|143 329 1705
AK3|segment note|721 719 447 720
AK4|element note|C030 725 723 724
AK5|transaction response end|717 718 718 718 718 718
AK9|group response end|715 97 123 2 716 716 716 716 716
AMT|amount|522 782 478
BDS|binary data structure|1570 784 785
BGN|beginning|353 127 373 337 623 127 640 306 786|C5,4
BHT|beginning of hierarchy|1005 353 127 373 337 640
BIN|binary data|784 785
BPR|payment order|305 782:payment 478 591 812 506 507 569 508 509 510 506 507 569 508 373 1048 506 507 569 508|P6,7 C8,9 P12,13 C14,15 P18,19 C20,21
CAS|adjustment|1033 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380|L5,6,7 C6,5 C7,5 L8,9,10 C9,8 C10,8 L11,12,13 C12,11 C13,11 L14,15,16 C15,14 C16,14 L17,18,19 C18,17 C19,17
CAT|category of information|755 756 799
CL1|institutional claim code|1315 1314 1352 1345
CLM|claim|1028:patient_control_number 782:total_charge 1032 1343 C023 1073 1359 1073 1363 1351 C024 1366 1073 1338 1073 1360 1029 1073 1383 1514
CLP|claim payment|1028:patient_control_number 1029 782:total_charge 782:paid 782:patient_responsibility 1032 127:payer_claim_control_number 1331 1325 1352 1354 380 954 1073
CN1|contract|1166 782 332 127 338 799
COB|coordination of benefits|1138 127 1143 1365^
CR1|ambulance certification|355 81 1316 1317 355 380 166 166 352 352|P1,2 P5,6
CR2|chiropractic certification|609 380 1367 1367 355 380 380 1342 1073 352 352 1073|P1,2 C4,3 P5,6
CR3|equipment certification|1322 355 380 1335 352|P2,3
CRC|conditions|1136 1073 1321 1321 1321 1321 1321
CTP|pricing|687 236 212 380 C001 648 649 782 639 499 289|P4,5
CTX|context|C998 721 719 447 C030 C999
CUR|currency|98 100 280 98 100 669 374 373 337 374 373 337 374 373 337 374 373 337 374 373 337
DMG|demographics|1250 1251 1068 1067 C056^10 1066 26 659 380 1270 1271|P1,2 P10,11
DN1|orthodontics|380 380 1073 352
DN2|tooth summary|127 1368 380 1250 1251 1270|P4,5
DSB|disability|1146 380 1149 1154 1161 782 235 1137
DTM|date|374 373 337 623 1250 1251|R2,3,5 C4,3 P5,6
DTP|date, time or period|374 1250 1251
EB|eligibility or benefit|1390 1207 1365^99 1336 1204 615 782 954 673 380 1073 1073 C003 C004
EC|employment class|1176 1176 1176 954 1201 1149
EFI|electronic format|786 933 799
ENT|entity|554 98 66 67 98 66 67 128 127
EQ|eligibility inquiry|1365^99 C003 1207 1336 C004
FRM|form question|350 1073 127 373 332|R2,3,4,5
HCP|pricing or repricing|1473 782 782 127 118 127 782 234 235 234 355 380 901 1526 1527|R1,13 P9,10 P11,12
HD|health coverage|875 1203 1205 1204 1207 609 609 1209 1073 1211 1073
HI|codes|C022 C022 C022 C022 C022 C022 C022 C022 C022 C022 C022 C022
HL|hierarchical level|628 734 735 736
HLH|health information|1212 65 81 81 352 1213 352
HSD|delivery of services|673 380 355 1167 615 616 678 679
ICM|individual income|594 782 380 310 1214 100
IDC|identification card|1204 1215 380 306
III|information|1270 1271 1136 933 380 C001 752 752 752
IK3|segment in error|721 719 447 620
IK4|element in error|C030 725 621 724
IK5|transaction response end|717 618 618 618 618 618
INS|insured benefit|1073 1069 875 1203 1216 C052 1219 584 1220 1073 1250 1251 1165 19 156 26 1470
IT1|line item|350 358 355 212 639 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234
K3|file information|449 1333 C001
LE|loop trailer|447
LIN|item identification|350 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234
LQ|code|1270 1271|C1,2
LS|loop header|447
LUI|language use|66 67 352 1303 1476
LX|number|554
MEA|measurement|737 738 739 C001 740 741 935 936 752 1373 1270 1271|R3,5,6,8
MIA|inpatient adjudication|380 782 380 782 127 782 782 782 782 782 782 782 782 782 380 782 782 782 782 127 127 127 127 782
MOA|outpatient adjudication|954 782 127 127 127 127 127 782 782
MPI|military information|1201 584 1595 352 1596 1250 1251
MSG|message|933 934 1470
N1|party|98 93 66 67 706 98|R2,3 P3,4
N2|more of the name|93 93
N3|address|166 166
N4|city, state and postal code|19 156 116 26 309 310 1715|E2,7 C6,5 C7,4
NM1|name|98 1065 1035 1036 1037 1038 1039 66 67 706 98 1035|P8,9 C11,10
NTE|note|363 352
OI|other insurance|1032 1383 1073 1351 1360 1363
PAT|patient|1069 1384 584 1220 1250 1251 355 81 1073|P5,6 P7,8
PER|contact|366 93 365 364 365 364 365 364 443|P3,4 P5,6 P7,8
PLA|place|306 98 373 337 1203
PLB|provider adjustment|127 373 C042 782 C042 782 C042 782 C042 782 C042 782 C042 782|P5,6 P7,8 P9,10 P11,12 P13,14
PRV|provider|1221 128 127 156 C035 1223|P2,3
PS1|purchased service|127 782 156
PWK|paperwork|755 756 757 98 66 67 352 C002 1525|P5,6
QTY|quantity|673 380 C001 61|R2,4 E2,4
RDM|remittance delivery|756 93 364 C040 C040
REF|reference|128 127 352 C040|R2,3
RMR|remittance detail|128 127 482 782 782 782 426 782
SAC|service charge|248 1300 559 1301 610 378 332 118 355 380 380 331 127 770 352 819
SBR|subscriber|1138 1069 127 93 1336 1143 1073 584 1032
SLN|sub-line|350 350 662 380 C001 212 639 662 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234 235 234
STC|status|C043 373 306 782 782 373 591 373 429 C043 C043 933
SV1|professional service|C003 782:charge 355 380 1331 1365 C004 782 1073 1340 1073 1073 1364 1341 1327 1334 127 116 782 1337 1360|P3,4
SV2|institutional service|234:revenue_code C003 782:charge 355 380 1371 782 1073 1345 1337|R1,2 P4,5
SV3|dental service|C003 782:charge 1331 C006 1358 380 352 1327 1360 350 C004
SV5|equipment service|C003 355 380 782 782 594 923|P2,3
SVC|service payment|C003 782:charge 782:paid 234 380 C003 380
SVD|line adjudication|67:other_payer 782:paid C003 234 380 554
TOO|tooth|1270 1271 C005|P1,2
TRN|trace|481 127 509 127
TS2|supplemental summary|782 782 782 782 782 782 380 782 782 380 380 380 380 380 782 380 782 782 782
TS3|provider summary|127 1331 373 380 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 782 380 782
`

type Relation = 'P' | 'R' | 'E' | 'C' | 'L'

/** What places of a segment ask of one another (X12.6 relational conditions). */
export interface Syntax {
  readonly relation: Relation
  readonly places: readonly number[]
}

export interface ElementDefinition {
  /** Names one of `dataElements`, or a composite. */
  readonly number: string
  readonly name: string
  readonly element: DataElement | undefined
  /** Components in order; none of a simple element. */
  readonly components: readonly DataElement[]
  /** How often it may occur. */
  readonly repeats: number
}

export interface SegmentDefinition {
  readonly id: string
  readonly name: string
  readonly elements: readonly ElementDefinition[]
  readonly syntax: readonly Syntax[]
}

const unknown = (number: string): DataElement => ({ number, type: 'AN', min: 1, max: 999, name: 'value' })

const compositeNames: Readonly<Record<string, string>> = {
  C001: 'unit of measure',
  C003: 'procedure',
  C004: 'diagnosis pointers',
  C022: 'code',
  C023: 'facility and frequency',
  C024: 'related causes',
  C030: 'position in segment',
  C040: 'further references',
  C042: 'adjustment',
  C043: 'status',
  C998: 'context',
  C999: 'data elements',
}

function elementOf(notation: string): ElementDefinition {
  const [named = '', repeats] = notation.split('^')
  const [number = '', ownName] = named.split(':')
  const components = (composites[number]?.split(' ') ?? []).map((one) => dataElements.get(one) ?? unknown(one))
  const element = components.length > 0 ? undefined : (dataElements.get(number) ?? unknown(number))
  const name = ownName?.replaceAll('_', ' ') ?? element?.name ?? compositeNames[number] ?? 'composite'
  return {
    number,
    name,
    element,
    components,
    repeats: repeats === undefined ? 1 : repeats === '' ? 99 : Number(repeats),
  }
}

function syntaxOf(notation: string): Syntax {
  return { relation: notation[0] as Relation, places: notation.slice(1).split(',').map(Number) }
}

/** Every segment that is known, by identifier. */
export const segmentDefinitions: ReadonlyMap<string, SegmentDefinition> = new Map(
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', elements = '', syntax = ''] = line.split('|')
      const notes = syntax === '' ? [] : syntax.split(' ').map(syntaxOf)
      return [id, { id, name, elements: elements.split(' ').map(elementOf), syntax: notes }]
    }),
)
