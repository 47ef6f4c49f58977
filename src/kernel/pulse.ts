/** Shortest time between two beats, so that a burst of wakes is served in batches. */
const restMs = 5

/** Does one thing again and again: when told, and otherwise after the pause that the last time asked for. */
export class Pulse {
  readonly #beat: () => Promise<number>
  #timer: NodeJS.Timeout | undefined
  #beating: Promise<void> | undefined
  #told = false
  #stopped = false

  /** @param beat answers after how many milliseconds it wants to be called again; must not throw */
  constructor(beat: () => Promise<number>) {
    this.#beat = beat
    this.#wait(0)
  }

  now(): void {
    this.#told = true
    if (!this.#beating) this.#wait(0)
  }

  /** Ends it, after the beat that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#beating
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#beating = this.#run()
    }, ms)
  }

  async #run(): Promise<void> {
    this.#told = false
    const pauseMs = await this.#beat()
    this.#beating = undefined
    this.#wait(this.#told ? restMs : pauseMs)
  }
}
