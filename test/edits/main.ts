import { writeFile } from 'node:fs/promises'
import { PAGE, renderEdits } from './render.ts'

await writeFile(PAGE, renderEdits())
