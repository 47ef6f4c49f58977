import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { FileStore } from '../../modules/media/index.ts'

/** How the name of a file ends that is still being written: what died meanwhile leaves one behind, and nobody reads it. */
export const unfinishedEnding = '.unfinished'

/** Keeps files in a folder of this machine. */
export function localFiles(folder: string): FileStore {
  const root = resolve(folder)
  const pathOf = (key: string): string => {
    const path = join(root, key)
    if (!path.startsWith(root + sep)) throw new Error(`${key} leads out of the file store`)
    return path
  }
  return {
    put: (key, content) => put(pathOf(key), content),
    open: (key, partOf) =>
      ifThere(async () => {
        const path = pathOf(key)
        const { size } = await stat(path)
        const part = partOf?.(size)
        const only = part && { start: part.from, end: part.to }
        return { stream: createReadStream(path, only), bytes: size, part }
      }),
    read: (key) => ifThere(() => readFile(pathOf(key))),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

/** Written beside and renamed once it is on the disk, so that a reader never sees half of it; nothing is left of a half. */
async function put(path: string, content: Uint8Array): Promise<void> {
  if (await isThere(path)) return
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${randomUUID()}${unfinishedEnding}`
  try {
    await writeWhole(beside, content)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  )

async function ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
