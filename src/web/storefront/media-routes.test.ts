import { expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { mediaRoutes } from './media-routes.ts'

const files = filesInMemory()
const server = await testServer(testApp(await testDatabase()), mediaRoutes(files))

it('D9: a video is given whole or in the part that a player asks for, and kept for ever', async () => {
  const hash = 'ab'.repeat(32)
  await files.put(`originals/ab/${hash}.mp4`, Buffer.from('0123456789'))
  const ask = async (range?: string) => {
    const headers = range === undefined ? {} : { range }
    const { statusCode, body, headers: said } = await server.inject({ url: `/media/${hash}.mp4`, headers })
    return [statusCode, body, said['content-range'], Number(said['content-length'])]
  }
  const whole = [200, '0123456789', undefined, 10]
  expect(await ask()).toEqual(whole)
  for (const odd of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-']) expect(await ask(odd)).toEqual(whole)
  expect(await ask('bytes=0-')).toEqual([206, '0123456789', 'bytes 0-9/10', 10])
  expect(await ask('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10', 3])
  expect(await ask('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10', 3])
  expect(await ask('bytes=8-99')).toEqual([206, '89', 'bytes 8-9/10', 2])
  expect(await ask('bytes=10-')).toEqual([416, '', 'bytes */10', 0])
  const { headers } = await server.inject({ url: `/media/${hash}.mp4`, headers: { range: 'bytes=0-1' } })
  expect(headers).toMatchObject({
    ...{ 'content-type': 'video/mp4', 'accept-ranges': 'bytes' },
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("default-src 'self'") as string,
  })
})
