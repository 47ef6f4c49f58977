import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { HomeHeld, lockHome } from './lock.ts'

const holder = { pid: 4711, command: 'start', since: '2026-06-01T12:00:00.000Z' }
function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'dangol-home-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  return home
}

describe('the lock of a home', () => {
  it('a second process is told who holds the home', () => {
    const home = aHome()
    const lock = lockHome(home, holder)
    lock.tell({ port: 4000 })
    expect(() => lockHome(home, { ...holder, pid: 1 })).toThrow(HomeHeld)
    expect(() => lockHome(home, { ...holder, pid: 1 })).toThrow(/process 4711 .* since 2026-06-01.*, on port 4000/)
    lock.release()
  })

  it('a home that was let go can be held again', () => {
    const home = aHome()
    lockHome(home, holder).release()
    const lock = lockHome(home, holder)
    lock.release()
  })

  it('what a killed process left behind holds nothing, even when its number lives again', () => {
    const home = aHome()
    writeFileSync(join(home, 'holder.json'), JSON.stringify({ ...holder, pid: 1 }))
    lockHome(home, holder).release()
  })
})
