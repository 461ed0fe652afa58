const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  `Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,District of Columbia DC,
Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,
Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,
New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,
South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,
Wyoming WY,American Samoa AS,Guam GU,Northern Mariana Islands MP,Puerto Rico PR,Virgin Islands VI`
    .split(',')
    .map((line) => line.trim())
    .map((line) => [line.slice(0, -3).toUpperCase(), line.slice(-2)]),
)

/** The two-letter code of a US state or territory, from its code or its name; other text as it is, to be refused by the schema. */
export function stateOf(said: string | undefined): string | undefined {
  const text = said?.trim().toUpperCase()
  return text ? (STATES[text] ?? text) : undefined
}

/** A ZIP code without its hyphen. */
export function postalCodeOf(said: string | undefined): string | undefined {
  return said?.trim().replace(/^(\d{5})-(\d{4})$/, '$1$2') || undefined
}

/** An employer identification number without its hyphen. */
export function taxIdOf(said: string | undefined): string | undefined {
  return said?.trim().replace(/^(\d{2})-(\d{7})$/, '$1$2') || undefined
}
