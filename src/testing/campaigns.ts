import { days, hours } from '../kernel/clock.ts'
import { edgeOf } from '../kernel/edge.ts'
import { reading } from '../kernel/transaction.ts'
import {
  type CampaignInput,
  campaignSchema,
  campaignsModule,
  campaignsStillMean,
  createCampaign,
  getCampaign,
  listRecipients,
  startCampaign,
} from '../modules/campaigns/index.ts'
import { messagingModule, type OutgoingMail } from '../modules/messaging/index.ts'
import { tagProfile } from '../modules/profiles/index.ts'
import { segmentsModule } from '../modules/segments/index.ts'
import { createTemplate, templateInputSchema } from '../modules/templates/index.ts'
import { expect } from 'vitest'
import { runAllConsumers } from './consumers.ts'
import type { TestDatabase } from './database.ts'
import { all, segmentScene } from './segments.ts'

/** People who agreed to news, campaigns that are sent to them, and the mail server that takes them. */
export function campaignScene(db: TestDatabase) {
  const edge = edgeOf(db)
  const { inTx, person, follow, segment, says, ...others } = segmentScene(db)
  const left: OutgoingMail[] = []
  /** What the mail server says to a mail, by throwing. */
  const server = { answer: (_mail: OutgoingMail): void => undefined }
  const transport = {
    name: 'test',
    deliver: (mail: OutgoingMail) => Promise.resolve().then(() => (server.answer(mail), void left.push(mail))),
  }
  const messaging = messagingModule({ transport, asking: [campaignsStillMean] })
  const campaigns = campaignsModule({ baseUrl: 'https://shop.test' })
  const run = async (name: string) => {
    for (const module of [messaging, campaigns])
      for (const work of module.recurring!) if (work.name === name) await work.run(edge)
  }
  /** Writes what is due, and hands over what was written. */
  const proceed = () => run('campaigns.proceed')
  const deliver = () => run('messaging.deliver-due')
  const release = () => run('messaging.release-held')
  const listen = async () => expect(await runAllConsumers(db, [segmentsModule, campaigns])).toEqual([])

  const template = (subject: string) =>
    inTx((tx) =>
      createTemplate(
        tx,
        templateInputSchema.parse({
          channel: 'email',
          name: subject,
          languages: {
            en: { subject, blocks: [{ kind: 'text', text: 'Hello {{ person.firstName | default: "there" }}' }] },
          },
        }),
        'sora',
      ),
    )

  let made = 0
  /** So many people with a tag of their own who agreed to news, and the segment they are. */
  async function crowd(size: number) {
    const tag = `crowd-${++made}`
    const people: string[] = []
    for (let at = 0; at < size; at++) {
      const id = await person(`${tag}-${at}`)
      await says(id, true)
      await inTx((tx) => tagProfile(tx, { profileId: id, tags: [tag] }))
      people.push(id)
    }
    await follow()
    return { tag, people, segmentId: await segment(tag, all({ if: 'tag', tag })) }
  }

  const begin = async (input: CampaignInput) => {
    const id = await inTx((tx) => createCampaign(tx, campaignSchema.parse(input), 'sora'))
    await inTx((tx) => startCampaign(tx, id))
    return id
  }

  const one = async (segmentId: string, more: Partial<CampaignInput> = {}): Promise<CampaignInput> => ({
    name: 'Spring',
    segmentId,
    channel: 'email',
    variants: [{ name: 'A', templateId: await template('Spring is here'), share: 100 }],
    ...more,
  })

  const recipients = (campaignId: string) => reading(db, (read) => listRecipients(read, { campaignId, limit: 1_000 }))
  const sends = async (campaignId: string) =>
    (
      await db.pool.query<{ key: string; subject: string; recipient: string }>(
        `select key, subject, recipient from messaging.send where automation_id = $1 order by key`,
        [campaignId],
      )
    ).rows
  const state = async (id: string) => (await reading(db, (read) => getCampaign(read, id))).state

  /** No quiet hours: the next noon in UTC. */
  const nextNoon = () =>
    db.clock.set(new Date(Math.ceil((db.clock.now().getTime() - hours(12)) / days(1)) * days(1) + hours(12)))

  return {
    ...{ ...others, inTx, person, follow, segment, says, edge, left, server, proceed, deliver, release, listen },
    ...{ template, crowd, begin, one, recipients, sends, state, nextNoon },
  }
}
