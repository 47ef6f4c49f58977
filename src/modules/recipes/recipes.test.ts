import { describe, expect, it } from 'vitest'
import { days, hours } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { reading, type Tx } from '../../kernel/transaction.ts'
import { testDatabase, inTx as undone } from '../../testing/database.ts'
import { journeyScene } from '../../testing/journeys.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { templateScene } from '../../testing/template-scene.ts'
import { checkoutAbandoned } from '../checkout/index.ts'
import { supplyRunsOut } from '../habits/index.ts'
import { getJourney, journeyNumbers, lintJourney, publishJourney } from '../journeys/index.ts'
import { explainMessages, opened } from '../messaging/index.ts'
import { createPromotion } from '../promotions/index.ts'
import { getTemplate, lintTemplate, previewTemplate, templateInputSchema } from '../templates/index.ts'
import { backInStock } from '../wishes/index.ts'
import { answersSchema, ChoiceNeeded, idOf, listRecipes, recipes, switchOff, switchOn } from './index.ts'

const db = await testDatabase()
// Goods to be shown, and people who have some.
await templateScene(db)
const { inTx, person, says, buy, go, later, stepsOf, sentTo } = journeyScene(db)
const on = (tx: Tx, key: string, answers: Partial<Parameters<typeof answersSchema.parse>[0]> & object = {}) =>
  switchOn(tx, { key, answers: answersSchema.parse(answers), by: 'sora' })
const promotion = (tx: Tx) =>
  createPromotion(tx, {
    title: { en: 'For you' },
    rule: { kind: 'percent', basisPoints: 1_000 },
    endsAt: new Date(tx.now.getTime() + days(365)).toISOString(),
  } as never)

