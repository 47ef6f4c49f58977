import { join } from 'node:path'
import { build, needsBuild } from './build.mjs'
import { install, needsInstall } from './install.mjs'
import { root, say } from './place.mjs'
import { inTurn } from './turn.mjs'

const turn = join(root, '.cache/preparing')

/** Brings a clone to where it can run: packages installed, server and admin built. Quick when nothing changed. */
export async function prepare({ building = true } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Dangol needs Node 20 or newer to begin with; this is ${process.version}. See https://nodejs.org`)
  }
  if (!needsInstall() && !(building && needsBuild())) return
  await inTurn(turn, async () => {
    await install()
    if (building) await build()
  })
}

/** Runs one command's script: prepares, goes on, and ends with its exit code; a failure is said in one line. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    say(`dangol: ${process.env.DEBUG ? error.stack : error.message}`)
    process.exitCode = 1
  }
}
