import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** One POST as it arrived. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A program that receives webhooks: a real server on this machine, which answers as a test tells it. */
export interface Receiver {
  readonly address: string
  readonly received: Received[]
  /** How it answers from now on; 204 at first. */
  answer: { status: number; body?: string; headers?: Record<string, string>; silent?: boolean }
  /** Called with each POST before it is answered. */
  onReceived: (() => Promise<unknown>) | undefined
}

/** Listens until the last test of the file. */
export async function receiver(): Promise<Receiver> {
  const self: Receiver = { address: '', received: [], answer: { status: 204 }, onReceived: undefined }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      self.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      const { status, body, headers, silent } = self.answer
      if (silent) return
      void (self.onReceived?.() ?? Promise.resolve()).then(() => response.writeHead(status, headers).end(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return Object.assign(self, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` })
}
