// Ends with 0 when the process of this container says that it is ready to work.
const port = process.env.CLAIMRAIL_HEALTH_PORT ?? '9464'
const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
process.exit(answer?.ok ? 0 : 1)
