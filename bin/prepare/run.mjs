import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { root } from './place.mjs'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program to its end with our terminal, passes signals on, and gives its exit code (128 + signal when killed). */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  return outcome(child)
}

/**
 * Runs a script under the Node that this clone pins, whatever Node started us.
 *
 * The script is told when we die without a word (its IPC channel closes), so that it never outlives us unnoticed.
 */
export function runPinned(args) {
  const child = spawn(join(root, 'node_modules/.bin/node'), ['--enable-source-maps', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Compiled code is kept, which takes a quarter off each start; a folder that cannot be written is passed over.
    env: { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...process.env },
  })
  dieWithNpm(child)
  return outcome(child)
}

function outcome(child) {
  const forward = (signal) => child.kill(signal)
  for (const signal of passedOn) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const signal of passedOn) process.off(signal, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** When npm was killed without a chance to tell us, what it started ends too instead of holding the home and the port. */
function dieWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref()
}
