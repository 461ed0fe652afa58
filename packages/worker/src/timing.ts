/** Does the work and tells how many seconds it took, whether it succeeded or not. */
export async function timed<Result>(tell: (seconds: number) => void, work: () => Promise<Result>): Promise<Result> {
  const start = process.hrtime.bigint()
  try {
    return await work()
  } finally {
    tell(Number(process.hrtime.bigint() - start) / 1e9)
  }
}
