import type { Reply, Request, Server } from '../server.ts'
import { HttpProblem } from '../http/problem.ts'

/** So many pages of one process listen at once. */
const mostStreams = 2_000
/** So many from one connection: an office behind one address stays below. */
const mostOfAddress = 40
const beatMs = 20_000
/** After this the page connects anew, so that nobody listens longer than she may. */
const longestMs = 10 * 60_000

const open = new Map<EventStream, string>()

/** Server-sent events (WHATWG HTML, 9.2): words that go to a page as they are said. */
export interface EventStream {
  send(event: string, data: unknown, id?: string): void
  end(): void
}

/**
 * Opens a stream to whoever asked; it ends with her connection, after ten minutes, or when the process ends.
 *
 * @throws {HttpProblem} 406 `http/no-stream-wanted` without `Accept: text/event-stream`, which `EventSource` sends
 * @throws {HttpProblem} 503 `http/too-many-streams`: ask for news now and then instead
 */
export function openStream(request: Request, reply: Reply, onEnd: () => void): EventStream {
  if (!request.headers.accept?.includes('text/event-stream')) throw notWanted()
  const ofAddress = [...open.values()].filter((ip) => ip === request.ip).length
  if (open.size >= mostStreams || ofAddress >= mostOfAddress) throw tooMany()
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // NOTE proxies such as nginx gather an answer unless they are told not to.
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 3000\n\n')
  const beat = setInterval(() => raw.write(':\n\n'), beatMs)
  const most = setTimeout(() => stream.end(), longestMs)
  let isOver = false
  const stream: EventStream = {
    send: (event, data, id) => {
      if (isOver) return
      raw.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    },
    end: () => {
      if (isOver) return
      isOver = true
      clearInterval(beat)
      clearTimeout(most)
      open.delete(stream)
      onEnd()
      raw.end()
    },
  }
  open.set(stream, request.ip)
  raw.on('close', () => stream.end())
  raw.on('error', () => stream.end())
  return stream
}

/** Ends all streams of a server before it waits for its connections. */
export function endStreamsWith(server: Server, streams: Set<EventStream>): void {
  server.addHook('preClose', (done) => {
    for (const stream of streams) stream.end()
    done()
  })
}

const tooMany = () =>
  new HttpProblem(
    503,
    'http/too-many-streams',
    'Too many pages listen at once. Ask for news every few seconds instead.',
    {
      headers: { 'retry-after': '30' },
    },
  )

const notWanted = () =>
  new HttpProblem(406, 'http/no-stream-wanted', 'This is a stream of events: send Accept: text/event-stream.', {
    field: 'Accept',
  })
