import { accessSync, constants, existsSync, lstatSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { root, say } from './place.mjs'
import { run } from './run.mjs'
import { fingerprint, isDone, markDone } from './sources.mjs'

const wanted = ['package-lock.json']
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const modules = join(root, 'node_modules')
const mark = join(modules, '.dangol-installed')

/** Installs the packages when they are missing or were installed for another lock file. */
export async function install() {
  if (!needsInstall()) return
  say('Installing packages (about a minute the first time)…')
  const begun = performance.now()
  const stillThere = () => say(`… still installing (${Math.round((performance.now() - begun) / 1_000)} s)`)
  const heartbeat = setInterval(stillThere, 15_000)
  const code = await run(npm, ['ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, NODE_ENV: '', ...cacheOfOurOwn() },
  })
  clearInterval(heartbeat)
  if (code !== 0) throw new Error(`npm ci ended with ${code}; see above. Is the package registry reachable?`)
  markDone(fingerprint(wanted), mark)
}

/** A service's user often has no home folder to write in; npm then keeps its cache here. */
function cacheOfOurOwn() {
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    return { npm_config_cache: join(root, '.cache/npm') }
  }
}

/** Nothing to do, too, when someone installed by hand after the lock file last changed, or linked the folder. */
export function needsInstall() {
  if (!existsSync(join(modules, '.bin/node'))) return true
  if (lstatSync(modules).isSymbolicLink() || isDone(fingerprint(wanted), mark)) return false
  const installed = join(modules, '.package-lock.json')
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
}