describe('recipes', () => {
  it.each(recipes.map((recipe) => [recipe.key, recipe] as const))(
    'M1: %s is sound as a journey, and each of its messages can be written in English and Korean',
    (key, recipe) =>
      undone(db, async (tx) => {
        const guide = { title: 'How to brew', link: '/help/brewing' }
        for (const answers of [
          {
            ...(recipe.asks?.promotion === 'needed' && { promotion: await promotion(tx) }),
            ...(recipe.asks?.guide && { guide }),
          },
        ]) {
          const id = await on(tx, key, answers)
          const { state, graph, recipe: made } = await getJourney(tx, id)
          expect([state, made]).toEqual([recipe.isDraft ? 'draft' : 'live', key])
          expect((await lintJourney(tx, graph)).filter(({ isWarning }) => !isWarning)).toEqual([])
          expect(await on(tx, key, answers)).toBe(id)
        }
        for (const name of Object.keys(recipe.templates)) {
          const { content } = await getTemplate(tx, idOf(key, name))
          expect((await lintTemplate(tx, content)).filter(({ weight }) => weight !== 'consider')).toEqual([])
          for (const locale of ['en', 'ko']) {
            const seen = await previewTemplate(tx, { draft: content, locale, origin: 'https://shop.test' })
            expect(seen.lacks, `${key} ${name} ${locale}`).toBeNull()
            expect(seen.locale).toBe(locale)
            expect(seen.subject).not.toBe('')
            expect(seen.html).toContain('</html>')
            expect(/[가-힣]/.test(seen.subject)).toBe(locale === 'ko')
          }
        }
      })(),
  )

  it('M15: with a promotion those that may have one make codes, and those that need one ask for it', () =>
    undone(db, async (tx) => {
      const codes = await promotion(tx)
      for (const { key, asks } of recipes) {
        if (asks?.promotion === 'needed') expect(await refusalOf(on(tx, key))).toBeInstanceOf(ChoiceNeeded)
        if (asks?.guide === 'needed') expect(await refusalOf(on(tx, key))).toMatchObject({ field: 'guide' })
        if (!asks?.promotion) continue
        const { graph } = await getJourney(tx, await on(tx, key, { promotion: codes }))
        expect(Object.values(graph.steps).some((step) => step.do === 'code')).toBe(true)
      }
    })())

  it('M16: a mail in the founder’s name comes from her, and is answered to the shop’s mailbox', () =>
    undone(db, async (tx) => {
      await on(tx, 'second-order', { sender: 'Hana Lee' })
      const { content } = await getTemplate(tx, idOf('second-order', 'word'))
      expect(content.sender).toMatchObject({ name: 'Hana Lee' })
      expect(JSON.stringify(content.languages)).toContain('"name":"Hana Lee"')
    })())

  it('M8: welcome greets at once, helps after three days at ten, asks after a week, and says nothing to who is held out', async () => {
    const id = await inTx((tx) => on(tx, 'welcome'))
    const people: string[] = []
    // So many that a tenth of them, drawn by lot, leaves enough.
    for (let at = 0; at < 24; at++) {
      people.push(await person(`welcome-${at}`))
      await says(people[at]!, true)
    }
    await go()
    const greeted = await whoGot('Good to have you here', people)
    expect(greeted.length).toBeGreaterThan(4)
    const [minji, alex] = greeted as [string, string]
    await later(days(3) + hours(24))
    expect(await sentTo(minji)).toEqual(['Good to have you here', 'Where most people begin'])
    await buy(alex)
    await later(days(5))
    expect(await sentTo(minji)).toHaveLength(3)
    expect(await sentTo(alex)).toHaveLength(2)
    expect((await stepsOf(minji, id)).filter((step) => step.endsWith('sent'))).toHaveLength(3)
    expect((await reading(db, listRecipes)).find(({ key }) => key === 'welcome')).toMatchObject({
      journey: { id, state: 'live', entered: greeted.length },
    })
    await inTx((tx) => switchOff(tx, 'welcome'))
    expect((await reading(db, (read) => getJourney(read, id))).state).toBe('paused')
    expect(await inTx((tx) => on(tx, 'welcome'))).toBe(id)
  })

  it('M8: who left a cart hears of it, and nothing of a payment; nothing more once she has bought', async () => {
    const [cart, payment] = [await inTx((tx) => on(tx, 'left-cart')), await inTx((tx) => on(tx, 'left-checkout'))]
    const left = async (name: string, paying: boolean) => {
      const profileId = await person(name)
      await says(profileId, true)
      await inTx((tx) => tx.publish(checkoutAbandoned({ checkoutId: tx.newId(), profileId, paying })))
      return profileId
    }
    const [sora, yuna] = [await left('left-sora', false), await left('left-yuna', true)]
    await go()
    expect([(await stepsOf(sora, cart)).length, (await stepsOf(sora, payment)).length]).toEqual([expect.any(Number), 0])
    expect(await stepsOf(sora, cart)).not.toHaveLength(0)
    expect(await stepsOf(yuna, payment)).not.toHaveLength(0)
    await buy(sora)
    await later(days(3))
    expect((await stepsOf(sora, cart)).filter((step) => step.startsWith('others'))).toEqual([])
  })

  it('M5 M6: a story in parts sells nothing, goes on sooner for who reads it, and counts the readers of each part', async () => {
    const id = await inTx((tx) => on(tx, 'stories'))
    await inTx((tx) => publishJourney(tx, id))
    const people: string[] = []
    for (let at = 0; at < 12; at++) {
      people.push(await person(`listens-${at}`))
      await says(people[at]!, true)
    }
    await go()
    await later(days(14))
    await later(days(1))
    const [minji, alex] = (await whoGot('A story: part 1', people)) as [string, string]
    await inTx(async (tx) => {
      const [send] = await query<{ sendId: string }>(
        tx,
        `select id as "sendId" from messaging.send where profile_id = $1 and subject = 'A story: part 1'`,
        [minji],
      )
      await tx.publish(opened({ sendId: send!.sendId, profileId: alex, isMachine: true }))
      await tx.publish(opened({ sendId: send!.sendId, profileId: minji, isMachine: false }))
    })
    await go()
    await later(days(6))
    expect(await whoGot('A story: part 2', [minji, alex])).toEqual([minji])
    await later(days(3))
    await later(days(1))
    expect(await whoGot('A story: part 2', [minji, alex])).toEqual([minji, alex])
    expect((await reading(db, (read) => journeyNumbers(read, id))).goals).toEqual([{ name: 'Read part 1', people: 1 }])
    const { mix } = await reading(db, (read) => explainMessages(read, minji))
    expect(mix.find(({ tells }) => tells === 'empathise')?.messages).toBeGreaterThanOrEqual(2)
  })

  it('M18: what runs out is told in the morning with a link that fills a cart, and what is back at once, whatever she agreed to', async () => {
    await inTx((tx) => on(tx, 'running-out'))
    await inTx((tx) => on(tx, 'back-in-stock'))
    const readers: string[] = []
    for (let at = 0; at < 20; at++) {
      const id = await person(`again-${at}`)
      readers.push(id)
      await says(id, true)
      await inTx((tx) =>
        tx.publish(
          supplyRunsOut({
            ...{ profileId: id, productId: tx.newId(), variantId: tx.newId(), handle: 'sencha', units: 2 },
            ...{ title: { en: 'Sencha', ko: '센차' }, runsOutAt: tx.now.toISOString(), reorderKey: `key-${at}` },
          }),
        ),
      )
    }
    const silent = await person('silent')
    await inTx((tx) =>
      tx.publish(
        backInStock({
          ...{ wishId: tx.newId(), profileId: silent, variantId: tx.newId(), productId: tx.newId() },
          ...{ handle: 'sencha', title: { en: 'Sencha', ko: '센차' } },
        }),
      ),
    )
    await go()
    expect(await sentTo(silent)).toEqual(['Sencha is here again'])
    await later(hours(24))
    const told = await whoGot('Is your Sencha running low?', readers)
    expect(told.length).toBeGreaterThan(2)
    const { rows } = await db.pool.query<{ html: string }>(
      `select html from messaging.send where profile_id = $1 and subject like 'Is your%'`,
      [told[0]],
    )
    expect(rows[0]!.html).toContain(`/cart/again/key-${readers.indexOf(told[0]!)}`)
  })

  async function whoGot(subject: string, people: readonly string[]): Promise<string[]> {
    const got: string[] = []
    for (const id of people) if ((await sentTo(id)).includes(subject)) got.push(id)
    return got
  }
})

describe('a recipe’s templates', () => {
  it('M3: fit what templates may be', () => {
    for (const { templates } of recipes)
      for (const definition of Object.values(templates))
        expect(() => templateInputSchema.parse(definition)).not.toThrow()
  })
})
