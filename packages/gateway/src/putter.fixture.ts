import { folderGateway } from './folder.ts'

/** Puts files of 8 MB one after the other until it is killed: `node putter.fixture.ts OUTBOX`. */
const gateway = folderGateway({ outbox: process.argv[2] ?? '' })
for (let number = 1; ; number++) {
  await gateway.put(`${number}.837`, Buffer.alloc(8_000_000, number % 251))
  process.stdout.write(`${number}\n`)
}
