import { afterEach, describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { all } from '../../testing/segments.ts'
import { journeyScene, send } from '../../testing/journeys.ts'
import { sayInChat } from '../conversations/index.ts'
import { tagsOf, timelineOf } from '../profiles/index.ts'
import { changeShop } from '../shop/index.ts'

const db = await testDatabase()
const scene = journeyScene(db)
const { inTx, membersOf, person, segment, template, journey, go, stepsOf, sentTo } = scene
afterEach(() => scene.archiveAll())

describe('a journey', () => {
  it('M24: begins with a word that she says in the chat, and goes on as she writes again', async () => {
    await inTx((tx) => changeShop(tx, { settings: { chat: { listensFor: ['gift', '선물'] } } }))
    const ideas = await template('Ideas for gifts')
    const id = await journey({
      start: { on: 'event', event: 'conversations.said', about: { words: ['gift', '선물'] } },
      reentry: { mode: 'never' },
      steps: {
        ideas: send(ideas, 'answer'),
        answer: {
          ...{ do: 'wait-for', event: 'conversations.said', about: { channel: ['chat'] } },
          ...{ timeout: { days: 2 }, then: 'keen', otherwise: 'over' },
        },
        keen: { do: 'tag', add: ['keen on gifts'], then: 'over' },
        over: { do: 'exit' },
      },
    })
    const [minji, alex] = [await person('minji'), await person('alex')]
    const wrote = await segment('Wrote this week', all({ if: 'event', event: 'wrote', days: 7, atLeast: 2 }))
    const talk = (profileId: string, text: string) =>
      inTx((tx) => sayInChat(tx, { visitor: { device: newToken(), profileId }, id: newId(), text, locale: 'en' }))
    await talk(alex, 'Is this a giftless shop?')
    await talk(minji, '엄마께 드릴 선물용으로 뭐가 좋아요?')
    await go()
    expect([await sentTo(minji), await sentTo(alex)]).toEqual([['Ideas for gifts'], []])
    db.clock.forward(minutes(5))
    await talk(minji, 'The blue one, thank you')
    await go()
    expect(await stepsOf(minji, id)).toEqual([
      'start came-in',
      'ideas sent',
      'answer happened',
      'keen tagged',
      'over exit',
    ])
    expect(await reading(db, (read) => tagsOf(read, minji))).toContain('keen on gifts')
    expect(await membersOf(wrote)).toEqual([minji])
    const told = await reading(db, (read) =>
      timelineOf(read, { profileId: minji, owners: ['conversations'], limit: 5 }),
    )
    expect(told.map(({ type, data }) => [type, data['words']])).toEqual([
      ['conversations.said', []],
      ['conversations.said', ['선물']],
    ])
    expect(JSON.stringify(told)).not.toContain('blue')
  })
})
