import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Upload } from 'tus-js-client'
import { afterAll, expect, it } from 'vitest'
import { darkroom } from '../../adapters/darkroom/darkroom.ts'
import { localFiles } from '../../adapters/local-files/local-files.ts'
import { days } from '../../kernel/clock.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { forgetUploads } from '../../modules/media/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPhoto } from '../../testing/photos.ts'
import { aVideo } from '../../testing/videos.ts'
import { testApp } from '../../testing/web.ts'
import { buildServer, type Server } from '../server.ts'
import { sentMediaRoutes } from '../store-api/sent-media-routes.ts'
import { uploadRoutes } from './upload-routes.ts'

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'dangol-uploads-'))
afterAll(() => rm(folder, { recursive: true }))
const photos = { files: localFiles(folder), darkroom: darkroom() }
const path = '/api/store/v1/uploads'

/** A process of the shop: nothing of the one before is in its memory. */
async function aProcess(): Promise<{ server: Server; origin: string }> {
  const server = await buildServer(testApp(db), uploadRoutes(localFiles(folder)), sentMediaRoutes(photos))
  await server.listen({ port: 0, host: '127.0.0.1' })
  return { server, origin: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}` }
}

const keep = (server: Server, address: string) =>
  server.inject({
    method: 'POST',
    url: '/api/store/v1/review-pictures/from-upload',
    payload: { upload: address.split('/').at(-1) },
  })

it('T5: a video goes on where it stopped, with a client of tus and after another process took over', async () => {
  const video = Buffer.concat([await aVideo(), Buffer.alloc(9_000_000)])
  const first = await aProcess()
  const address = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(video, {
      endpoint: first.origin + path,
      chunkSize: 2_500_000,
      retryDelays: null,
      onError: reject,
      onChunkComplete: (_size, accepted) => {
        if (accepted < 5_000_000) return
        void upload.abort().then(() => resolve(upload.url!))
      },
    })
    upload.start()
  })
  await first.server.close()
  const second = await aProcess()
  const tus = { 'tus-resumable': '1.0.0' }
  const moved = address.replace(first.origin, '')
  const stands = await second.server.inject({ method: 'HEAD', url: moved, headers: tus })
  expect(stands.headers).toMatchObject({ 'upload-length': String(video.length), 'cache-control': 'no-store' })
  expect(Number(stands.headers['upload-offset'])).toBeGreaterThanOrEqual(5_000_000)
  expect((await keep(second.server, moved)).json()).toMatchObject({ type: '/problems/media/upload-unfinished' })

  const sent: number[] = []
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(video, {
      uploadUrl: second.origin + moved,
      onError: reject,
      onProgress: (bytes) => sent.push(bytes),
      onSuccess: () => resolve(),
    })
    upload.start()
  })
  expect(sent[0]).toBeGreaterThanOrEqual(5_000_000)
  const kept = await keep(second.server, moved)
  expect([kept.statusCode, kept.json()]).toMatchObject([201, { kind: 'video', state: 'making', picture: null }])
  expect((await keep(second.server, moved)).json()).toEqual(kept.json())
  const { id } = kept.json<{ id: string }>()
  expect((await second.server.inject(`/api/store/v1/review-pictures/${id}`)).json()).toEqual(kept.json())
  await second.server.close()
})

it('T5: what is too large or of no kind is refused before it is read, and what stays away is forgotten', async () => {
  const { server } = await aProcess()
  const tus = { 'tus-resumable': '1.0.0' }
  const begin = (bytes: number) =>
    server.inject({ method: 'POST', url: path, headers: { ...tus, 'upload-length': String(bytes) } })
  const send = (url: string, offset: number, payload: Buffer) =>
    server.inject({
      method: 'PATCH',
      url,
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      payload,
    })
  const large = await begin(200_000_000)
  expect([large.statusCode, large.json()]).toMatchObject([413, { detail: expect.stringContaining('100 MB') as string }])
  expect((await server.inject({ method: 'POST', url: path, headers: { 'upload-length': '9' } })).statusCode).toBe(412)
  const options = await server.inject({ method: 'OPTIONS', url: path })
  expect(options.headers).toMatchObject({ 'tus-max-size': '100000000', 'tus-version': '1.0.0' })

  const page = (await begin(2_000)).headers.location as string
  const refused = await send(page, 0, Buffer.from('<script>alert(1)</script>'.repeat(80)))
  expect([refused.statusCode, refused.json()]).toMatchObject([422, { type: '/problems/media/sent-type-refused' }])

  const photo = await aPhoto(400, 300)
  const address = (await begin(photo.length)).headers.location as string
  expect((await send(address, 0, photo.subarray(0, 500))).headers['upload-offset']).toBe('500')
  expect((await send(address, 0, photo)).statusCode).toBe(409)
  expect((await send(address, 500, Buffer.concat([photo, photo]))).statusCode).toBe(422)
  const elsewhere = address.replace('/store/', '/admin/')
  expect((await server.inject({ method: 'HEAD', url: elsewhere, headers: tus })).statusCode).toBe(401)
  expect((await send(address, 500, photo.subarray(500))).statusCode).toBe(204)
  const kept = (await keep(server, address)).json<{ picture: { width: number } }>()
  expect(kept).toMatchObject({ kind: 'picture', state: 'ready', picture: { width: 300, height: 400 } })

  const late = (await begin(9_000)).headers.location as string
  db.clock.forward(days(2))
  await inTransaction(db, forgetUploads)
  expect((await server.inject({ method: 'HEAD', url: late, headers: tus })).statusCode).toBe(404)
  await server.close()
})
