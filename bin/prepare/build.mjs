import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './install.mjs'
import { buildIslands } from './islands.mjs'
import { root, say } from './place.mjs'
import { run } from './run.mjs'
import { fingerprint, isDone, markDone } from './sources.mjs'

const server = {
  sources: ['src', 'package-lock.json', 'tsconfig.json', 'bin/prepare'],
  mark: 'dist/.server',
  made: 'dist/main.js',
}
const admin = {
  sources: ['admin', 'client', 'package-lock.json'],
  mark: 'admin/dist/.built',
  made: 'admin/dist/index.html',
}

/** Builds what changed since it was last built: the server, and the admin web app when this clone has one. */
export async function build() {
  await buildPart(server, 'Building the server…', buildServer)
  if (existsSync(join(root, 'admin/src'))) await buildPart(admin, 'Building the admin…', buildAdmin)
}

export const needsBuild = () => !isBuilt(server) || (existsSync(join(root, 'admin/src')) && !isBuilt(admin))

const isBuilt = (part) => existsSync(join(root, part.made)) && isDone(fingerprint(part.sources), join(root, part.mark))

async function buildPart(part, words, work) {
  if (isBuilt(part)) return
  const print = fingerprint(part.sources)
  say(words)
  await work()
  markDone(print, join(root, part.mark))
}

async function buildServer() {
  const esbuild = await import('esbuild')
  await buildIslands()
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  await esbuild.stop()
}

async function buildAdmin() {
  const output = ['ignore', process.stderr, process.stderr]
  const code = await run(npm, ['run', '--silent', 'build', '-w', 'admin'], { cwd: root, stdio: output })
  if (code !== 0) throw new Error('The admin could not be built; see above')
}
