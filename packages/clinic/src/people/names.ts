const words = (text: string) => text.trim().split(/\s+/)

export const FEMALE_NAMES = words(`
  Ada Alma Amara Anika Beatriz Bonnie Camila Carla Celeste Clara Daphne Delia Dina Edith Elena Elise Esme Fatima Fern
  Gina Greta Hana Hazel Ines Irma Ivy Jana Joyce June Kavya Keiko Lena Leona Lucia Mabel Maeve Marta Mei Mira Nadia
  Naomi Nora Odessa Olive Paloma Pearl Petra Priya Rhea Rosa Ruth Sabine Selma Sonia Tamara Thea Uma Vera Willa Yara Zoe`)

export const MALE_NAMES = words(`
  Abel Ahmed Albert Amos Anton Arjun Axel Basil Boris Bruno Caleb Carl Cedric Cyrus Damon Dario Dmitri Edgar Elias Emil
  Enzo Ezra Felix Floyd Gavin Gideon Hugo Ian Ismael Ivan Jonas Jude Kai Karl Kofi Lars Leon Linus Luca Magnus Marco
  Mateo Miles Milo Nils Omar Oscar Otto Pablo Percy Quentin Rafael Ravi Reuben Roman Silas Soren Theo Tobias Victor Wes`)

export const FAMILY_NAMES = words(`
  Abbott Acosta Albrecht Amsel Archer Ashby Baptiste Barlow Becker Bellamy Birch Blackwood Bonner Brandt Brightwell
  Calloway Cardoso Castell Chandra Cobb Corbin Crane Dalton Danforth Delgado Draper Dunmore Eastman Ellery Engel Fairley
  Farrow Finch Fontaine Foxley Gallo Garrick Gentry Goodwin Graves Hadley Halloran Harrow Hawley Hendrix Holloway Ibarra
  Ingram Jansen Jarvis Kapoor Keating Kimura Kirby Lachance Langley Larkin Lindqvist Lockwood Maddox Marlow Mbeki Mercado
  Merrill Nakata Nettles Norwood Okafor Ortega Osborne Pacheco Pell Pemberton Pike Quimby Radley Ramsey Renner Ridgeway
  Rossi Sadler Salazar Sandoval Shaw Sorensen Stroud Tanaka Thackeray Thorne Tran Underhill Valdez Varga Vance Wainwright
  Wexler Whitlock Winslow Yamada Yates Zeller`)

export const STREETS = words(`
  Alder Aspen Birchwood Bluff Canal Cedar Chestnut Clover Creek Dogwood Elm Fern Garden Grove Harbor Hickory Highland
  Juniper Lake Laurel Locust Maple Meadow Mill Orchard Park Pine Prairie Quarry Ridge River Spruce Sycamore Valley Walnut`)

export const CITIES = [
  { city: 'Dayton', state: 'OH', postalCode: '45402' },
  { city: 'Kettering', state: 'OH', postalCode: '45429' },
  { city: 'Xenia', state: 'OH', postalCode: '45385' },
  { city: 'Troy', state: 'OH', postalCode: '45373' },
  { city: 'Springfield', state: 'OH', postalCode: '45503' },
  { city: 'Hamilton', state: 'OH', postalCode: '45011' },
  { city: 'Richmond', state: 'IN', postalCode: '47374' },
  { city: 'Covington', state: 'KY', postalCode: '41011' },
] as const
