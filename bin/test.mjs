#!/usr/bin/env node
// What `npm test` and `npm run check` run, on a bare machine too: everything a change must pass, in two lanes side by side.
// Lint takes about as long as all else that only reads the code; the tests, which follow that, do not wait for it.
// With arguments (`npm test -- src/kernel`) only vitest runs, with those arguments.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './prepare/chromium.mjs'
import { root, say } from './prepare/place.mjs'
import { main, prepare } from './prepare/prepare.mjs'
import { run } from './prepare/run.mjs'

const given = process.argv.slice(2)

const has = (path) => existsSync(join(root, path))
const lint = { name: 'lint', needs: 'eslint.config.js', command: ['eslint', '--max-warnings=0', '.'] }
const tests = { name: 'tests', command: ['vitest', 'run', ...given] }
const faster = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the admin', needs: 'admin/tsconfig.json', command: ['tsc', '-p', 'admin'] },
  {
    name: 'module graph',
    needs: '.dependency-cruiser.js',
    command: ['depcruise', '--config', '.dependency-cruiser.js', 'src'],
  },
]

await main(async () => {
  await prepare()
  const chromium = await findChromium()
  const bin = join(root, 'node_modules/.bin')
  const env = {
    // What one process compiled, the next reads: of workers, of checks, and of shops that are killed and started again.
    NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    ...(chromium ? { CHROME_PATH: chromium } : {}),
  }
  const step = async (name, [program, ...args]) => {
    const begun = performance.now()
    const code = await run(join(bin, 'node'), [join(bin, program), ...args], { cwd: root, env })
    say(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - begun) / 1_000).toFixed(1)} s)`)
    return code
  }
  const oneByOne = async (steps) => {
    for (const { name, needs, command } of steps) {
      if (needs && !has(needs)) continue
      const code = await step(name, command)
      if (code !== 0) return code
    }
    return 0
  }
  if (given.length > 0) return oneByOne([tests])
  const [ofLint, ofOthers] = await Promise.all([oneByOne([lint]), oneByOne([...faster, tests])])
  if (ofLint !== 0) say('✗ lint, as told above')
  return ofOthers || ofLint
})
