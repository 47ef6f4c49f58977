import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type Darkroom,
  DarkroomFull,
  type DevelopedPicture,
  type DevelopedSize,
  PictureUnreadable,
} from '../../modules/media/index.ts'
import type { Answer, ToDevelop } from './messages.ts'

/** More than this waits for nobody: a picture takes half a second. */
const mostWaiting = 60

/** So many are read at a time: a second processor helps, and a third would take from pages what they wait for. */
const mostAtOnce = 2

/** What takes longer is given up, and its process with it: either it never ends, or the machine has no time for it. */
const patienceMs = 60_000

/** So long it stays at hand after the last picture; at rest the shop needs no memory for it. */
const restMs = 20_000

/**
 * Processes beside the shop's in which files of strangers are read, one at a time each: with little of the processor while
 * pages are asked for, and with nothing to lose when a file kills them. The second is begun when a picture of a telephone
 * (HEIC) would wait for the first: those take ten times as long, while of quick ones two at a time keep pages waiting.
 */
export function darkroom(): Darkroom {
  const rooms = Array.from({ length: Math.min(mostAtOnce, availableParallelism()) }, () => new Room())
  const free = new Set(rooms)
  const waiting: { isSlow: boolean; enter: (room: Room) => void }[] = []
  const mayEnter = (room: Room, isSlow: boolean) => isSlow || room === rooms[0]
  const leave = (room: Room) => {
    const next = waiting.findIndex(({ isSlow }) => mayEnter(room, isSlow))
    if (next >= 0) waiting.splice(next, 1)[0]!.enter(room)
    else free.add(room)
  }
  const roomFor = (isSlow: boolean): Promise<Room> | Room => {
    const open = [...free].find((room) => mayEnter(room, isSlow))
    if (!open) return new Promise((enter) => waiting.push({ isSlow, enter }))
    free.delete(open)
    return open
  }
  const within = async <Made>(isSlow: boolean, work: (room: Room) => Promise<Made>): Promise<Made> => {
    if (waiting.length >= mostWaiting) throw new DarkroomFull()
    const room = await roomFor(isSlow)
    try {
      return await work(room)
    } finally {
      leave(room)
    }
  }
  return {
    develop: (content) => within(isBoxed(content), (room) => room.develop(content)),
    furtherSizes: (kept) => within(false, (room) => room.furtherSizes(kept)),
  }
}

/** HEIC and AVIF are files of boxes, of which the first is called `ftyp` (ISO/IEC 14496-12). */
const isBoxed = (content: Uint8Array): boolean => Buffer.from(content.subarray(4, 8)).toString('latin1') === 'ftyp'

class Room {
  #child: ChildProcess | undefined
  #rest: NodeJS.Timeout | undefined

  async develop(content: Uint8Array): Promise<DevelopedPicture> {
    const answer = await this.#do({ kind: 'picture', content })
    return 'picture' in answer ? answer.picture : this.#refuse('damaged')
  }

  async furtherSizes(content: Uint8Array): Promise<readonly DevelopedSize[]> {
    const answer = await this.#do({ kind: 'sizes', content })
    return 'sizes' in answer ? answer.sizes : this.#refuse('damaged')
  }

  /** A process that dies over a file is not the proof that the file is bad: it gets one more, of its own. */
  async #do(work: ToDevelop): Promise<Exclude<Answer, { no: unknown }>> {
    clearTimeout(this.#rest)
    const answer = (await this.#ask(work)) ?? (await this.#ask(work))
    this.#rest = setTimeout(() => this.#end(), restMs).unref()
    if (answer === 'late') throw new DarkroomFull()
    return !answer || 'no' in answer ? this.#refuse(answer?.no ?? 'damaged') : answer
  }

  /** What could not make sense of a file may be confused by it: the next picture gets another. */
  #refuse(because: PictureUnreadable['because']): never {
    this.#end()
    throw new PictureUnreadable(because)
  }

  async #ask(work: ToDevelop): Promise<Answer | 'late' | undefined> {
    if (!this.#child?.connected) this.#child = begin()
    const answer = await answerOf(this.#child, work)
    if (!answer || answer === 'late') this.#child = undefined
    return answer
  }

  #end(): void {
    this.#child?.kill()
    this.#child = undefined
  }
}

/** Nothing when its process died over it. */
function answerOf(child: ChildProcess, work: ToDevelop): Promise<Answer | 'late' | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      done('late')
      child.kill('SIGKILL')
    }, patienceMs)
    const done = (answer: Answer | 'late' | undefined) => {
      clearTimeout(late)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.channel?.unref()
      resolve(answer)
    }
    child.once('message', (answer) => done(answer as Answer))
    child.once('exit', () => done(undefined))
    child.once('error', () => done(undefined))
    child.channel?.ref()
    child.send(work, (failed) => failed && done(undefined))
  })
}

/** The nice value at which a process that wants all gets a thirtieth beside one that serves pages. */
const thirtieth = 15

function begin(): ChildProcess {
  const child = fork(programOf(), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=256'],
    // Nothing of what the shop knows: a reader that a file has taken over finds no secret there.
    env: { VIPS_CONCURRENCY: '1', UV_THREADPOOL_SIZE: '1' },
  })
  child.unref()
  try {
    if (child.pid) setPriority(child.pid, thirtieth)
  } catch {
    // NOTE: some systems let nobody change it; then pictures are made as fast as pages.
  }
  return child
}

/** Beside this file, or in the sources where this is part of a bundle: Node runs it as it is. */
function programOf(): string {
  const beside = join(import.meta.dirname, 'process.ts')
  return existsSync(beside) ? beside : join(projectFolder(import.meta.dirname), 'src/adapters/darkroom/process.ts')
}

const projectFolder = (from: string): string =>
  existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
