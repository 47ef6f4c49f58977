/** What a transaction left behind for others to act upon. */
export interface Committed {
  readonly announced: boolean
  readonly enqueued: boolean
  /** Of what was announced, each once: `catalog.product-changed`. */
  readonly types?: ReadonlySet<string>
}

type Listener = (committed: Committed) => void

/**
 * Tells this process of its own commits, so that its worker begins at once instead of at its next poll.
 *
 * Only a hint: a process that dies between commit and hint loses nothing, since workers also poll.
 */
export class Commits {
  readonly #listeners = new Set<Listener>()

  tell(committed: Committed): void {
    for (const listener of this.#listeners) listener(committed)
  }

  /** @returns what ends the telling */
  onCommit(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
