import { writeFile } from 'node:fs/promises'
import { PAGE, renderErrors } from './render.ts'

await writeFile(PAGE, renderErrors())
