/** One file of an archive. */
export interface TarFile {
  readonly name: string
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

const block = 512
const padding = (size: number): number => (block - (size % block)) % block

/** A file whose content is at hand. */
export const tarFile = (name: string, content: Uint8Array | string): TarFile => {
  const bytes = Buffer.from(content)
  return {
    name,
    size: bytes.length,
    content: (async function* () {
      yield bytes
    })(),
  }
}

/** The bytes of a tar archive (POSIX.1-1988 `ustar`; long or non-ASCII names as POSIX.1-2001 `pax` records). */
export async function* writeTar(files: AsyncIterable<TarFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of files) {
    if (!/^[\x20-\x7e]{1,100}$/.test(name)) yield paxHeader(name)
    yield header(name, size)
    let written = 0
    for await (const chunk of content) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new Error(`${name} changed its size while it was archived; try again`)
    yield Buffer.alloc(padding(size))
  }
  yield Buffer.alloc(2 * block)
}

/**
 * The files of a tar archive, in order; the content of each must be read or left before the next is asked for.
 *
 * @throws {Error} when the archive is cut short or damaged
 */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarFile> {
  const source = new Source(bytes)
  let longName: string | undefined
  for (;;) {
    const head = await source.take(block)
    if (head.every((byte) => byte === 0)) return
    const { name, size, kind } = parseHeader(head)
    const content = source.upTo(size)
    if (kind === 'x') {
      longName = /(?:^|\n)\d+ path=(.*)\n/.exec((await collect(content)).toString())?.[1]
    } else {
      yield { name: longName ?? name, size, content }
      longName = undefined
    }
    for await (const _ of content);
    await source.take(padding(size))
  }
}

export async function collect(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function header(name: string, size: number, kind = '0'): Buffer {
  const head = Buffer.alloc(block)
  head.write(Buffer.from(name).subarray(0, 100).toString('latin1'), 0, 'latin1')
  head.write('0000600\0' + '0000000\0' + '0000000\0', 100)
  head.write(`${size.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124)
  head.write('        ', 148)
  head.write(kind, 156)
  head.write('ustar\x0000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

/** A record `LENGTH path=NAME\n`, whose length counts its own digits. */
function paxHeader(name: string): Buffer {
  const rest = Buffer.byteLength(` path=${name}\n`)
  let length = rest + String(rest).length
  length = rest + String(length).length
  const record = Buffer.from(`${length} path=${name}\n`)
  return Buffer.concat([header('pax', record.length, 'x'), record, Buffer.alloc(padding(record.length))])
}

function parseHeader(head: Buffer): { name: string; size: number; kind: string } {
  const text = (from: number, length: number) => head.toString('latin1', from, from + length).split('\0')[0]!
  const claimed = Number.parseInt(text(148, 8), 8)
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  if (claimed !== sum) throw new Error('This is not a backup of Dangol, or it is damaged')
  return { name: text(0, 100), size: Number.parseInt(text(124, 12), 8), kind: text(156, 1) }
}

class Source {
  readonly #bytes: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]()
  }

  take(size: number): Promise<Buffer> {
    return collect(this.upTo(size))
  }

  upTo(size: number): AsyncGenerator<Buffer> {
    return this.#pieces(size)
  }

  async *#pieces(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#rest.length === 0) {
        const next = await this.#bytes.next()
        if (next.done) throw new Error('The backup ends in the middle: it was cut short')
        this.#rest = Buffer.from(next.value)
      }
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}
