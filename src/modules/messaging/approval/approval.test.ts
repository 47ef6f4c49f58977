import { describe, expect, it } from 'vitest'
import { hours, later, minutes } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { news, orderOf, reader } from '../../../testing/messages.ts'
import { withdrawConsent } from '../../consent/index.ts'
import {
  approvalRules,
  changeApprovalSettings,
  changeContactSettings,
  type ApprovalSettings,
  decideApprovals,
  endInAdvance,
  explainMessages,
  findApproval,
  findSend,
  listApprovals,
  listHeld,
  sendMail,
  sendMarketingMail,
  sendMessage,
  sendMessages,
} from '../index.ts'
import { releaseHeld } from '../release-held.ts'
import { endApprovals } from './end-approvals.ts'

const db = await testDatabase()
const noon = db.clock.now()
/** As if what is there had happened so much earlier. */
const pass = async (tx: Tx, time: string) => {
  await query(tx, `update messaging.approval_item set expires_at = expires_at - $1::interval`, [time])
  await query(tx, `update messaging.send set next_at = next_at - $1::interval where state = 'held'`, [time])
}
const settle = async (tx: Tx, change: Partial<ApprovalSettings>) => {
  await changeContactSettings(tx, { change: { perWeek: 50 }, by: 'sora' })
  await changeApprovalSettings(tx, { change, by: 'sora' })
}
const templateId = '018f0000-0000-7000-8000-0000000000a1'
const words = (version: number) => ({ template: { id: templateId, version, by: 'alex' } })
const waits = { heldUntil: later(noon, minutes(30)), because: 'approval' }

