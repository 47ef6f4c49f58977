import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../src/config.ts'
import type { Bench, Measured } from './bench.ts'

const goals = { seconds: 5, megabytes: 250 } as const
const mostMs = 120_000

interface Started {
  readonly child: ChildProcess
  readonly seconds: number
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** `npm start` without npm: until the front page is answered. */
async function start(home: string, more: readonly string[] = []): Promise<Started> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'dist/main.js'), 'start', ...more], {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      DANGOL_HOME: home,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  })
  for (let answered = false; !answered;) {
    if (child.exitCode !== null || performance.now() - begun > mostMs) throw new Error('The shop did not start')
    answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (!answered) await pause(20)
  }
  return { child, seconds: (performance.now() - begun) / 1_000 }
}

async function stop({ child }: Started): Promise<void> {
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  await ended
}

/** What a process holds, and of it what it has made itself (its program and libraries apart); in megabytes. */
function memoryOf(pid: number): { all: number; own: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_000
  return { all: megabytes('VmRSS'), own: megabytes('RssAnon') }
}

async function idle(shop: Started, words: string, say: (line: string) => void): Promise<number> {
  await pause(20_000)
  const { all, own } = memoryOf(shop.child.pid!)
  say(
    `${words}: ${shop.seconds.toFixed(1)} s, then idle for 20 s: ${Math.round(all)} MB, of them ${Math.round(own)} MB its own`,
  )
  return all
}

async function measure(home: string, say: (line: string) => void): Promise<Measured> {
  const first = await start(home)
  await idle(first, 'first start, which makes the database and fills the demo', say)
  await stop(first)
  const second = await start(home)
  await idle(second, `second start (goal ${goals.seconds} s, ${goals.megabytes} MB)`, say)
  await stop(second)
  return { figure: second.seconds, unit: 's', limit: await bareNode() }
}

/** What it takes this machine to start Node and answer once. */
async function bareNode(): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
  await once(child, 'close')
  return (performance.now() - begun) / 1_000
}

export const bench: Bench = {
  about:
    's until a built shop that was there before answers (`npm run dangol -- version` builds it), and its memory at rest; limit: an empty Node',
  run: async (say) => {
    const home = mkdtempSync(join(tmpdir(), 'dangol-bench-'))
    try {
      return await measure(home, say)
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  },
}
