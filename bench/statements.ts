import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { root } from '../src/config.ts'
import type { Bench, Measured } from './bench.ts'

/** Five statements, begin and commit, is what `purchase` is compared with. */
const limit = 7

/** In a process of its own: the pages' TSX must be bundled before. */
async function measure(say: (line: string) => void): Promise<Measured> {
  const program = [join(root, 'bin/run-typescript.mjs'), 'bench/traced/purchase.ts']
  const child = spawn(process.execPath, ['--enable-source-maps', ...program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let last = ''
  for await (const line of createInterface(child.stdout)) {
    if (last) say(last)
    last = line
  }
  const [code] = (await ended) as [number | null]
  if (code !== 0) throw new Error(`The traced purchase ended with ${code}`)
  return { figure: Number(last), unit: 'statements', limit }
}

export const bench: Bench = {
  about: 'statements of one purchase in order, web and worker; limit: a transaction of five statements',
  run: measure,
}
