import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PAYER = fileURLToPath(import.meta.resolve('@claimrail/payer-simulator/main'))
const GRACE_MS = 3000

/** Starts the simulated payer as a process of its own, which only sees the folder of files. */
export async function startPayerProcess(gatewayDir: string, seed: string): Promise<{ stop(): Promise<void> }> {
  const args = ['--disable-warning=ExperimentalWarning', PAYER, '--dir', gatewayDir, '--seed', seed]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CLAIMRAIL_HEALTH_PORT: '0', CLAIMRAIL_LOG_LEVEL: 'error', CLAIMRAIL_POLL_MS: '100' },
  })
  await once(child, 'spawn')
  process.on('exit', () => child.kill('SIGKILL'))
  return {
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
      await once(child, 'exit')
      clearTimeout(timer)
    },
  }
}
