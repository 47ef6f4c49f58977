import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { adminMediaRoutes } from './media-routes.ts'
import { productMediaRoutes } from './product-media-routes.ts'

const db = await testDatabase()
const files = filesInMemory()
const { clientWith } = await adminServer(db, adminMediaRoutes(files), productMediaRoutes)
const staff = await clientWith('catalog:write')

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()

/** As a browser's form sends it. */
async function upload(content: Uint8Array, name = 'tea.png', client = staff) {
  const form = new FormData()
  form.set('file', new Blob([content as Uint8Array<ArrayBuffer>]), name)
  const { headers, body } = new Response(form)
  const bytes = Buffer.from(await new Response(body).arrayBuffer())
  return client.ask('POST', '/media', bytes, { 'content-type': headers.get('content-type')! })
}

async function uploaded(background: string): Promise<string> {
  const { status, body } = await upload(await picture(background))
  expect(status).toBe(201)
  return body['id'] as string
}

describe('the pictures of the admin API', () => {
  it('A9: takes an upload once per content and says how far it is', async () => {
    const first = await upload(await picture('green'))
    expect(first).toMatchObject({ status: 201, body: { kind: 'image', state: 'stored', previewUrl: null } })
    expect(await upload(await picture('green'), 'again.png')).toMatchObject({ body: { id: first.body['id'] } })
    const id = String(first.body['id'])
    expect((await staff.ask('PATCH', `/media/${id}`, { alt: { en: 'A tea field' } })).status).toBe(204)
    expect((await staff.ask('GET', `/media/${id}`)).body).toMatchObject({ alt: { en: 'A tea field' }, person: null })
  })

  it('D8: tells who wears what a picture shows, and takes that back', async () => {
    const id = String((await upload(await picture('green'))).body['id'])
    const person = { heightCm: 172, sizeWorn: 'M', tone: 7 }
    expect((await staff.ask('PATCH', `/media/${id}`, { person })).status).toBe(204)
    expect((await staff.ask('PATCH', `/media/${id}`, { credit: 'Alex' })).status).toBe(204)
    expect((await staff.ask('GET', `/media/${id}`)).body).toMatchObject({ person, credit: 'Alex' })
    expect(await staff.ask('PATCH', `/media/${id}`, { person: { tone: 11 } })).toMatchObject({ status: 422 })
    expect(await staff.ask('PATCH', `/media/${id}`, { person: {} })).toMatchObject({ status: 422 })
    expect((await staff.ask('PATCH', `/media/${id}`, { person: null })).status).toBe(204)
    expect((await staff.ask('GET', `/media/${id}`)).body).toMatchObject({ person: null })
  })

  it('refuses what is no picture, whatever it calls itself, and keeps none of it', async () => {
    const before = files.kept.size
    expect(await upload(Buffer.from('<svg onload="alert(1)"/>'), 'tea.png')).toMatchObject({
      status: 422,
      body: { code: 'media/file-type-refused', field: 'file' },
    })
    expect(await staff.ask('POST', '/media', { file: 'tea' })).toMatchObject({
      status: 415,
      body: { code: 'http/wrong-content-type' },
    })
    expect(files.kept.size).toBe(before)
  })

  it('refuses a file that is too large without keeping it', async () => {
    const before = files.kept.size
    expect((await upload(Buffer.alloc(50_000_001))).status).toBe(413)
    expect(files.kept.size).toBe(before)
  })

  it('A9: makes pictures at addresses assets, and names the address that is none', async () => {
    const images = [{ url: 'https://tea.example/1.jpg', alt: { en: 'Leaves' } }, { url: 'https://tea.example/2.jpg' }]
    const { body } = await staff.ask('POST', '/media/from-addresses', { images })
    expect(body['items']).toMatchObject([
      { state: 'awaited', sourceUrl: images[0]!.url, alt: { en: 'Leaves' } },
      { sourceUrl: images[1]!.url },
    ])
    expect((await staff.ask('GET', '/media?state=awaited&limit=1')).body).toMatchObject({
      items: [{ sourceUrl: images[1]!.url }],
      nextCursor: expect.any(String) as string,
    })
    const wrong = { images: [{ url: 'file:///etc/passwd' }] }
    expect(await staff.ask('POST', '/media/from-addresses', wrong)).toMatchObject({
      status: 422,
      body: { field: 'images.0.url' },
    })
  })

  it('A9: puts pictures of a product in order and into words, and takes them away', async () => {
    const { id, variants } = await inTransaction(db, (tx) => createProduct(tx, { title: { en: 'Sencha' } }))
    const [front, back] = [await uploaded('white'), await uploaded('black')]
    await staff.ask('POST', `/products/${id}/media`, {
      mediaId: front,
      alt: { en: 'Front' },
      variantIds: [variants[0]!.id],
    })
    const both = await staff.ask('POST', `/products/${id}/media`, { mediaId: back })
    expect(both.body).toMatchObject({
      media: [{ mediaId: front, alt: { en: 'Front' }, asset: { state: 'stored' } }, { mediaId: back }],
      variants: [{ mediaIds: [front] }],
    })
    const turned = await staff.ask('PUT', `/products/${id}/media/order`, { mediaIds: [back, front] })
    expect(turned.body['media']).toMatchObject([{ mediaId: back }, { mediaId: front, alt: { en: 'Front' } }])
    expect(await staff.ask('PUT', `/products/${id}/media/order`, { mediaIds: [back] })).toMatchObject({
      status: 422,
      body: { field: 'mediaIds' },
    })
    const left = await staff.ask('DELETE', `/products/${id}/media/${front}`)
    expect(left.body).toMatchObject({ media: [{ mediaId: back }], variants: [{ mediaIds: [] }] })
    expect((await staff.ask('POST', `/products/${id}/media`, { mediaId: newId() })).status).toBe(404)
  })

  it('takes nothing from who may only look', async () => {
    const reader = await clientWith('catalog:read')
    expect((await upload(await picture('red'), 'tea.png', reader)).status).toBe(403)
    expect((await reader.ask('GET', '/media')).status).toBe(200)
  })
})
