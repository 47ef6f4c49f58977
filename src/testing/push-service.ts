import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PushSubscription } from '../modules/messaging/index.ts'

/** What a push service took for a device, and what the device reads in it. */
export interface Pushed {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly read: Record<string, unknown>
}

/**
 * A push service on this machine with devices that subscribed to it. Each device opens what was encrypted for it by
 * RFC 8291 and RFC 8188 as they are written, with nothing but this process’s own cryptography; the service checks the
 * shop's signature by RFC 8292.
 */
export async function pushService() {
  const taken: Pushed[] = []
  const devices = new Map<string, Device>()
  let status = 201
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const device = devices.get(request.url!)
      if (!device) return response.writeHead(410).end()
      if (!isSignedBy(String(request.headers.authorization), origin)) return response.writeHead(403).end()
      if (status >= 400) return response.writeHead(status).end()
      const read = JSON.parse(opened(device, Buffer.concat(chunks))) as Record<string, unknown>
      taken.push({ path: request.url!, headers: request.headers, read })
      return response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    taken,
    answerWith: (code: number) => (status = code),
    subscribe: (): PushSubscription => {
      const path = `/push/${randomBytes(9).toString('base64url')}`
      const device = newDevice()
      devices.set(path, device)
      const keys = { p256dh: device.keys.getPublicKey('base64url'), auth: device.auth.toString('base64url') }
      return { endpoint: origin + path, keys }
    },
    /** The browser was removed: its address answers 410 from now on. */
    forget: ({ endpoint }: PushSubscription) => devices.delete(new URL(endpoint).pathname),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

interface Device {
  readonly keys: ReturnType<typeof createECDH>
  readonly auth: Buffer
}

function newDevice(): Device {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  return { keys, auth: randomBytes(16) }
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))

/** RFC 8188 section 2.1: salt, record size, key id; RFC 8291 section 3.4: the keys; one record, ended by 0x02. */
function opened({ keys, auth }: Device, body: Buffer): string {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender])
  const secret = derived(keys.computeSecret(sender), auth, info, 32)
  const key = derived(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
}

/** RFC 8292 sections 2 and 3: an ES256 token for this very service, not older than a day. */
function isSignedBy(authorization: string, audience: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: point.toString('base64url', 1, 33), y: point.toString('base64url', 33, 65) }
  const signed = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string }
  return (
    said.aud === audience &&
    /^(mailto|https):/.test(said.sub) &&
    verify('sha256', Buffer.from(`${head}.${claims}`), signed, Buffer.from(signature, 'base64url'))
  )
}