describe('messages that wait for a second pair of eyes', () => {
  it(
    'M9: wait by rule and word, leave in the very words that were looked at, and only to whom may still get them',
    inTx(db, async (tx) => {
      const [minji, sora, haru] = [
        await reader(tx),
        await reader(tx, 'sora@x.test', 'FR'),
        await reader(tx, 'h@x.test'),
      ]
      await settle(tx, { words: ['busan', '부산', 'ham'], countries: ['FR'] })
      const say = (name: string) => ({ content: { channel: 'email', mail: news({ name }) } as const })
      const storm = orderOf(minji, { ...say('Busan harbour'), ...words(1) })
      const champion = orderOf(haru, say('Champion'))
      const toFrance = orderOf(sora, { country: 'FR' })
      expect(await sendMessages(tx, [storm, champion, toFrance])).toEqual([
        waits,
        { sendId: expect.any(String) as string },
        waits,
      ])
      await sendMail(tx, {
        key: 'order',
        to: 'a@b.test',
        profileId: minji,
        locale: 'en',
        mail: news({ name: 'Busan' }),
      })
      expect(await sendMessage(tx, orderOf(minji, { ...say('Busan'), purpose: 'order' }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, orderOf(minji, { ...say('Busan'), isTest: true }))).toHaveProperty('sendId')
      expect(await sendMessage(tx, storm)).toEqual(waits)
      expect((await listHeld(tx, { limit: 9 })).map(({ reason, details }) => [reason, details]).sort()).toEqual([
        ['approval', 'FR'],
        ['approval', 'busan'],
      ])
      const open = await listApprovals(tx, { side: 'open' })
      expect(open).toMatchObject([{ people: 1 }, { people: 1 }])
      const [first] = open.filter(({ templateId: id }) => id === templateId)
      expect(first).toMatchObject({ because: [{ rule: 'word', value: 'busan' }], author: 'alex' })
      const looked = await findApproval(tx, first!.id)
      expect(looked).toMatchObject({ profileId: minji, words: { subject: 'For Busan harbour' } })
      expect(looked.words!.html).toContain('unsubscribe')

      const decide = (more: object) =>
        decideApprovals(tx, { id: first!.id, scope: 'one', decision: 'approved', note: '', by: 'mina', ...more })
      await expect(decide({ by: 'alex' })).rejects.toMatchObject({ code: 'messaging/own-words' })
      await expect(decide({ decision: 'rejected', note: ' ' })).rejects.toMatchObject({ field: 'note' })
      expect(await decide({})).toEqual({ people: 1 })
      await expect(decide({})).rejects.toMatchObject({ code: 'messaging/approval-unknown' })
      const changed = { ...storm, ...say('Something else'), ...words(2) }
      const left = await sendMessage(tx, changed)
      expect(await findSend(tx, (left as { sendId: string }).sendId)).toMatchObject({ subject: 'For Busan harbour' })
      expect(await sendMessage(tx, changed)).toEqual(left)

      const [france] = (await listApprovals(tx, { side: 'open' })).map(({ id }) => id)
      await decideApprovals(tx, { id: france!, scope: 'one', decision: 'approved', note: '', by: 'mina' })
      await withdrawConsent(tx, { profileId: sora, channel: 'email', purpose: 'marketing', source: 'one-click' })
      expect(await sendMessage(tx, toFrance)).toEqual({ withheld: 'withdrawn' })
      const over = await listApprovals(tx, { side: 'over' })
      expect(over.map(({ state, decidedBy }) => [state, decidedBy]).sort()).toEqual([
        ['gone', 'mina'],
        ['left', 'mina'],
      ])
      expect(await query(tx, 'select 1 from messaging.approval_item where letter is not null')).toEqual([])
    }),
  )

  it(
    'M9: all with the same words are decided at once, now and to come; rejected, sent back and written anew, too late',
    inTx(db, async (tx) => {
      const people = [await reader(tx), await reader(tx, 'sora@x.test'), await reader(tx, 'alex@x.test')]
      await settle(tx, { automations: [{ kind: 'journey', id: 'welcome', waitHours: 24 }], waitHours: 72 })
      const [first, second, third] = people.map((one) => orderOf(one, words(1)))
      expect(await sendMessages(tx, [first!, second!])).toEqual([waits, waits])
      const only = async () => (await listApprovals(tx, { side: 'open' }))[0]!
      const group = await only()
      expect(group).toMatchObject({ people: 2, nextExpiryAt: later(tx.now, hours(24)) })
      expect((await findApproval(tx, group.id)).alike).toMatchObject({ people: 1 })

      const decide = async (decision: 'approved' | 'rejected' | 'sent-back', note: string) =>
        decideApprovals(tx, { id: (await only()).id, scope: 'all', decision, note, by: 'mina' })
      expect(await decide('sent-back', 'Not this week')).toEqual({ people: 2 })
      expect(await sendMessages(tx, [first!, third!])).toEqual([waits, waits])
      expect(await only()).toMatchObject({ state: 'sent-back' })
      const anew = [first!, second!, third!].map((order) => ({ ...order, ...words(2) }))
      expect(await sendMessages(tx, anew)).toEqual([waits, waits, waits])
      expect(await only()).toMatchObject({ state: 'waiting', people: 3, templateVersion: 2 })
      expect(await decide('approved', '')).toEqual({ people: 3 })
      expect((await sendMessages(tx, anew)).every((one) => 'sendId' in one)).toBe(true)
      const later2 = orderOf(people[0]!, words(2))
      expect(await sendMessage(tx, later2)).toHaveProperty('sendId')
      const { inAdvance } = await approvalRules(tx)
      expect(inAdvance.map(({ decision, templateVersion }) => [templateVersion, decision]).sort()).toEqual([
        [1, 'sent-back'],
        [2, 'approved'],
      ])
      await endInAdvance(tx, inAdvance.find(({ decision }) => decision === 'approved')!.id)
      const again = orderOf(people[0]!, words(2))
      expect(await sendMessage(tx, again)).toEqual(waits)
      expect(await decide('rejected', 'People mourn')).toEqual({ people: 1 })
      expect(await sendMessage(tx, again)).toEqual({ withheld: 'rejected' })
      expect(await sendMessage(tx, orderOf(people[1]!, words(2)))).toEqual({ withheld: 'rejected' })
      expect((await listHeld(tx, { outcome: 'withheld', limit: 9 }))[0]).toMatchObject({
        reason: 'rejected',
        details: 'People mourn',
      })
      const late = orderOf(people[2]!, words(3))
      expect(await sendMessage(tx, late)).toEqual(waits)
      await pass(tx, '25 hours')
      expect(await sendMessage(tx, late)).toEqual({ withheld: 'expired' })
      await endApprovals(tx)
      expect(await sendMessage(tx, late)).toEqual({ withheld: 'expired' })
      expect(await listApprovals(tx, { side: 'open' })).toEqual([])
    }),
  )

  it(
    'M9: a notice waits in the outbox, and keeps its place in no budget; it is let go, rejected, or over',
    inTx(db, async (tx) => {
      const her = await reader(tx)
      await settle(tx, { everything: true, authorsMayDecide: true })
      const notice = async (key: string) => {
        const sent = await sendMarketingMail(tx, {
          ...{ key, profileId: her, locale: 'en', country: 'DE', origin: 'https://shop.test' },
          mail: news({ name: 'Minji' }),
        })
        return (sent as { sendId: string }).sendId
      }
      const stateOf = async (sendId: string) => {
        const found = await findSend(tx, sendId)
        return [found?.state, found?.lastError]
      }
      const decide = async (decision: 'approved' | 'rejected' | 'sent-back') =>
        decideApprovals(tx, {
          ...{ id: (await listApprovals(tx, { side: 'open' }))[0]!.id, scope: 'one', decision, note: 'x', by: 'mina' },
        })
      const good = await notice('a')
      expect([await stateOf(good), await releaseHeld(tx)]).toEqual([['held', null], false])
      expect((await explainMessages(tx, her)).budget.used).toBe(0)
      await expect(decide('sent-back')).rejects.toMatchObject({ code: 'messaging/nobody-to-send-back-to' })
      await decide('approved')
      await releaseHeld(tx)
      expect(await stateOf(good)).toEqual(['queued', null])
      const bad = await notice('b')
      await decide('rejected')
      expect(await stateOf(bad)).toEqual(['refused', 'Not sent: rejected'])
      const old = await notice('c')
      await pass(tx, '73 hours')
      await releaseHeld(tx)
      expect(await stateOf(old)).toEqual(['held', null])
      await endApprovals(tx)
      expect(await stateOf(old)).toEqual(['refused', 'Not sent: expired'])
    }),
  )
})
