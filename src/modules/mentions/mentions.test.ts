import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading, type Read, type Tx } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { createProduct } from '../catalog/index.ts'
import { addSource, batchFrom, collectEvents, senderOfKey } from '../collecting/index.ts'
import { resolveProfile } from '../profiles/index.ts'
import * as mentions from './index.ts'

const { answerMention, askAuthor, keepMentions, listMentions, mentionSchema } = mentions
const db = await testDatabase()
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
const look = <T>(work: (read: Read) => Promise<T>): Promise<T> => reading(db, work)
const told = (change: object = {}) =>
  mentionSchema.parse({
    ...{
      channel: 'instagram',
      externalId: 'one',
      handle: '@Minji.k',
      author: 'Minji',
      postedAt: '2026-06-01T09:00:00Z',
    },
    ...{ text: 'My new #celadoncup 😍', url: 'https://instagram.example/p/1', likes: 12, comments: 3 },
    ...change,
  })
const keep = (...some: ReturnType<typeof told>[]) => inTx((tx) => keepMentions(tx, some, 'api'))
const only = async () => (await look((read) => listMentions(read, { limit: 10 })))[0]!

describe('what people say elsewhere', () => {
  it('T18: is kept once with how it does, linked to the goods it speaks of and to whoever is known by that name', async () => {
    const product = (title: string) =>
      inTx(async (tx) => (await createProduct(tx, { title: { en: title }, status: 'active', variants: [{}] })).id)
    const [cup, tea, robe] = [await product('Celadon cup'), await product('Roasted tea'), await product('Linen robe')]
    const who = {
      source: 'test',
      observedAt: '2026-06-01T00:00:00Z',
      identities: [{ kind: 'channel:instagram', value: 'Minji.k' }],
    }
    const { profileId } = await inTx((tx) => resolveProfile(tx, who as never))
    const text = 'My #celadon_cup with roasted TEA https://shop.test/ko/products/linen-robe'
    expect(await keep(told({ text }))).toEqual({ added: 1, known: 0 })
    expect(await keep(told({ text }), told({ text, likes: 40, views: 900 }))).toEqual({ added: 0, known: 2 })

    const mention = await only()
    expect(mention).toMatchObject({ state: 'new', handle: 'Minji.k', profileId, reading: { likes: 40, views: 900 } })
    expect(new Map(mention.products.map(({ productId, by }) => [productId, by]))).toEqual(
      new Map([
        [cup, 'tag'],
        [tea, 'name'],
        [robe, 'address'],
      ]),
    )
    expect(await look((read) => mentions.mentionsOnPages(read, 5))).toEqual([])

    // Asked by a link; only then are her pictures fetched, and it counts for her.
    const asked = await inTx((tx) => askAuthor(tx, mention.id, 'hana'))
    expect((await inTx((tx) => askAuthor(tx, mention.id, 'hana'))).token).toBe(asked.token)
    const say = (scopes: mentions.MentionScope[], credit = 'Minji') =>
      inTx((tx) => answerMention(tx, { token: asked.token!, scopes, credit }))
    expect((await refusalOf(say(['site'], 'see https://spam.example'))).message).toContain('no address')
    await say(['site'])
    expect(await look((read) => mentions.mentionsOnPages(read, 5))).toHaveLength(1)
    const announced = () =>
      look((read) =>
        query<{ type: string }>(
          read,
          `select type from kernel.event where type in ('mentions.mention-granted', 'mentions.mention-revoked')`,
        ),
      )
    expect(await announced()).toEqual([{ type: 'mentions.mention-granted' }])

    await say([])
    expect(await only()).toMatchObject({ state: 'revoked', mediaIds: [], scopes: [] })
    expect(await announced()).toHaveLength(2)
    expect(await refusalOf(inTx((tx) => askAuthor(tx, mention.id, 'hana')))).toBeInstanceOf(mentions.MentionElsewhere)

    const her = { profileIds: [profileId], emails: [] }
    const { personal } = mentions.mentionsModule
    expect(await look((read) => personal!.sections[0]!.page(read, her, ''))).toHaveLength(1)
    await inTx((tx) => personal!.erase!(tx, her))
    await keep(told({ text }))
    expect(await look((read) => query(read, `select from mentions.mention where body <> ''`))).toEqual([])
  })

  it('T18: comes by a file that tells each row it leaves out, and by the door of a listening tool alone', async () => {
    const csv = [
      'channel,externalId,handle,text,postedAt,likes',
      'tiktok,f1,alex,"Tea, again",2026-06-02T10:00:00Z,5',
      'tiktok,f2,alex,Later,yesterday,5',
      'Tik Tok!,f3,alex,Odd,2026-06-02T10:00:00Z,',
    ].join('\n')
    const kept = await inTx((tx) => mentions.keepMentionsFile(tx, csv))
    expect(kept).toMatchObject({
      added: 1,
      problems: [
        { row: 3, field: 'postedAt' },
        { row: 4, field: 'channel' },
      ],
    })
    expect((await inTx((tx) => mentions.keepMentionsFile(tx, csv))).added).toBe(0)
    const bare = await refusalOf(inTx((tx) => mentions.keepMentionsFile(tx, 'channel,text\ntiktok,hm')))
    expect([bare.field, bare.message]).toEqual(['csv', 'The column externalId is missing.'])

    for (const channel of ['web', 'social'] as const)
      await inTx(async (tx) => {
        const { key } = await addSource(tx, { name: channel, channel, origins: [] }, 'hana')
        const sender = (await senderOfKey(tx, key))!
        const properties = { ...told({ externalId: `door-${channel}` }), postedAt: '2026-06-03T09:00:00Z' }
        const event = { type: 'track', event: mentions.mentionEvent, messageId: channel, userId: 'tool', properties }
        const batch = { sender, door: 'api', receivedAt: tx.now, sentAt: undefined, events: [event] }
        expect(await collectEvents(tx, [batchFrom(batch)])).toHaveLength(1)
      })
    expect(await runAllConsumers(db, [mentions.mentionsModule])).toEqual([])
    const door = (await look((read) => listMentions(read, { limit: 10 }))).filter(({ via }) => via === 'door')
    expect(door).toHaveLength(1)
  })
})
