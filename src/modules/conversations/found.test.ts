import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, type Read, reading, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { filesInMemory } from '../../testing/files.ts'
import { keepPrivatePhoto, mediaModule } from '../media/index.ts'
import { erasePerson, profileByEmail } from '../profiles/index.ts'
import {
  conversationsModule,
  getThread,
  keepChatPicture,
  leaveAddress,
  listThreads,
  sayInChat,
  type Thread,
} from './index.ts'
import { soughtBy, soughtSql } from './threads/search-sql.ts'
import sharp from 'sharp'

const db = await testDatabase()
const guest = () => ({ device: newToken() })
const say = (tx: Tx, visitor: { device: string; profileId?: string }, text: string, pictureIds: string[] = []) =>
  sayInChat(tx, { visitor, id: newId(), text, pictureIds, locale: 'en' })
const found = async (read: Read, search: string) => (await listThreads(read, { search, limit: 50 })).map(({ id }) => id)

describe('the inbox’s search', () => {
  it(
    'M13: finds by parts of names and addresses, short Korean names, words that were said, and by how a guest is told apart',
    inTx(db, async (tx) => {
      const [minji, other] = [guest(), guest()]
      const { thread } = await say(tx, minji, 'Do you have turquoise teapots?')
      const theirs = (await say(tx, other, 'Something else')).thread
      await leaveAddress(tx, { visitor: minji, email: 'mj_100%@example.com', name: '민지 Kim', locale: 'en' })
      for (const search of ['민지', 'min', 'j_100%@EXAM', 'kim', 'turquoise teap', '지 k']) {
        const ids = await found(tx, search)
        expect([search, ids.includes(thread.id), ids.includes(theirs.id)]).toEqual([search, search !== 'min', false])
      }
      const mark = thread.id.slice(-4)
      expect([await found(tx, mark), await found(tx, `Guest · ${mark}`)]).toEqual([[thread.id], [thread.id]])
      expect(await found(tx, '%%%')).toEqual([])
    }),
  )

  it(
    'P5: reads by an index for each way to find, not all threads',
    inTx(db, async (tx) => {
      await query(
        tx,
        `insert into conversations.thread (id, key, channel, known_by, name, locale, held_by, messages, last_at, created_at,
           changed_at)
         select gen_random_uuid(), 'sms:many ' || n, 'sms', 'address', 'Name ' || n, 'en', 'nobody', 1, $1, $1, $1
         from generate_series(1, 20000) as n`,
        [tx.now],
      )
      await query(tx, 'analyze conversations.thread', [])
      const { words, part, mark } = soughtBy('minji 3f2a')!
      const plan = await query<{ 'QUERY PLAN': string }>(tx, `explain ${soughtSql(1)}`, [words, part, mark])
      const text = plan.map((line) => line['QUERY PLAN']).join('\n')
      expect(text).not.toContain('Seq Scan')
      for (const index of ['thread_by_words', 'thread_by_part', 'thread_by_mark', 'message_words']) {
        expect(text).toContain(index)
      }
    }),
  )
})

describe('pictures of the chat', () => {
  const files = filesInMemory()
  const modules = [
    mediaModule({ files, images: undefined as never, darkroom: undefined as never, videos: undefined as never }),
    conversationsModule({ baseUrl: 'https://shop.test' }),
  ]
  const aPhoto = async (background: string) =>
    keepPrivatePhoto(
      files,
      await sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    )
  const isKept = (hash: string) => [...files.kept.keys()].some((key) => key.includes(hash))

  it('T14: go with their files as she is forgotten; a file that somebody else showed as well stays for her', async () => {
    const [hers, both, unused] = [await aPhoto('#aa0000'), await aPhoto('#00aa00'), await aPhoto('#0000aa')]
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, `gone${newId()}@example.com`))
    const shows = (visitor: { device: string; profileId?: string }, photos: (typeof hers)[]) =>
      inTransaction(db, async (tx): Promise<Thread> => {
        const { thread } = await say(tx, visitor, 'Look')
        const ids: string[] = []
        for (const photo of photos)
          ids.push(await keepChatPicture(tx, { threadId: thread.id, photo, isByStaff: false }))
        await say(tx, visitor, 'These', ids)
        return thread
      })
    await shows({ ...guest(), profileId }, [hers, both])
    const stranger = await shows(guest(), [both])
    await inTransaction(db, (tx) => keepChatPicture(tx, { threadId: stranger.id, photo: unused, isByStaff: false }))
    await inTransaction(db, (tx) => erasePerson(tx, modules, { profileId, by: { kind: 'staff', id: 'sora' } }))
    await drain(db, modules)
    expect([isKept(hers.contentHash), isKept(both.contentHash), isKept(unused.contentHash)]).toEqual([
      false,
      true,
      true,
    ])
    db.clock.forward(days(2))
    await modules[1]!.recurring!.find(({ name }) => name.endsWith('forget-unused-pictures'))!.run(edgeOf(db))
    await drain(db, modules)
    expect([isKept(both.contentHash), isKept(unused.contentHash)]).toEqual([true, false])
    expect((await reading(db, (read) => getThread(read, stranger.id))).messages).toBe(3)
  })
})
