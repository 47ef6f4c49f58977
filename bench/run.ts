import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bench, resultLine } from './bench.ts'

/** Parts that benchmarks share; every other file here is one. */
const shared = new Set([
  'run.ts',
  'bench.ts',
  'cpu.ts',
  'buying.ts',
  'database.ts',
  'five-statements.ts',
  'shop.ts',
  'shopper.ts',
  'counted-statements.ts',
  'page-shop.ts',
  'plans.ts',
  'pages-read.ts',
  'plain-route.ts',
  'many-rows.ts',
  'history.ts',
  'mail-sink-process.ts',
  'settled.ts',
  'review-asks.ts',
  'review-shop.ts',
  'review-words.ts',
])

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !shared.has(file))
  .map((file) => basename(file, '.ts'))
  .toSorted()

const load = async (name: string): Promise<Bench> =>
  ((await import(new URL(`${name}.ts`, import.meta.url).href)) as { bench: Bench }).bench

async function runOne(name: string): Promise<void> {
  const bench = await load(name)
  console.log(`${name}: ${bench.about}`)
  console.log(resultLine(name, await bench.run((line) => console.log(`  ${line}`))))
}

/** Each in a process of its own, so that none runs in the heap of the one before. */
async function runAll(): Promise<void> {
  for (const name of names) console.log(`${name.padEnd(16)} ${(await load(name)).about}`)
  for (const name of names) {
    console.log('')
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' })
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) process.exitCode = 1
  }
}

const [name] = process.argv.slice(2)
if (!name) await runAll()
else if (names.includes(name)) await runOne(name)
else {
  console.error(`There is no benchmark ${name}. There are: ${names.join(', ')}`)
  process.exitCode = 1
}
