import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aPhoto, aTiledHeic } from '../../testing/photos.ts'
import { darkroom } from './darkroom.ts'

/** The processes that read pictures for this one. */
const readers = (): number[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const isReader = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('darkroom/process')
      const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]
      return isReader && Number(parent) === process.pid ? [Number(name)] : []
    } catch {
      return []
    }
  })

describe.skipIf(process.platform !== 'linux')('T5: the process that reads pictures', () => {
  it('T5: may be killed at rest and at work, and no good picture is said to be damaged', async () => {
    const room = darkroom()
    const photo = await aPhoto(2_400, 1_800)
    const before = new Set(readers())
    const killed = () => readers().filter((pid) => !before.has(pid) && process.kill(pid, 'SIGKILL')).length
    expect((await room.develop(photo)).width).toBe(1_536)
    expect(killed()).toBe(1)
    expect((await room.develop(photo)).width).toBe(1_536)

    const atWork = room.develop(photo)
    await sleep(20)
    expect(killed()).toBe(1)
    expect((await atWork).width).toBe(1_536)
  })

  it.skipIf(availableParallelism() < 2)(
    'T5: is a second one where several of a telephone are there, and each may be killed; quick ones go one by one',
    async () => {
      const room = darkroom()
      const photo = await aPhoto(2_400, 1_800)
      const before = new Set(readers())
      const mine = () => readers().filter((pid) => !before.has(pid))
      const several = (one: Buffer) => Promise.all([one, one, one, one].map((each) => room.develop(each)))
      expect((await several(photo)).map(({ width }) => width)).toEqual([1_536, 1_536, 1_536, 1_536])
      expect(mine()).toHaveLength(1)
      const { width } = await room.develop(aTiledHeic)
      const same = [width, width, width, width]
      expect((await several(aTiledHeic)).map((made) => made.width)).toEqual(same)
      expect(mine()).toHaveLength(2)
      const atWork = several(aTiledHeic)
      for (const pid of mine()) process.kill(pid, 'SIGKILL')
      expect((await atWork).map((made) => made.width)).toEqual(same)
      expect(mine()).toHaveLength(2)
    },
  )
})
