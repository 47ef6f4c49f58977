import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './place.mjs'
import { run } from './run.mjs'

/** The one without windows first: it does the same with a fifth less work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * A browser for the journeys: CHROME_PATH, one that is installed, or (as root on Debian and its kin) installed now.
 *
 * @returns undefined when there is none; journeys then skip, and say so
 */
export async function findChromium() {
  const found = lookForChromium()
  if (found) return found
  if (process.getuid?.() === 0 && which('apt-get')) {
    say('Installing Chromium for the browser tests…')
    const output = {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    const updated = await run('apt-get', ['update', '-qq'], output)
    const install = (name) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], output)
    if (updated === 0 && (await install('chromium-headless-shell')) !== 0) await install('chromium')
  }
  const now = lookForChromium()
  if (!now) say('No Chromium: browser tests are skipped. Install it (apt-get install chromium) or set CHROME_PATH.')
  return now
}

/** @returns the program, or undefined when none is installed */
export function lookForChromium() {
  const given = process.env.CHROME_PATH
  if (given && !isProgram(given)) throw new Error(`CHROME_PATH is ${given}, where there is no program`)
  return given || names.map(which).find(works) || macs.find(isProgram)
}

/** A distribution's stand-in that only tells to install something else is no browser. */
const works = (program) => program && spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0

function which(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
