import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './place.mjs'

const mostMinutes = 15

/** Does `work` while no other process of this clone does, so that two commands begun together do not install at once. */
export async function inTurn(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = 0; !take(file); waited++) {
    if (waited === 5) say(`Waiting for another dangol command (process ${holder(file)}) to finish preparing…`)
    if (waited > mostMinutes * 300)
      throw new Error(`Gave up waiting for process ${holder(file)}; remove ${file} if it is gone`)
    await sleep(200)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(holder(file))) rmSync(file, { force: true })
    return false
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || process.pid
  } catch {
    return process.pid
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
