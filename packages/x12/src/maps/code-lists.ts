const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Short codes that several segments share, by the name that maps use. */
export const codeLists: Readonly<Record<string, readonly string[]>> = {
  adjustmentGroup: words('CO CR OA PI PR'),
  claimFiling: words('11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ'),
  claimFilingPaid: words('12 13 14 15 16 17 AM CH DS HM LM MA MB MC OF TV VA WC ZZ'),
  claimFrequency: words('0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K M N O P Q X Y Z'),
  claimStatus: words('1 2 3 4 19 20 21 22 23 25'),
  communication: words('EM EX FX TE'),
  insuranceType: words('12 13 14 15 16 41 42 43 47'),
  payerResponsibility: words('A B C D E F G H P S T U'),
  providerAdjustment: words(
    '50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU',
  ),
  relationship: words('01 18 19 20 21 39 40 53 G8'),
  relationshipOfPatient: words('01 19 20 21 39 40 53 G8'),
  elementError: words('1 2 3 4 5 6 7 8 9 10 12 13 I6 I9 I10 I11 I12 I13'),
  segmentError: words('1 2 3 4 5 6 7 8 I4 I6 I7 I8 I9'),
  transactionError: words('1 2 3 4 5 6 7 8 9 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 I5 I6'),
  groupError: words('1 2 3 4 5 6 10 11 12 13 14 15 16 17 18 19 23 24 25 26'),
  pricing: words('00 01 02 03 04 05 06 07 08 09 10 11 12 13 14'),
  reportType: words(
    '03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 P6 P7 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP',
  ),
  reportTransmission: words('AA AB AD AF AG BM EL EM FT FX NS'),
  yesNo: words('N Y'),
}
