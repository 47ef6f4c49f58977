import { describe, expect, it } from 'vitest'
import { chat } from '../../adapters/chat/chat.ts'
import { minutes } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { reading } from '../../kernel/transaction.ts'
import { channelScene } from '../../testing/channels.ts'
import { testDatabase } from '../../testing/database.ts'
import { journeyScene, send } from '../../testing/journeys.ts'
import { refusalOf } from '../../testing/refusal.ts'
import {
  type ChatVisitor,
  conversationsModule,
  findChat,
  listMessages,
  sayInChat,
  seeMessages,
} from '../conversations/index.ts'
import { readingsOf, sendMessage, testAddress } from '../messaging/index.ts'
import { listProfiles } from '../profiles/index.ts'
import { changeShop } from '../shop/index.ts'
import { createTemplateFrom } from '../templates/index.ts'
import { explainJourneys } from './index.ts'

const db = await testDatabase()
const { deliver } = await channelScene(db)
const scene = journeyScene(db)
const { inTx, person, template, journey, go, stepsOf, sentTo, buy, archiveAll } = scene
const words = {
  en: {
    text: 'Did the tea arrive well?',
    link: '/account',
    linkText: 'See the order',
    answers: ['Yes, it did', 'Not yet'],
  },
  ko: { text: '차는 잘 도착했나요?', answers: ['네, 잘 왔어요', '아직이요'] },
}
const asksBy = (purpose: 'order' | 'marketing' = 'order') =>
  inTx((tx) => createTemplateFrom(tx, { channel: 'messenger', name: `Ask ${tx.newId()}`, purpose, languages: words }))
const bought = { on: 'event', event: 'orders.order-placed' } as const
const asking = (ask: string, [thanks, nudge]: readonly [string, string]) =>
  journey({
    start: bought,
    steps: {
      ask: { do: 'send', template: ask, then: 'answer' },
      answer: {
        ...{ do: 'wait-for', event: 'messaging.replied', about: { answer: ['1'] } },
        ...{ timeout: { days: 2 }, then: 'thanks', otherwise: 'nudge' },
      },
      thanks: send(thanks),
      nudge: send(nudge),
    },
  })

/** Somebody in the shop’s own chat. */
function inChat(visitor: ChatVisitor) {
  const says = (text: string, answersId?: string) =>
    inTx((tx) => sayInChat(tx, { visitor, id: newId(), text, locale: 'en', answersId }))
  const thread = () => reading(db, async (read) => (await findChat(read, visitor))!)
  const reads = async () =>
    reading(db, async (read) =>
      listMessages(read, { threadId: (await findChat(read, visitor))!.id, asSheSees: true, limit: 50 }),
    )
  const presses = async (label: string) => {
    const under = (await reads()).findLast(({ offer }) => offer?.choices.some((choice) => choice.label === label))!
    return says(label, under.id)
  }
  return { visitor, says, thread, reads, presses, latest: async () => (await reads()).at(-1)! }
}
async function signedIn(name: string) {
  const profileId = await person(name)
  const her = inChat({ device: newToken(), profileId })
  await her.says('Hello')
  return { ...her, profileId }
}

