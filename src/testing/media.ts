import { darkroom } from '../adapters/darkroom/darkroom.ts'
import { videoWorkshop } from '../adapters/video-workshop/video-workshop.ts'
import type { Database } from '../kernel/database.ts'
import { edgeOf } from '../kernel/edge.ts'
import { type ImageSource, mediaModule, Unreachable } from '../modules/media/index.ts'
import { filesInMemory } from './files.ts'

/** One for all tests of a file: its process takes a second to begin. */
const room = darkroom()

/** The media module with a store in memory, an outside world that answers as told, and its jobs at hand. */
export function mediaAtHand(db: Database, answers: Readonly<Record<string, Uint8Array | Error>> = {}) {
  const files = filesInMemory()
  const asked: string[] = []
  const images: ImageSource = {
    fetch: (url) => {
      asked.push(url)
      const answer = answers[url] ?? new Unreachable('The address answered 404.', false)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(Buffer.from(answer))
    },
  }
  const module = mediaModule({ files, images, darkroom: room, videos: videoWorkshop() })
  const run = (job: string, payload: Record<string, unknown>): Promise<void> =>
    module.jobs!.find(({ definition }) => definition.job === job)!.run(edgeOf(db), payload)
  return { files, asked, run, module }
}
