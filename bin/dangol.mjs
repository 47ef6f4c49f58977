#!/usr/bin/env node
// The command line (`npx dangol …`), prepared in the same way as `npm start`.
import { join } from 'node:path'
import { root } from './prepare/place.mjs'
import { main, prepare } from './prepare/prepare.mjs'
import { runPinned } from './prepare/run.mjs'

await main(async () => {
  await prepare()
  return runPinned([join(root, 'dist/main.js'), ...process.argv.slice(2)])
})