describe('a journey in the shop’s own chat', () => {
  it('M12 M24 T3: speaks marked as automatic, goes on by a press or a typed answer, and nobody else is reached', async () => {
    const id = await asking(await asksBy(), [await template('Thanks'), await template('Nudge')])
    const [minji, alex, sora] = [await signedIn('minji'), await signedIn('alex'), await signedIn('sora')]
    const nobody = await person('nobody')
    for (const each of [minji.profileId, alex.profileId, sora.profileId, nobody]) await buy(each)
    await go()
    await deliver()
    const message = await minji.latest()
    expect(message).toMatchObject({ who: 'shop', text: 'Did the tea arrive well?', delivery: 'sent', pressed: null })
    expect(message.offer).toEqual({
      choices: [{ label: 'Yes, it did' }, { label: 'Not yet' }],
      link: { url: 'https://shop.test/account', text: 'See the order' },
    })
    expect(await minji.thread()).toMatchObject({ state: 'open', heldBy: 'helper', unread: 0 })
    const [told] = await reading(db, (read) => explainJourneys(read, nobody, id))
    expect(told!.words.join(' ')).toContain('nothing left: she has written neither in your chat nor on')

    const pressed = await minji.presses('Yes, it did')
    expect(pressed.isForHelper).toBe(false)
    await sora.says('yes it did!')
    expect((await alex.says('Where is my parcel?')).isForHelper).toBe(true)
    await go()
    expect((await minji.reads()).find(({ id }) => id === message.id)).toMatchObject({ pressed: 'Yes, it did' })
    expect((await stepsOf(minji.profileId, id)).slice(1)).toEqual(['ask sent', 'answer happened', 'thanks sent'])
    expect((await stepsOf(sora.profileId, id)).slice(1)).toEqual(['ask sent', 'answer happened', 'thanks sent'])
    expect((await stepsOf(alex.profileId, id)).slice(1)).toEqual(['ask sent'])
    await archiveAll()
  })

  it('M12: reaches a guest by her browser, who is no customer by it, and hers once she has signed in', async () => {
    const begins = await journey({
      start: { on: 'event', event: 'conversations.said' },
      reentry: { mode: 'never' },
      steps: { ask: send(await asksBy()) },
    })
    const device = newToken()
    const guest = inChat({ device })
    await guest.says('Hello')
    const { profileId } = await guest.thread()
    await go()
    const customers = await reading(db, (read) => listProfiles(read, { limit: 100 }))
    expect(customers.map(({ id }) => id)).not.toContain(profileId)
    const minji = inChat({ device, profileId: await person('rina') })
    await minji.says('It is me')
    await deliver()
    expect((await minji.reads()).map(({ text }) => text)).toContain('Did the tea arrive well?')
    expect((await stepsOf(profileId!, begins)).slice(1)).toContain('ask sent')
    await archiveAll()
  })

  it('M4: advertising needs her yes by the button, and STOP ends it; where the chat is off nobody is reached', async () => {
    const id = await journey({ start: bought, steps: { ask: send(await asksBy('marketing')) } })
    const hana = await signedIn('hana')
    const asked = async () => {
      await buy(hana.profileId)
      await go()
      await deliver()
      return (await stepsOf(hana.profileId, id)).at(-1)
    }
    expect(await asked()).toBe('ask withheld')
    await hana.says('START')
    expect((await hana.latest()).offer?.choices).toEqual([{ label: 'Yes, send me news', means: 'yes' }])
    // Typed, it may answer anything.
    await hana.says('Yes, send me news')
    expect(await asked()).toBe('ask withheld')
    await hana.presses('Yes, send me news')
    expect((await hana.latest()).text).toContain('STOP ends it')
    expect(await asked()).toBe('ask sent')
    expect((await hana.latest()).text).toBe('Did the tea arrive well?\n\nSTOP ends these messages.')
    await inTx((tx) => changeShop(tx, { settings: { chat: { on: false } } }))
    expect(await asked()).toBe('ask withheld')
    await inTx((tx) => changeShop(tx, { settings: { chat: { on: true } } }))
    expect((await hana.says('STOP')).isForHelper).toBe(false)
    expect(await asked()).toBe('ask withheld')
    await archiveAll()
  })

  it('M13: is opened as she sees it; unseen it goes to her mail address once', async () => {
    await asking(await asksBy(), [await template('Thanks'), await template('Nudge')])
    const [seen, unseen] = [await signedIn('yuna'), await signedIn('bora')]
    for (const { profileId } of [seen, unseen]) await buy(profileId)
    await go()
    await deliver()
    const message = await seen.latest()
    await inTx((tx) => seeMessages(tx, { visitor: seen.visitor, messageId: message.id }))
    const sendOf = async (profileId: string) =>
      (
        await reading(db, (read) =>
          query<{ id: string }>(read, `select id from messaging.send where profile_id = $1 and channel = 'messenger'`, [
            profileId,
          ]),
        )
      )[0]!.id
    const opened = (id: string) => reading(db, async (read) => (await readingsOf(read, [id])).get(id)?.openedAt ?? null)
    expect(await opened(await sendOf(seen.profileId))).toEqual(db.clock.now())
    expect(await opened(await sendOf(unseen.profileId))).toBeNull()
    expect((await seen.latest()).delivery).toBe('seen')
    const conversations = conversationsModule({ baseUrl: 'https://shop.test' })
    const sweep = conversations.recurring!.find(({ name }) => name === 'conversations.mail-shop-words')!
    for (const wait of [1, 6, 6]) {
      db.clock.forward(minutes(wait))
      await sweep.run(edgeOf(db))
    }
    expect(await sentTo(seen.profileId)).toEqual(['Did the tea arrive well?'])
    expect(await sentTo(unseen.profileId)).toEqual([
      'Did the tea arrive well?',
      'There is a message for you in our chat',
    ])
    expect((await unseen.latest()).mailedAt).not.toBeNull()
    await archiveAll()
  })

  it('M12: a message handed over again, by another worker or after a crash, stands there once', async () => {
    const minji = await signedIn('twice')
    await minji.says('START')
    await minji.presses('Yes, send me news')
    await inTx((tx) =>
      sendMessage(tx, {
        ...{ key: newId(), profileId: minji.profileId, purpose: 'marketing', locale: 'en', country: 'US' },
        ...{ content: { channel: 'messenger', text: 'Once' }, origin: 'https://shop.test', isAskedFor: true },
      }),
    )
    await Promise.all([deliver(), deliver()])
    const once = async () => (await minji.reads()).filter(({ text }) => text.startsWith('Once'))
    const [message] = await once()
    // The worker died as the message stood in the chat, before it wrote down that it does.
    await inTx((tx) =>
      query(tx, `update messaging.handover set status = null, external_id = null where adapter = 'chat'`, []),
    )
    await inTx((tx) =>
      query(tx, `update messaging.send set state = 'queued', sent_at = null where profile_id = $1`, [minji.profileId]),
    )
    await Promise.all([deliver(), deliver()])
    const [sent] = await reading(db, (read) =>
      query<{ id: string; state: string }>(read, `select id, state from messaging.send where profile_id = $1`, [
        minji.profileId,
      ]),
    )
    expect(sent!.state).toBe('sent')
    const adapter = chat(() => edgeOf(db))
    const letter = { sendId: sent!.id, to: minji.profileId, title: '', text: 'Once', country: undefined }
    const access = { settings: {}, secrets: {}, publicUrl: undefined, contactEmail: 'a@b.test' }
    const hand = (to = letter) => adapter.send({ ...to, isAdvertising: true }, access)
    const again = await Promise.all([hand(), hand()])
    expect(again.map(({ externalId }) => externalId)).toEqual([message!.id, message!.id])
    expect(await once()).toHaveLength(1)
    const nowhere = reading(db, (read) => testAddress(read, adapter, { to: 'not-a-profile' }))
    expect(await refusalOf(nowhere)).toMatchObject({ code: 'messaging/address-unknown-there' })
    const trial = await reading(db, (read) => testAddress(read, adapter, { to: 'twice@example.com' }))
    expect(trial).toBe(minji.profileId)
    await hand({ ...letter, sendId: newId(), text: 'Odd', link: 'javascript:alert(1)' } as typeof letter)
    expect((await minji.latest()).offer).toEqual({ choices: [] })
    await expect(hand({ ...letter, sendId: newId(), to: await person('gone') })).rejects.toMatchObject({
      ends: 'address-gone',
    })
  })
})
