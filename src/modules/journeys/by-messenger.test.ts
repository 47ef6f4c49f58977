import { afterAll, describe, expect, it } from 'vitest'
import { guardedPost } from '../../adapters/guarded-fetch/guarded-post.ts'
import { telegram } from '../../adapters/telegram/telegram.ts'
import { days, hours } from '../../kernel/clock.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { channelScene } from '../../testing/channels.ts'
import { testDatabase } from '../../testing/database.ts'
import { campaignScene } from '../../testing/campaigns.ts'
import { journeyScene, send, wait as pause } from '../../testing/journeys.ts'
import { all } from '../../testing/segments.ts'
import { botToken, telegramServer } from '../../testing/telegram-server.ts'
import { openChannel, receiveInbound } from '../messaging/index.ts'
import { resolveProfile, tagProfile } from '../profiles/index.ts'
import { createTemplateFrom, previewTemplate, sendTest, templateInputSchema } from '../templates/index.ts'
import { explainJourneys, playForward } from './index.ts'

const there = await telegramServer()
afterAll(() => there.close())
const bot = telegram({ post: guardedPost({ loopback: true }).post, baseUrl: there.baseUrl })
const db = await testDatabase()
const { setUp, deliver, secret } = await channelScene(db, bot)
await setUp(bot, {}, { botToken })
const { inTx, person, template, journey, go, later, runsOf, stepsOf, sentTo, buy, archiveAll } = journeyScene(db)
const access = (await reading(db, async (read) => openChannel(read, bot, secret())))!
await bot.connect!({ ...access, publicUrl: 'https://shop.test' })
there.hearsBy(({ body, headers }) =>
  inTx(async (tx) => {
    await receiveInbound(tx, bot, bot.receive!({ what: 'inbound', url: '', headers, body }, access))
    return 204
  }),
)

/** Somebody with an address who has begun with the bot; she agrees to news by the button. */
let count = 900
async function onTelegram(name: string, agrees = true, language = 'en') {
  const [profileId, chat, id] = [await person(name), there.person(++count, { name, language }), count]
  await inTransaction(db, (tx) =>
    resolveProfile(tx, {
      identities: [
        { kind: 'email', value: `${name}@example.com` },
        { kind: 'channel:telegram', value: String(id) },
      ],
      ...{ observedAt: tx.now, source: 'telegram', isProven: true },
    }),
  )
  await chat.says('/start')
  await deliver()
  if (agrees) await chat.presses(language === 'ko' ? '네, 소식도 받을게요' : 'Yes, send me news')
  return { profileId, ...chat }
}

const words = {
  en: {
    text: 'Hi {{ person.firstName | default: "there" }}, did the tea arrive well?',
    link: '/account',
    linkText: 'See the order',
    answers: ['Yes, it did', 'Not yet'],
  },
  ko: { text: '차는 잘 도착했나요?', answers: ['네, 잘 왔어요', '아직이요'] },
}
const asksBy = (purpose: 'order' | 'marketing' = 'marketing') =>
  inTx((tx) => createTemplateFrom(tx, { channel: 'messenger', name: `Ask ${tx.newId()}`, purpose, languages: words }))
const bought = { on: 'event', event: 'orders.order-placed' } as const
/** Asks, and waits two days for a yes; who cannot be asked so is asked by mail. */
const asking = async (ask: string, [thanks, nudge, mail]: readonly [string, string, string]) =>
  journey({
    start: bought,
    steps: {
      ask: { do: 'send', template: ask, instead: [mail], then: 'answer' },
      answer: {
        ...{ do: 'wait-for', event: 'messaging.replied', about: { answer: ['1'] } },
        ...{ timeout: { days: 2 }, then: 'thanks', otherwise: 'nudge' },
      },
      thanks: send(thanks),
      nudge: send(nudge),
    },
  })

