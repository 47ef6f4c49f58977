import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { photosOfRequests } from '../../modules/fulfilment/index.ts'
import { requestsOf } from '../../modules/orders/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aShoe, anArrivedOrder } from '../../testing/return-scene.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const files = filesInMemory()
const server = await testServer(testApp(db), storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files }))
const order = () => inTransaction(db, async (tx) => anArrivedOrder(tx, await aShoe(tx)))
const photo = async () => new Blob([new Uint8Array(await picture.png().toBuffer())], { type: 'image/png' })
const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })

async function send({ token, lines }: Awaited<ReturnType<typeof order>>, photos: readonly Blob[]) {
  const form = new FormData()
  form.set(`quantity.${lines[1]!.id}`, '1')
  form.set(`reason.${lines[1]!.id}`, 'arrived-broken')
  for (const one of photos) form.append('photos', one, 'IMG_1.png')
  const sent = new Request('http://shop.test/', { method: 'POST', body: form })
  const answer = await server.inject({
    method: 'POST',
    url: `/orders/${token}/return`,
    headers: { 'content-type': sent.headers.get('content-type')! },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const page = await server.inject({ url: `/orders/${token}`, headers: { cookie, accept: 'text/html' } })
  return { status: answer.statusCode, page: page.body }
}

const kept = (orderId: string) =>
  reading(db, async (read) => {
    const requests = await requestsOf(read, orderId)
    const ids = requests.map(({ id }) => id)
    return { requests, photos: [...(await photosOfRequests(read, ids)).values()].flat() }
  })

describe('sending back with photos', () => {
  it('F7: says the limits before, keeps up to four and shows them on no page', async () => {
    const placed = await order()
    const before = await server.inject({ url: `/orders/${placed.token}`, headers: { accept: 'text/html' } })
    expect(before.body).toContain('enctype="multipart/form-data"')
    expect(before.body).toMatch(/Up to 4, each up to 10 MB|4장까지/)
    const { status, page } = await send(placed, [await photo(), await photo()])
    expect(status).toBe(303)
    const { requests, photos } = await kept(placed.id)
    expect(requests).toMatchObject([{ reason: 'arrived-broken' }])
    expect(photos).toHaveLength(2)
    expect(page).not.toContain(photos[0])
    for (const key of files.kept.keys()) {
      expect(key).toMatch(/^private\//)
      const name = key.split('/').at(-1)!
      expect((await server.inject({ url: `/media/${name}` })).statusCode).toBe(404)
    }
  })

  it('F7: without a photo it is a return all the same', async () => {
    const placed = await order()
    await send(placed, [new Blob([], { type: 'application/octet-stream' })])
    expect(await kept(placed.id)).toMatchObject({ requests: [{ kind: 'return' }], photos: [] })
  })

  it.each([
    ['what is no picture', () => Promise.resolve([new Blob(['<svg onload="alert(1)"/>'])])],
    ['a fifth photo', async () => Promise.all(Array.from({ length: 5 }, photo))],
    ['more than 10 MB', () => Promise.resolve([new Blob([new Uint8Array(10_000_001)])])],
  ])('F7: takes no return with %s, and says what fits', async (_, photos) => {
    const placed = await order()
    const { page } = await send(placed, await photos())
    expect(page).toMatch(/We could not take these photos|이 사진은 받을 수 없어요/)
    expect((await kept(placed.id)).requests).toEqual([])
  })
})
