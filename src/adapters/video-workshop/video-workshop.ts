import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type MadeVideo, VideoUnreadable, type VideoWorkshop } from '../../modules/media/index.ts'
import type { Answer, ToMake } from './messages.ts'

/** What takes longer is given up, and its process with it. */
const patienceMs = 540_000

/**
 * A process for each video, in which it is made anew: with little of the processor while pages are asked for, and with
 * nothing to lose when a file kills it.
 */
export function videoWorkshop(): VideoWorkshop {
  return {
    make: async (parts, told) => {
      const folder = await mkdtemp(join(tmpdir(), 'dangol-video-'))
      try {
        const order = { from: join(folder, 'in'), to: join(folder, 'out.mp4') }
        await gather(parts, order.from)
        // A process that dies over a file is not the proof that the file is bad: it gets one more.
        const answer = (await answerOf(order, told)) ?? (await answerOf(order, told)) ?? { no: 'damaged' }
        if ('made' in answer) return { ...answer.made, content: await readFile(order.to) } satisfies MadeVideo
        throw new VideoUnreadable('no' in answer ? answer.no : 'damaged')
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function gather(parts: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for await (const part of parts) await file.write(part)
  } finally {
    await file.close()
  }
}

/** Nothing when its process died over it. */
function answerOf(order: ToMake, told: (percent: number) => void): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const child = begin()
    const done = (answer: Answer | undefined) => {
      clearTimeout(late)
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      resolve(answer)
    }
    const late = setTimeout(() => done({ no: 'too-slow' }), patienceMs)
    child.on('message', (answer: Answer) => ('percent' in answer ? told(answer.percent) : done(answer)))
    child.once('exit', () => done(undefined))
    child.once('error', () => done(undefined))
    child.send(order, (failed) => failed && done(undefined))
  })
}

function begin(): ChildProcess {
  const child = fork(programOf(), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=512'],
    // Nothing of what the shop knows: a reader that a file has taken over finds no secret there.
    env: { VIPS_CONCURRENCY: '1' },
  })
  try {
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  } catch {
    // NOTE: some systems let nobody change it; then videos are made as fast as pages.
  }
  return child
}

/** Beside this file, or in the sources where this is part of a bundle: Node runs it as it is. */
function programOf(): string {
  const beside = join(import.meta.dirname, 'process.ts')
  return existsSync(beside)
    ? beside
    : join(projectFolder(import.meta.dirname), 'src/adapters/video-workshop/process.ts')
}

const projectFolder = (from: string): string =>
  existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
