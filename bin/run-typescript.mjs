#!/usr/bin/env node
// Runs a TypeScript program of this repository: `node bin/run-typescript.mjs generate/run.ts [arguments]`.
// Node alone runs plain TypeScript, but not the pages' TSX, so that the program is bundled first.
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { buildIslands } from './prepare/islands.mjs'
import { root } from './prepare/place.mjs'

const [program] = process.argv.splice(2, 1)
const outfile = join(root, '.cache', `${basename(program, '.ts')}-${process.pid}.mjs`)

await buildIslands()
await esbuild.build({
  absWorkingDir: root,
  entryPoints: [program],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})
await esbuild.stop()
process.on('exit', () => rmSync(outfile, { force: true }))
await import(pathToFileURL(outfile).href)
