import { later, minutes } from '../../kernel/clock.ts'
import { threadVersions } from '../../modules/conversations/index.ts'
import type { App } from '../app-context.ts'

/** Somebody is writing in a thread just now: she herself, or one of the staff. */
export interface Writing {
  readonly threadId: string
  /** The id of who writes on the staff; null where it is she. */
  readonly staffId: string | null
  readonly name: string
}

/** Whoever looks at conversations: at one, or as staff at all of them. */
export interface Watcher {
  /** `all` of staff. */
  readonly threadId: string
  changed(threadIds: readonly string[]): void
  writing(writing: Writing): void
}

const channel = 'conversations'
const restMs = 30
/** Looked again without being told, in case a hint was lost. */
const pollMs = 5_000
const overlapMs = minutes(2)

/**
 * Tells open pages of this process what changed in conversations, whichever process changed it.
 *
 * Processes tell each other over the bus that something changed; what, each asks the database, in one statement for all
 * its open pages. A hint that is lost costs seconds and nothing else.
 */
export class Live {
  readonly #app: App
  readonly #watchers = new Set<Watcher>()
  readonly #versions = new Map<string, number>()
  #ends: (() => void)[] = []
  #timer: NodeJS.Timeout | undefined
  #poll: NodeJS.Timeout | undefined
  #isLooking = false
  #isAskedAgain = false

  constructor(app: App) {
    this.#app = app
  }

  /** What commits here is told to the other processes, whether or not somebody looks at this one. */
  start(): void {
    const { db, bus } = this.#app
    const deaf = db.commits.onCommit(({ types }) => {
      if (![...(types ?? [])].some((type) => type.startsWith('conversations.'))) return
      this.changed()
    })
    const quiet = bus?.subscribe(
      channel,
      (payload) => this.#hear(payload),
      () => this.#soon(),
    )
    this.#ends = [deaf, ...(quiet ? [quiet] : [])]
  }

  stop(): void {
    for (const end of this.#ends) end()
    clearTimeout(this.#timer)
    clearInterval(this.#poll)
  }

  /** @returns what ends the watching */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    this.#poll ??= setInterval(() => this.#soon(), pollMs).unref()
    return () => {
      this.#watchers.delete(watcher)
      if (this.#watchers.size > 0) return
      clearInterval(this.#poll)
      this.#poll = undefined
      this.#versions.clear()
    }
  }

  get watching(): number {
    return this.#watchers.size
  }

  /** Something of a conversation has changed, and is committed. */
  changed(): void {
    this.#soon()
    this.#tell('')
  }

  /** Somebody writes; this is said in passing, and kept nowhere. */
  write(writing: Writing): void {
    if (this.#app.bus) this.#tell(JSON.stringify(writing))
    else this.#passOn(writing)
  }

  #tell(payload: string): void {
    this.#app.bus?.publishHint(channel, payload).catch(() => undefined)
  }

  #hear(payload: string): void {
    if (payload === '') return this.#soon()
    try {
      this.#passOn(JSON.parse(payload) as Writing)
    } catch {
      // Of a newer Dangol, which says it otherwise.
    }
  }

  #passOn(writing: Writing): void {
    for (const watcher of this.#watchers) {
      if (watcher.threadId === 'all' || watcher.threadId === writing.threadId) watcher.writing(writing)
    }
  }

  #soon(): void {
    if (this.#watchers.size === 0 || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#look()
    }, restMs).unref()
  }

  async #look(): Promise<void> {
    if (this.#isLooking) {
      this.#isAskedAgain = true
      return
    }
    this.#isLooking = true
    try {
      const watched = [...this.#watchers].map(({ threadId }) => threadId)
      const isForAll = watched.includes('all')
      const ids = [...new Set(watched.filter((id) => id !== 'all'))]
      const found = await this.#app.edge.reading((read) =>
        threadVersions(read, { ids, since: isForAll ? later(read.now, -overlapMs) : undefined }),
      )
      const news = found.filter(({ id, version }) => this.#versions.get(id) !== version)
      for (const { id, version } of news) this.#versions.set(id, version)
      this.#tellWatchers(new Set(news.map(({ id }) => id)))
    } catch {
      // The database is away: what was missed is seen at the next look.
    } finally {
      this.#isLooking = false
      if (this.#isAskedAgain) {
        this.#isAskedAgain = false
        this.#soon()
      }
    }
  }

  #tellWatchers(news: ReadonlySet<string>): void {
    if (news.size === 0) return
    for (const watcher of this.#watchers) {
      if (watcher.threadId === 'all') watcher.changed([...news])
      else if (news.has(watcher.threadId)) watcher.changed([watcher.threadId])
    }
  }
}

const known = new WeakMap<App, Live>()

/** The one of this process. */
export function liveOf(app: App): Live {
  let live = known.get(app)
  if (!live) {
    live = new Live(app)
    live.start()
    known.set(app, live)
  }
  return live
}
