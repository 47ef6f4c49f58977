import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { Unreachable } from '../../modules/media/index.ts'
import { guardedFetch, publicLookup } from './guarded-fetch.ts'
import { isPublicAddress } from './public-address.ts'

const answers: Record<string, RequestListener> = {
  '/image': (_, response) => response.end('image'),
  '/once': (_, response) => response.writeHead(302, { location: '/image' }).end(),
  '/ever': (_, response) => response.writeHead(302, { location: '/ever' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/inward': (_, response) => response.writeHead(302, { location: `http://localhost:${portOf()}/image` }).end(),
  '/metadata': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  '/large': (_, response) => response.end(Buffer.alloc(2_000)),
  '/broken': (_, response) => response.writeHead(503).end(),
  '/silent': () => undefined,
}
const portOf = (): number => (server.address() as AddressInfo).port
const server = createServer((request, response) => {
  const answer = answers[request.url ?? '']
  if (answer) answer(request, response)
  else response.writeHead(404).end()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const base = `http://127.0.0.1:${portOf()}`
const near = guardedFetch({ trustedHosts: ['127.0.0.1'], limitBytes: 1_000, timeoutMs: 2_000 })
const no = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('fetching a file that an outsider names', () => {
  it('follows redirects and gives the content', async () => {
    expect((await near.fetch(`${base}/once`)).toString()).toBe('image')
  })

  it.each([
    ['/missing', 'answered 404', false],
    ['/broken', 'answered 503', true],
    ['/ever', 'leads on more than 3 times', false],
    ['/file', 'not one of the web', false],
    ['/large', 'larger than', false],
    ['/silent', 'took too long', true],
  ])('gives up on %s: %s', async (path, reason, temporary) => {
    const refusal = await no(near.fetch(base + path))
    expect(refusal).toBeInstanceOf(Unreachable)
    expect(refusal).toMatchObject({ message: expect.stringContaining(reason) as string, temporary })
  })

  it('says so when nobody listens', async () => {
    expect(await no(near.fetch('http://127.0.0.1:1/'))).toMatchObject({
      message: expect.stringContaining('ECONNREFUSED') as string,
    })
  })

  it.each([
    ...['http://127.0.0.1/', 'http://[::1]/', 'http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/'],
    ...['http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'http://[fd00::1]/', 'http://localhost/'],
    ...['https://example.com:8443/', 'http://0.0.0.0/', 'ftp://example.com/', 'no address'],
  ])('does not reach into the own network: %s', async (address) => {
    const refusal = await no(guardedFetch({ timeoutMs: 2_000 }).fetch(address))
    expect(refusal).toBeInstanceOf(Unreachable)
    expect((refusal as Unreachable).message).toMatch(/public internet|not one of the web/)
  })

  it.each(['/inward', '/metadata'])('does not follow a redirect into the own network: %s', async (path) => {
    const refusal = await no(near.fetch(base + path))
    expect(refusal).toMatchObject({ message: 'The address is not on the public internet.' })
  })

  it('gives nothing to connect to when a name resolves to the own machine', async () => {
    const error = await new Promise((resolve) => publicLookup('localhost', {}, resolve))
    expect(error).toBeInstanceOf(Unreachable)
  })
})

describe('a public address', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '172.32.0.1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  it.each([
    ...['172.16.0.1', '192.168.1.1', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
    ...['::', '::1', 'fe80::1', 'fc00::1', '::ffff:8.8.8.8', '2002:7f00:1::', '64:ff9b::7f00:1', '2001:db8::1', 'x'],
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
