import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import type { FileStore } from '../../modules/media/index.ts'
import { filesInMemory } from '../../testing/files.ts'
import { localFiles } from './local-files.ts'

const folder = await mkdtemp(join(tmpdir(), 'dangol-files-'))
afterAll(() => rm(folder, { recursive: true }))

describe.each<[string, FileStore]>([
  ['in a folder', localFiles(folder)],
  ['in memory, as tests have it', filesInMemory()],
])('a file store %s', (_, files) => {
  it('gives back what was put, as a whole and as a stream', async () => {
    await files.put('originals/ab/abc.jpg', Buffer.from('tea'))
    await files.put('originals/ab/abc.jpg', Buffer.from('tea'))
    expect((await files.read('originals/ab/abc.jpg'))!.toString()).toBe('tea')
    const open = (await files.open('originals/ab/abc.jpg'))!
    expect(open.bytes).toBe(3)
    expect((await buffer(open.stream)).toString()).toBe('tea')
    const part = (await files.open('originals/ab/abc.jpg', (bytes) => ({ from: bytes - 2, to: bytes - 1 })))!
    expect([part.bytes, part.part, (await buffer(part.stream)).toString()]).toEqual([3, { from: 1, to: 2 }, 'ea'])
  })

  it('says that a file is not there, and forgets one on demand, twice without harm', async () => {
    expect(await files.open('nothing')).toBeUndefined()
    expect(await files.read('nothing')).toBeUndefined()
    await files.put('gone', Buffer.from('x'))
    await files.remove('gone')
    await files.remove('gone')
    expect(await files.read('gone')).toBeUndefined()
  })
})

describe('a file store in a folder', () => {
  it('is never led out of it, and leaves no half-written file', async () => {
    const files = localFiles(folder)
    await expect(async () => files.put('../outside', Buffer.from('x'))).rejects.toThrow('out of the file store')
    await expect(files.read('../../etc/passwd')).rejects.toThrow('out of the file store')
    await Promise.all(Array.from({ length: 8 }, () => files.put('same', Buffer.from('same'))))
    expect((await readdir(folder)).filter((name) => name.startsWith('same'))).toEqual(['same'])
  })
})
