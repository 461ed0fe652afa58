/**
 * Data elements of the X12 dictionary (005010): number, type, least and greatest length, what it holds in our own words.
 * Types: AN text, ID code, N0 whole number, N2 whole number of hundredths, R decimal number, DT date, TM time, B bytes.
 */
export const dataElementList = `
I01 ID 2 2 authorization qualifier
I02 AN 10 10 authorization
I03 ID 2 2 security qualifier
I04 AN 10 10 security
I05 ID 2 2 party qualifier
I06 AN 15 15 sender
I07 AN 15 15 receiver
I08 DT 6 6 interchange date
I09 TM 4 4 interchange time
I65 B 1 1 repetition separator
I11 ID 5 5 interchange version
I12 N0 9 9 interchange control number
I13 ID 1 1 acknowledgment requested
I14 ID 1 1 usage
I15 B 1 1 component separator
I16 N0 1 5 number of groups
I17 ID 1 1 acknowledgment code
I18 ID 3 3 note code
2 N0 1 6 number of transactions received
19 AN 2 30 city
23 ID 1 1 commodity code qualifier
26 ID 2 3 country
28 N0 1 9 group control number
61 AN 1 30 free-form information
65 R 1 8 height
66 ID 1 2 identifier qualifier
67 AN 2 80 identifier
81 R 1 10 weight
93 AN 1 60 name
96 N0 1 10 number of segments
97 N0 1 6 number of transactions
98 ID 2 3 entity
100 ID 3 3 currency
107 ID 1 2 payment method
116 ID 3 15 postal code
118 R 1 9 rate
123 N0 1 6 number of transactions accepted
124 AN 2 15 application party
127 AN 1 50 reference number
128 ID 2 3 reference qualifier
142 AN 2 15 application sender
143 ID 3 3 transaction identifier
156 ID 2 2 state or province
166 AN 1 55 address
212 R 1 17 unit price
234 AN 1 48 product or service code
235 ID 2 2 product or service qualifier
236 ID 3 3 price identifier
248 ID 1 1 allowance or charge
280 R 4 10 exchange rate
289 N0 1 2 multiple price quantity
305 ID 1 2 handling code
306 ID 1 2 action
309 ID 1 2 location qualifier
310 AN 1 30 location
329 AN 4 9 transaction control number
331 ID 2 2 method of handling
332 R 1 6 percent
337 TM 4 8 time
338 R 1 6 terms discount percent
349 ID 1 1 item description type
350 AN 1 20 assigned identification
352 AN 1 80 description
353 ID 2 2 transaction purpose
354 N0 1 6 number of line items
355 ID 2 2 unit of measure
358 R 1 15 quantity invoiced
363 ID 3 3 note qualifier
364 AN 1 256 communication number
365 ID 2 2 communication qualifier
366 ID 2 2 contact function
373 DT 8 8 date
374 ID 3 3 date qualifier
378 ID 1 1 allowance percent qualifier
380 R 1 15 quantity
426 ID 2 2 adjustment reason
429 AN 1 16 check number
443 AN 1 20 contact inquiry reference
447 AN 1 6 loop identifier
449 AN 1 80 fixed-form information
455 ID 1 2 responsible agency
478 ID 1 1 credit or debit
479 ID 2 2 functional identifier
480 AN 1 12 version
481 ID 1 2 trace type
482 ID 2 2 payment action
499 AN 1 10 condition value
506 ID 2 2 bank number qualifier
507 AN 3 12 bank number
508 AN 1 35 account number
509 AN 10 10 originating company
510 AN 9 9 originating company supplement
522 ID 1 3 amount qualifier
554 N0 1 6 assigned number
559 ID 2 2 agency qualifier
569 ID 1 3 account qualifier
584 ID 2 2 employment status
591 ID 3 3 payment method
594 ID 1 1 frequency
609 N0 1 9 count
610 N2 1 15 amount
615 ID 1 2 time period qualifier
616 N0 1 3 number of periods
618 ID 1 3 transaction syntax error
620 ID 1 3 segment syntax error
621 ID 1 3 element syntax error
623 ID 2 2 time zone
628 AN 1 12 hierarchical number
639 ID 2 2 basis of unit price
640 ID 2 2 transaction type
647 ID 1 3 application error condition
648 ID 3 3 price multiplier qualifier
649 R 1 10 multiplier
659 ID 1 2 basis of verification
662 ID 1 1 relationship
669 ID 3 3 exchange
673 ID 2 2 quantity qualifier
678 ID 1 2 delivery pattern
679 ID 1 1 delivery pattern time
687 ID 2 2 class of trade
704 ID 1 2 paperwork report action
706 ID 2 2 entity relationship
715 ID 1 1 group acknowledgment
716 ID 1 3 group syntax error
717 ID 1 1 transaction acknowledgment
718 ID 1 3 transaction syntax error
719 N0 1 10 segment position in transaction
720 ID 1 3 segment syntax error
721 ID 2 3 segment identifier
722 N0 1 2 element position in segment
723 ID 1 3 element syntax error
724 AN 1 99 copy of bad data
725 N0 1 4 data element number
734 AN 1 12 parent hierarchical number
735 ID 1 2 hierarchical level
736 ID 1 1 hierarchical child
737 ID 2 2 measurement reference
738 ID 1 3 measurement qualifier
739 R 1 20 measurement
740 R 1 20 range minimum
741 R 1 20 range maximum
750 ID 2 3 product characteristic
751 AN 1 12 product description code
752 ID 2 2 layer
755 ID 2 2 report type
756 ID 1 2 report transmission
757 N0 1 2 report copies
770 AN 1 20 option number
782 R 1 18 amount
784 N0 1 15 length of binary data
785 B 1 999999 binary data
786 ID 2 2 security level
799 AN 1 30 version identifier
812 ID 1 10 payment format
819 ID 2 3 language
875 ID 3 3 maintenance type
889 ID 1 1 follow-up action
901 ID 2 2 reject reason
921 ID 2 2 period count qualifier
923 ID 1 1 prognosis
933 AN 1 264 free-form message
934 ID 2 2 language
935 ID 2 2 measurement significance
936 ID 2 2 measurement attribute
954 R 1 10 percentage
998 AN 1 35 context name
999 AN 1 35 context reference
1005 ID 4 4 hierarchical structure
1018 R 1 15 exponent
1028 AN 1 38 claim submitter's identifier
1029 ID 1 2 claim status
1032 ID 1 2 claim filing indicator
1033 ID 1 2 adjustment group
1034 ID 1 5 adjustment reason
1035 AN 1 60 last or organization name
1036 AN 1 35 first name
1037 AN 1 25 middle name
1038 AN 1 10 name prefix
1039 AN 1 10 name suffix
1048 ID 1 3 business function
1065 ID 1 1 entity type
1066 ID 1 2 citizenship
1067 ID 1 1 marital status
1068 ID 1 1 gender
1069 ID 2 2 relationship
1073 ID 1 1 yes or no
1095 N0 4 4 prescription hour
1109 ID 1 1 race or ethnicity
1136 ID 2 2 condition category
1137 AN 1 15 diagnosis
1138 ID 1 1 payer responsibility
1143 ID 1 1 coordination of benefits
1146 ID 1 1 disability type
1149 ID 4 6 occupation
1154 ID 1 1 work intensity
1161 ID 1 2 product option
1165 ID 1 1 confidentiality
1166 ID 2 2 contract type
1167 R 1 6 sampling frequency
1176 ID 2 3 employment class
1201 ID 1 1 insurance selection
1203 ID 2 3 maintenance reason
1204 AN 1 50 plan coverage description
1205 ID 2 3 insurance line
1207 ID 3 3 coverage level
1209 ID 1 1 drug house
1211 ID 2 3 underwriting decision
1212 ID 1 1 health related
1213 ID 1 1 current health condition
1214 AN 1 5 payroll class
1215 ID 1 1 identification card type
1216 ID 1 1 benefit status
1218 ID 1 1 medicare plan
1219 ID 1 2 qualifying event
1220 ID 1 1 student status
1221 ID 1 3 provider role
1222 AN 1 3 provider specialty
1223 ID 3 3 provider organization
1224 ID 2 2 medicare eligibility
1225 ID 1 1 eligibility reason
1250 ID 2 3 format of date or time
1251 AN 1 35 date, time or period
1270 ID 1 3 code list
1271 AN 1 30 code
1300 ID 4 4 service or charge
1301 AN 1 10 agency service
1303 ID 1 2 language use
1314 ID 1 1 admission source
1315 ID 1 1 admission type
1316 ID 1 1 ambulance transport
1317 ID 1 1 ambulance transport reason
1321 ID 2 3 condition
1322 ID 1 1 certification type
1325 ID 1 1 claim frequency
1327 ID 1 1 copay status
1328 N0 1 2 diagnosis pointer
1331 AN 1 2 facility
1332 ID 1 2 facility qualifier
1333 ID 1 2 record format
1334 ID 1 1 health care professional shortage area
1335 ID 1 1 insulin dependence
1336 ID 1 3 insurance type
1337 ID 1 1 level of care
1338 ID 1 3 level of service
1339 AN 2 2 procedure modifier
1340 ID 1 2 multiple procedure
1341 AN 1 2 national or local review
1342 ID 1 1 patient condition
1343 ID 1 2 non-institutional claim type
1345 ID 1 1 nursing home residence
1351 ID 1 1 patient signature source
1352 ID 1 2 patient discharge status
1354 ID 1 4 diagnosis related group
1358 ID 1 1 prosthesis or crown
1359 ID 1 1 provider accepts assignment
1360 ID 1 1 provider agreement
1361 ID 1 3 oral cavity designation
1362 ID 2 3 related causes
1363 ID 1 1 release of information
1364 ID 1 2 review
1365 ID 1 2 service type
1366 ID 2 3 special program
1367 ID 2 3 subluxation level
1368 ID 1 2 tooth status
1369 ID 1 2 tooth surface
1371 R 1 10 unit rate
1373 ID 2 4 measurement method
1383 ID 2 2 claim submission reason
1384 ID 1 1 patient location
1390 ID 1 3 eligibility or benefit
1403 ID 1 1 diagnosis type
1470 N0 1 9 number
1473 ID 2 2 pricing methodology
1476 ID 1 1 language proficiency
1514 ID 1 2 delay reason
1525 ID 1 2 request category
1526 ID 1 2 policy compliance
1527 ID 1 2 exception
1528 N0 1 2 component position
1570 AN 1 50 filter identifier
1595 ID 1 1 military service rank
1596 ID 2 2 military affiliation
1686 N0 1 4 repetition position
1690 ID 2 2 cost category
1700 ID 1 1 image indicator
1705 AN 1 35 implementation
1715 ID 1 3 country subdivision
`
