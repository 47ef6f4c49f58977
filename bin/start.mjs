#!/usr/bin/env node
// What `npm start` runs, on a fresh clone too: installs and builds what is missing, then starts the shop.
import { join } from 'node:path'
import { root } from './prepare/place.mjs'
import { main, prepare } from './prepare/prepare.mjs'
import { runPinned } from './prepare/run.mjs'

await main(async () => {
  await prepare()
  return runPinned([join(root, 'dist/main.js'), 'start', ...process.argv.slice(2)])
})
