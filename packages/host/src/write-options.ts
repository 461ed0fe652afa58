import { writeFileSync } from 'node:fs'
import { renderOptions } from './parse-options.ts'

const HEAD = `# Options
Every process takes these from its environment; \`claimrail run\` and \`claimrail serve\` take the flags as well, and a flag goes before
the environment. An empty value is the default. This table is written by \`node packages/host/src/write-options.ts\`.

`

writeFileSync(new URL('../../../docs/options.md', import.meta.url), HEAD + renderOptions())
