/**
 * Shortest time from the end of a beat to the next one. After a quiet while a wake is served at once; under load each
 * beat serves all that came meanwhile, so that the cost of each falls as the load rises.
 */
const restMs = 50
/** The same where it was told so often since the last beat that more come together than one rest gathers. */
const crowdedRestMs = 150
const crowd = 10

/** Does one thing again and again: when told, and otherwise after the pause that the last time asked for. */
export class Pulse {
  readonly #beat: () => Promise<number>
  #timer: NodeJS.Timeout | undefined
  #beating: Promise<void> | undefined
  /** How often since the last beat began. */
  #told = 0
  #stopped = false
  /** In the time of `performance.now()`. */
  #restedAt = 0

  /** @param beat answers after how many milliseconds it wants to be called again; must not throw */
  constructor(beat: () => Promise<number>) {
    this.#beat = beat
    this.#wait(0)
  }

  now(): void {
    // Told once, it need not be told when.
    if (this.#told++ === 0 && !this.#beating) this.#wait(this.#restMs())
  }

  /** Ends it, after the beat that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#beating
  }

  #restMs(): number {
    return Math.max(0, this.#restedAt - performance.now())
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#beating = this.#run()
    }, ms)
  }

  async #run(): Promise<void> {
    const rest = this.#told >= crowd ? crowdedRestMs : restMs
    this.#told = 0
    const pauseMs = await this.#beat()
    this.#beating = undefined
    this.#restedAt = performance.now() + rest
    this.#wait(this.#told > 0 ? rest : pauseMs)
  }
}
