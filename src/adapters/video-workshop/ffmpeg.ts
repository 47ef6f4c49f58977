import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Core {
  readonly FS: {
    writeFile(path: string, content: Uint8Array, how: { canOwn: boolean }): void
    readFile(path: string): Uint8Array
    unlink(path: string): void
  }
  exec(...args: string[]): number
  ffprobe(...args: string[]): number
  reset(): void
  setTimeout(ms: number): void
  setLogger(log: (line: { message: string }) => void): void
  setProgress(told: (state: { progress: number; time: number }) => void): void
}

/** FFmpeg in WebAssembly: whatever a file makes it do, it cannot reach out of its own memory. */
export interface Ffmpeg {
  /** @returns whether it could do all of it */
  run(args: readonly string[], told?: (seconds: number) => void): boolean
  /** What it says of a file's streams; undefined when it cannot read it. */
  probe(args: readonly string[]): unknown
  put(path: string, content: Uint8Array): void
  take(path: string): Uint8Array
  remove(path: string): void
}

/** @param mostMs longer than this none of its works takes; what is begun by then is left unfinished */
export async function loadFfmpeg(mostMs: number): Promise<Ffmpeg> {
  const require = createRequire(import.meta.url)
  const script = require.resolve('@ffmpeg/core')
  const wasmBinary = readFileSync(script.replace(/\.js$/, '.wasm'))
  // NOTE: it takes itself to be in a browser's worker, and looks where its script came from.
  Object.assign(globalThis, { self: { location: { href: '' } } })
  const core = await (require(script) as (options: { wasmBinary: Uint8Array }) => Promise<Core>)({ wasmBinary })
  core.setLogger(() => undefined)
  const start = () => {
    core.reset()
    core.setTimeout(mostMs)
  }
  return {
    run: (args, told) => {
      start()
      core.setProgress(({ time }) => told?.(time / 1_000_000))
      return core.exec(...args) === 0
    },
    probe: (args) => {
      start()
      // NOTE: its own answer is -1 whatever it found; what it wrote tells.
      core.ffprobe('-v', 'error', '-print_format', 'json', '-show_streams', '-show_format', ...args, '-o', '/about')
      const said: unknown = JSON.parse(Buffer.from(core.FS.readFile('/about')).toString() || 'null')
      core.FS.unlink('/about')
      return said
    },
    put: (path, content) => core.FS.writeFile(path, content, { canOwn: true }),
    take: (path) => core.FS.readFile(path),
    remove: (path) => core.FS.unlink(path),
  }
}
