import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { campaignNumbers, createCampaign, campaignSchema, startCampaign } from '../../src/modules/campaigns/index.ts'
import { recordConsent } from '../../src/modules/consent/index.ts'
import { createJourneyFrom, publishJourney } from '../../src/modules/journeys/index.ts'
import { changeContactSettings } from '../../src/modules/messaging/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { createSegment, getSegment } from '../../src/modules/segments/index.ts'
import { createTemplateFrom } from '../../src/modules/templates/index.ts'
import { randomFrom } from './random.ts'
import { shopToKill } from './shop-to-kill.ts'

/** `KILLS=100 PEOPLE=20000 npm test -- test/crashes/campaign.test.ts` for a long run; another `SEED` gives another one. */
const kills = Number(process.env['KILLS'] ?? 3)
const people = Number(process.env['PEOPLE'] ?? 400)
const seed = Number(process.env['SEED'] ?? 20_261_129)
/** In a long run the mail server takes so long over each mail, 32 of them at a time, that the last kill still meets some. */
const slowMs = kills > 10 ? Math.round((kills * 5_000 * 32) / (2 * people)) : 0
const patience = 120_000 + people * 60 + kills * 20_000

const { sink, shop, db, inTx, killAtRandom, timePasses } = await shopToKill({ slowMs })
await shop.start('web')

const [subjectOfCampaign, subjectOfJourney] = ['To everybody at once', 'To each who came']

async function scene(): Promise<{ campaignId: string; segmentId: string }> {
  const template = (subject: string) =>
    inTx((tx) =>
      createTemplateFrom(tx, {
        ...{ channel: 'email', name: subject },
        languages: {
          en: { subject, blocks: [{ kind: 'text', text: 'Hello {{ person.firstName | default: "there" }}' }] },
        },
      }),
    )
  const [mailed, told] = [await template(subjectOfCampaign), await template(subjectOfJourney)]
  await inTx((tx) =>
    changeContactSettings(tx, { change: { perWeek: 10, digest: false, quiet: { from: 0, to: 0 } }, by: 'sora' }),
  )
  const segmentId = await inTx((tx) =>
    createSegment(
      tx,
      {
        ...{ name: 'Readers', about: '' },
        condition: {
          if: 'all',
          conditions: [{ if: 'consent', channel: 'email', purpose: 'marketing', is: 'granted' }],
        },
      },
      'sora',
    ),
  )
  await until('the segment to be live', async () => !(await reading(db, (read) => getSegment(read, segmentId))).filling)
  const journeyId = await inTx((tx) =>
    createJourneyFrom(tx, {
      name: 'Each who came',
      graph: {
        start: { on: 'segment-entered', segment: segmentId },
        reentry: { mode: 'never' },
        first: 'wait',
        steps: {
          wait: { do: 'wait', for: { minutes: 1 }, then: 'tell' },
          tell: { do: 'send', template: told },
        },
      },
    }),
  )
  await inTx((tx) => publishJourney(tx, journeyId))
  await meet()
  await until('all to belong to the segment', async () => {
    const { members, filling } = await reading(db, (read) => getSegment(read, segmentId))
    return !filling && members === people
  })
  const design = campaignSchema.parse({
    ...{ name: 'Everybody', segmentId, channel: 'email', holdoutPercent: 10 },
    variants: [{ name: 'A', templateId: mailed, share: 100 }],
  })
  const campaignId = await inTx((tx) => createCampaign(tx, design, 'sora'))
  return { campaignId, segmentId }
}

/** So many people agree to news, a hundred in one transaction. */
async function meet(): Promise<void> {
  const wording = { text: 'News by email', version: 'v1', locale: 'en' }
  for (let from = 0; from < people; from += 100)
    await inTx(async (tx) => {
      for (let at = from; at < Math.min(people, from + 100); at++) {
        const profileId = await profileByEmail(tx, `reader-${at}@example.com`)
        const about = { profileId, channel: 'email', purpose: 'marketing' } as const
        await recordConsent(tx, { ...about, state: 'granted', wording, source: 'preferences' })
      }
    })
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < patience; await pause(200)) {
    if (await isSo().catch(() => false)) return
  }
  throw new Error(`Waited in vain for ${what}\n${shop.said()}`)
}

/** Until then the database may be on its way back. */
const untilAnswering = () => until('the database to be back', async () => (await counted('kernel.recurring')) > 0)

/** How many messages there are of each person under one subject, by their Message-IDs. */
function idsOf(subject: string): number[] {
  const ids = new Map<string, Set<string>>()
  for (const mail of sink.received)
    if (mail.subject === subject) ids.set(mail.to, (ids.get(mail.to) ?? new Set()).add(mail.messageId))
  return [...ids.values()].map(({ size }) => size)
}

const counted = async (text: string, values: unknown[] = []): Promise<number> =>
  (await db.pool.query<{ n: number }>(`select count(*)::int as n from ${text}`, values)).rows[0]!.n

describe('N4: a campaign and a journey go out while web, worker and database are killed', () => {
  it(
    `${kills} times with kill -9, to ${people} people: no message is missing, and none comes under two ids`,
    { timeout: patience * 3 },
    async () => {
      const { campaignId } = await scene()
      await inTx((tx) => startCampaign(tx, campaignId))
      await until('the first mail', () => Promise.resolve(sink.received.length > 0))
      const mailsAtKill: number[] = []
      const killed = await killAtRandom(randomFrom(seed), kills, ['worker', 'worker', 'web', 'database'], () => {
        mailsAtKill.push(sink.received.length)
        if (kills > 10) process.stdout.write(`${mailsAtKill.length} kills, ${sink.received.length} mails\n`)
      })
      await timePasses(
        `update journeys.run set due_at = now() where state = 'active';
         update messaging.send set claimed_until = now(), next_at = now() where state = 'queued'`,
        untilAnswering,
      )
      const waiting = `campaigns.recipient where campaign_id = $1 and state in ('due', 'held', 'waiting')`
      await until('everybody to have had a turn', async () => {
        const [{ rows }, left] = [
          await db.pool.query<{ state: string }>('select state from campaigns.campaign where id = $1', [campaignId]),
          await counted(waiting, [campaignId]),
        ]
        return rows[0]!.state === 'finished' && left === 0
      })
      await until('the journey to be over', async () => (await counted(`journeys.run where state <> 'ended'`)) === 0)
      await until('all to have left', async () => (await counted(`messaging.send where state = 'queued'`)) === 0)

      const numbers = await reading(db, (read) => campaignNumbers(read, campaignId))
      const standing = (state: string) => numbers.standings.find((one) => one.state === state)?.people ?? 0
      const doubled = sink.received.length - new Set(sink.received.map(({ messageId }) => messageId)).size
      const inTheMiddle = mailsAtKill.filter((mails) => mails > 0 && mails < sink.received.length).length
      process.stdout.write(
        `${JSON.stringify({ seed, killed, inTheMiddle, people, mails: sink.received.length, sameIdTwice: doubled })}\n`,
      )
      expect(numbers.people).toBe(people)
      expect(standing('sent') + standing('holdout')).toBe(people)
      expect(idsOf(subjectOfCampaign)).toEqual(Array<number>(standing('sent')).fill(1))
      expect(idsOf(subjectOfJourney)).toEqual(Array<number>(people).fill(1))
      expect(await counted('messaging.send where automation_id = $1', [campaignId])).toBe(standing('sent'))
      expect(await counted('kernel.set_aside')).toBe(0)
      expect(await counted(`job.job where state = 'failed'`)).toBe(0)
    },
  )
})
