/** A page is given again for so long after what it shows was read: a change of price or stock is seen within a second. */
export const pageLifeMs = 700

/** All kept pages together; a page of 30 kB is asked for a thousand times before the first is dropped. */
const mostBytes = 32 * 1_024 * 1_024
/** One that is longer is drawn each time. */
const mostBytesOfPage = 512 * 1_024

/** A page as it is sent. */
export interface DrawnPage<Body extends string | Buffer = string | Buffer> {
  readonly body: Body
  /** Value of its `Link` header: what a browser fetches before it has read the page. */
  readonly first: string
}

interface Entry {
  /** Before anything was read for it, in the time of `performance.now()`. */
  readonly askedAt: number
  readonly page: Promise<DrawnPage<Buffer> | undefined>
  bytes: number
}

/**
 * Pages that are the same for whoever asks for them under the same key, drawn once for a crowd.
 *
 * Who asks while a page is being drawn waits for that one. Kept pages are few and short-lived: what changes outside
 * this process is seen when a page's life is over, what changes inside it at once, by `clear`.
 */
export class PageCache {
  /** In the order they were drawn. */
  readonly #entries = new Map<string, Entry>()
  #bytes = 0

  /** @param draw undefined where there is no such page, which is not kept */
  page(key: string, draw: () => Promise<DrawnPage<Buffer> | undefined>): Promise<DrawnPage<Buffer> | undefined> {
    const askedAt = performance.now()
    const known = this.#entries.get(key)
    if (known && askedAt - known.askedAt < pageLifeMs) return known.page
    this.#drop(key)
    const entry: Entry = { askedAt, page: draw(), bytes: 0 }
    this.#entries.set(key, entry)
    entry.page.then(
      (page) => this.#weigh(key, entry, page?.body.length),
      () => this.#weigh(key, entry, undefined),
    )
    return entry.page
  }

  clear(): void {
    this.#entries.clear()
    this.#bytes = 0
  }

  get bytes(): number {
    return this.#bytes
  }

  #weigh(key: string, entry: Entry, bytes: number | undefined): void {
    if (this.#entries.get(key) !== entry) return
    if (bytes === undefined || bytes > mostBytesOfPage) {
      this.#drop(key)
      return
    }
    entry.bytes = bytes
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= mostBytes) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }
}