describe('a journey by messenger', () => {
  it('M12 N1 N2: asks on Telegram, goes on by a button or a word, and by the timeout; others are asked by mail', async () => {
    const [thanks, nudge, mail] = [await template('Thanks'), await template('Nudge'), await template('By mail')]
    const ask = await asksBy()
    const id = await asking(ask, [thanks, nudge, mail])
    const [minji, alex, sora] = [
      await onTelegram('minji'),
      await onTelegram('alex'),
      await onTelegram('sora', true, 'ko'),
    ]
    const [silent, nobody] = [await onTelegram('silent', false), await person('nobody')]
    for (const each of [minji.profileId, alex.profileId, sora.profileId, silent.profileId, nobody]) await buy(each)
    await go()
    await deliver()
    expect(there.sent.find(({ text }) => text.startsWith('Hi minji'))).toMatchObject({
      text: 'Hi minji, did the tea arrive well?\n\nSTOP ends these messages.',
      reply_markup: {
        inline_keyboard: [[{ text: 'See the order' }], [{ text: 'Yes, it did' }], [{ text: 'Not yet' }]],
      },
    })
    expect(sora.reads().at(-1)).toBe('차는 잘 도착했나요?\n\n그만 받기: ‘그만’이라고 보내 주세요.')
    expect([await sentTo(silent.profileId), await sentTo(nobody)]).toEqual([['By mail'], ['By mail']])

    await minji.presses('Yes, it did')
    await alex.says('Where is my parcel?')
    await sora.says('네 잘 왔어요!')
    await go()
    expect((await stepsOf(minji.profileId, id)).slice(1)).toEqual(['ask sent', 'answer happened', 'thanks sent'])
    expect((await stepsOf(sora.profileId, id)).slice(1)).toEqual(['ask sent', 'answer happened', 'thanks sent'])
    await later(days(2))
    expect((await stepsOf(alex.profileId, id)).slice(1)).toEqual(['ask sent', 'answer timed-out', 'nudge sent'])
    await archiveAll()
  })

  it('M4 Y5: takes its place in the one budget, waits for the morning, and is told beforehand who is not there', async () => {
    const ask = await asksBy()
    const id = await journey({
      start: bought,
      steps: {
        ask: send(ask, 'day'),
        day: pause(1, 'again'),
        again: send(ask, 'next'),
        next: pause(1, 'third'),
        third: send(ask),
      },
    })
    const [hana, away] = [await onTelegram('hana'), await person('away')]
    db.clock.set(new Date(`${db.clock.now().toISOString().slice(0, 10)}T23:30:00Z`))
    await buy(hana.profileId)
    await buy(away)
    await go()
    expect(await runsOf(hana.profileId, id)).toMatchObject([{ step: 'ask', because: 'quiet-hours' }])
    const [told] = await reading(db, async (read) => explainJourneys(read, away, id))
    expect(told!.words.join(' ')).toContain('nothing left: she has written neither in your chat nor on Telegram')
    const played = await reading(db, (read) =>
      playForward(read, { journeyId: id, people: 10, days: 3, assume: 'past', profileIds: [away] }),
    )
    expect(played.messages).toMatchObject([{ channel: 'messenger', withheld: 'unreachable' }])
    for (const wait of [hours(13), days(1), days(1)]) await later(wait)
    expect(await runsOf(hana.profileId, id)).toMatchObject([{ step: 'third', because: 'budget' }])
    await archiveAll()
  })

  it('M12 M10: a campaign goes to who is there and agreed, once, and tells the others apart', async () => {
    const campaign = campaignScene(db)
    const { people } = await campaign.crowd(1)
    const [bora, rina] = [await onTelegram('bora'), await onTelegram('rina', false)]
    const tags = [(await campaign.crowd(0)).tag]
    for (const profileId of [bora.profileId, rina.profileId, people[0]!]) {
      await inTx((tx) => tagProfile(tx, { profileId, tags }))
    }
    await campaign.follow()
    const chatty = await campaign.segment('Chatty', all({ if: 'tag', tag: tags[0]! }))
    const templateId = await asksBy()
    campaign.nextNoon()
    const more = { channel: 'messenger', variants: [{ name: 'A', templateId, share: 100 }] } as const
    const id = await campaign.begin(await campaign.one(chatty, { ...more, variants: [...more.variants] }))
    for (let times = 0; times < 2; times++) {
      await campaign.proceed()
      await deliver()
    }
    expect(bora.reads().filter((text) => text.startsWith('Hi bora'))).toHaveLength(1)
    expect((await campaign.sends(id)).map(({ recipient }) => recipient.split(':')[0])).toEqual(['telegram'])
    expect(JSON.stringify(await campaign.recipients(id))).toMatch(
      /never-agreed[^]*unreachable|unreachable[^]*never-agreed/,
    )
  })

  it('M3: a template of it is previewed as anybody, checked, and tried by who works here and has begun with the bot', async () => {
    const draft = templateInputSchema.parse({ channel: 'messenger', name: 'Ask', languages: words })
    const trial = { draft, locale: 'ko', origin: 'https://shop.test' }
    expect(await reading(db, (read) => previewTemplate(read, trial))).toMatchObject({
      ...{ locale: 'ko', text: '차는 잘 도착했나요?', link: '', answers: ['네, 잘 왔어요', '아직이요'], lacks: null },
    })
    const test = { ...trial, locale: 'en', to: 'hana@example.com', by: 'hana' }
    expect(await inTx((tx) => sendTest(tx, test))).toEqual(expect.any(String))
    await deliver()
    expect(there.sent.at(-1)!.text).toMatch(/did the tea arrive well\?/)
    await expect(inTx((tx) => sendTest(tx, { ...test, to: 'away@example.com' }))).rejects.toThrow(/press Start/)
    const bad = (further: object) =>
      templateInputSchema.safeParse({ ...draft, languages: { en: { text: 'Hi', ...further } } }).success
    const refused = [{ answers: ['a', 'a'] }, { answers: ['1', '2', '3', '4'] }, { answers: ['🍵'.repeat(16)] }]
    expect([...refused, { answers: ['{{ x }}'] }, { link: 'javascript:alert(1)' }].map(bad)).toEqual(
      Array(5).fill(false),
    )
  })
})
