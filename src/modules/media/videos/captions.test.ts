import { expect, it } from 'vitest'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { filesInMemory } from '../../../testing/files.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import {
  addMedia,
  addVideo,
  arrivedFile,
  CaptionsInvalid,
  choosePoster,
  findVideos,
  keepWholeFile,
  NotAVideo,
  PosterNotReady,
  prepareDrawing,
  putCaptions,
  receiveCaptions,
  removeCaptions,
} from '../index.ts'
import { readCaptions, writeCaptions } from './web-vtt.ts'
import { Readable } from 'node:stream'

const db = await testDatabase()
const files = filesInMemory()
const no = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .catch((refusal: unknown) => refusal)

const vtt = `WEBVTT - for the tea

STYLE
::cue { background: url(https://elsewhere.example/seen) }

NOTE nobody reads this

1
00:01.000 --> 00:03.500 position:10%
<v Minji>Pour <b>slowly</b> &amp; wait
<script>alert(1)</script>

00:00.000 --> 00:01.000
차 한 잔`

it('D9: captions are read as WebVTT or SubRip and written anew: times and words, and nothing that reaches out', () => {
  const said = `WEBVTT

00:00:00.000 --> 00:00:01.000
차 한 잔

00:00:01.000 --> 00:00:03.500
Pour slowly &amp; wait
alert(1)
`
  expect(writeCaptions(readCaptions(vtt))).toBe(said)
  expect(readCaptions(said)).toEqual(readCaptions(vtt))
  expect(writeCaptions(readCaptions('1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n'))).toContain(
    '00:00:01.000 --> 00:00:02.000\nHello',
  )
})

it.each([
  ['no WebVTT', 'hello', 'first line says WEBVTT'],
  ['a time that cannot be read', 'WEBVTT\n\n1 --> 2\nhello', 'The time in line 3'],
  ['an end before the beginning', 'WEBVTT\n\n00:02.000 --> 00:01.000\nhello', 'line 3 times ends before it begins'],
  ['nothing said', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', 'Nothing is said'],
  ['too many', `WEBVTT\n\n${'00:01.000 --> 00:02.000\na\n\n'.repeat(2_001)}`, 'At most 2,000'],
  ['too much', `WEBVTT\n\n${'a'.repeat(200_000)}`, 'at most 200,000 characters'],
])('D9: captions with %s are refused with words', async (_, text, words) => {
  expect(await no(() => readCaptions(text))).toBeInstanceOf(CaptionsInvalid)
  expect(await no(() => readCaptions(text))).toMatchObject({ message: expect.stringContaining(words) as string })
})

it(
  'D9: a video has captions by language, which staff put, change and take away',
  inTx(db, async (tx) => {
    const edge = {
      ...edgeOf(db),
      inTransaction: <T>(work: (inner: typeof tx) => Promise<T>) => work(tx),
      reading: <T>(work: (inner: typeof tx) => Promise<T>) => work(tx),
    }
    const film = Buffer.concat([Buffer.from('\0\0\0\x20ftypisom'), Buffer.alloc(100)])
    const token = await keepWholeFile({ edge, files }, { door: 'staff' }, Readable.from([film]))
    const arrived = await arrivedFile({ edge, files }, { token, door: 'staff' })
    const mediaId = await addVideo(tx, (arrived as { video: string }).video)
    const put = async (locale: string, text: string) =>
      putCaptions(tx, await receiveCaptions(files, { mediaId, locale, text }))
    const captions = async () => (await findVideos(tx, [mediaId])).get(mediaId)!.captions
    await put('en', vtt)
    await put('KO', vtt)
    const before = await captions()
    expect(before.map(({ locale }) => locale)).toEqual(['en', 'ko'])
    expect(new Set(before.map(({ url }) => url)).size).toBe(2)
    await put('en', vtt.replace('slowly', 'fast'))
    expect((await captions())[0]!.url).not.toBe(before[0]!.url)
    await removeCaptions(tx, { mediaId, locale: 'en' })
    await removeCaptions(tx, { mediaId, locale: 'en' })
    expect((await captions()).map(({ locale }) => locale)).toEqual(['ko'])

    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>'
    const picture = await addMedia(tx, { file: await prepareDrawing(files, svg) })
    expect(await no(() => removeCaptions(tx, { mediaId: picture, locale: 'en' }))).toBeInstanceOf(NotAVideo)
    expect(await no(() => put('not a tag', vtt))).toMatchObject({ field: 'locale' })
    expect(await no(() => choosePoster(tx, { mediaId, pictureId: picture }))).toBeInstanceOf(PosterNotReady)
  }),
)
