import { describe, expect, it } from 'vitest'
import { days, hours } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/id.ts'
import { reading } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { journeyScene, send, wait } from '../../../testing/journeys.ts'
import { refusalOf } from '../../../testing/refusal.ts'
import { all } from '../../../testing/segments.ts'
import { observeTrait, tagProfile } from '../../profiles/index.ts'
import { createTemplateFrom } from '../../templates/index.ts'
import { fromYaml, graphSchema, type JourneyGraph, playForward, toYaml } from '../index.ts'

const db = await testDatabase()
const { inTx, person, template, journey, go, later, sentTo, stepsOf, buy, looks, segment, archiveAll } =
  journeyScene(db)
const play = (asked: Partial<Parameters<typeof playForward>[1]>) =>
  reading(db, (read) => playForward(read, { people: 100, days: 60, assume: 'none', ...asked }))

describe('time travel', () => {
  it('N11: plays forward what then comes true, step by step, and writes nothing', async () => {
    const [hello, offer, late] = [await template('Hello'), await template('Offer'), await template('Late')]
    const steps: JourneyGraph['steps'] = {
      hello: send(hello, 'ask'),
      ask: {
        ...{ do: 'wait-for', event: 'reviews.review-submitted', timeout: { days: 5 } },
        ...{ then: 'which', otherwise: 'late' },
      },
      which: { do: 'branch', paths: [{ if: all({ if: 'tag', tag: 'vip' }), then: 'offer' }], otherwise: 'half' },
      half: {
        do: 'split',
        paths: [
          { name: 'a', share: 50, then: 'offer' },
          { name: 'b', share: 50 },
        ],
      },
      offer: send(offer),
      late: send(late, 'rest'),
      rest: { do: 'wait', for: { days: 1 }, until: { weekdays: [1], hour: 9 }, then: 'offer' },
    }
    const graph: JourneyGraph = {
      start: { on: 'event', event: 'orders.order-placed' },
      ...{ reentry: { mode: 'always' }, holdout: 20, first: 'hello', steps },
      cancelOn: [{ event: 'orders.order-cancelled' }],
    }
    const people = await Promise.all(Array.from({ length: 9 }, (_, n) => person(`p${n}`)))
    await inTx((tx) => tagProfile(tx, { profileId: people[0]!, tags: ['vip'] }))
    // What they do within ten days: the past of the copy, and afterwards the same once more.
    const live = async () => {
      for (const [n, who] of people.entries()) {
        await buy(who)
        await go()
        await later(hours(7))
        if (n % 3 === 0) await looks(who, newId())
        await later(hours(3))
      }
    }
    const began = db.clock.now()
    await live()
    db.clock.set(new Date(began.getTime() + days(20)))
    const id = await journey(graph, 'To come true')
    const before = await counts()
    const played = await play({ journeyId: id, days: 20, assume: 'past' })
    expect(await counts()).toEqual(before)
    expect(played).toMatchObject({ looked: 9, problems: [] })
    expect(played.entered + played.heldOut).toBe(9)

    await live()
    for (let next = await nextDue(); next < played.until; next = await nextDue()) {
      db.clock.set(next)
      await go()
    }
    const foreseen = (who: string) =>
      played.lanes.find(({ personId }) => personId === who)!.words.map(({ step, what }) => `${step} ${what}`)
    for (const who of people) {
      expect(await stepsOf(who, id)).toEqual(foreseen(who))
      expect((await sentTo(who)).length).toBe(played.messages.filter(({ personId }) => personId === who).length)
    }
    await archiveAll()
  })

  it('N11: assumes nothing, or that all that is waited for happens half way; and plays nothing that does not fit', async () => {
    const [yes, no] = [await template('Yes'), await template('No')]
    const graph: JourneyGraph = {
      ...{ start: { on: 'by-hand' }, reentry: { mode: 'never' }, first: 'ask' },
      steps: {
        ask: { do: 'wait-for', event: 'orders.order-placed', timeout: { days: 4 }, then: 'yes', otherwise: 'no' },
        yes: send(yes),
        no: send(no),
      },
    }
    const from = db.clock.now()
    const at = async (assume: 'none' | 'all') =>
      (await play({ graph, assume, people: 1 })).messages.map(({ step, at: when }) => [
        step,
        (when.getTime() - from.getTime()) / days(1),
      ])
    expect([await at('none'), await at('all')]).toEqual([[['no', 4]], [['yes', 2]]])
    const broken = { ...graph, first: 'nowhere' }
    expect(await play({ graph: broken })).toMatchObject({ entered: 0, messages: [] })
    // Marketing does not leave without consent, and the play says so.
    const news = await template('News', 'marketing')
    const withheld = await play({ graph: { ...graph, first: 'news', steps: { news: send(news) } }, people: 3 })
    expect(withheld.messages.map(({ withheld: why }) => why)).toEqual(Array(3).fill('never-agreed'))
  })

  /** When somebody takes her next step. */
  async function nextDue(): Promise<Date> {
    const { rows } = await db.pool.query<{ at: Date | null }>(
      `select min(due_at) as at from journeys.run where state = 'active'`,
    )
    return rows[0]?.at ?? new Date('2100-01-01')
  }

  async function counts() {
    const tables = [
      'kernel.event',
      'journeys.run',
      'journeys.visit',
      'messaging.send',
      'messaging.held',
      'journeys.tally',
    ]
    const { rows } = await db.pool.query(
      `select ${tables.map((table, n) => `(select count(*) from ${table}) as t${n}`).join(', ')}`,
    )
    return rows[0] as unknown
  }
  it('N11: plays for those of a segment, and names whom which message lacks what at which step; the linter warns of it', async () => {
    const [knows, lacks, outside] = [await person('knows'), await person('lacks'), await person('outside')]
    const segmentId = await segment('Asked', all({ if: 'tag', tag: 'asked' }))
    await inTx(async (tx) => {
      for (const who of [knows, lacks]) await tagProfile(tx, { profileId: who, tags: ['asked'] })
      await observeTrait(tx, { profileId: knows, name: 'skin', value: 'oily', source: 'staff', observedAt: tx.now })
    })
    await go()
    const mail = await inTx((tx) =>
      createTemplateFrom(tx, {
        ...{ channel: 'email', name: 'Skin', purpose: 'order' },
        languages: {
          en: {
            subject: 'For your {{ person.traits.skin }} skin',
            blocks: [{ kind: 'text', text: '{{ event.orderId }} {{ person.firstName | default: "you" }}' }],
          },
        },
      }),
    )
    const start = { on: 'event', event: 'orders.order-placed' } as const
    const graph: JourneyGraph = {
      start,
      reentry: { mode: 'always' },
      first: 'mail',
      steps: { mail: send(mail, 'next'), next: send(mail) },
    }
    const played = await play({ graph, segmentId, people: 10 })
    expect(played.looked).toBe(2)
    expect(played.lanes.map(({ personId }) => personId)).not.toContain(outside)
    expect(played.lacks).toMatchObject([{ personId: lacks, step: 'mail', template: mail, name: 'person.traits.skin' }])
    expect(played.lacks[0]!.words).toBe('subject, en: “person.traits.skin” is not known of this person.')
    expect(played.messages.map(({ personId, step }) => [personId, step])).toEqual([
      [knows, 'mail'],
      [knows, 'next'],
    ])
    expect(played.lanes.find(({ personId }) => personId === lacks)!.words.map(({ what }) => what)).toEqual([
      'came-in',
      'failed',
    ])
    expect(played.problems.map(({ step, code, isWarning }) => [step, code, isWarning])).toEqual([
      ['mail', 'template-may-lack', true],
      ['next', 'template-may-lack', true],
    ])
    expect(played.problems[0]!.message).toContain('“person.traits.skin”')
    expect(played.problems[0]!.message).not.toContain('event.orderId')
    const byHand = { ...graph, start: { on: 'by-hand' as const } }
    const [warning] = (await play({ graph: byHand, segmentId })).problems
    expect(warning!.message).toContain('“person.traits.skin”, “event.orderId”')
    expect(await refusalOf(play({ graph, segmentId: newId() }))).toMatchObject({ code: 'segments/segment-unknown' })
  })
})

describe('a journey as a file', () => {
  it('M1: is the same journey when it is read again, and says where a file is broken', () => {
    const graph = graphSchema.parse({
      start: { on: 'date', trait: 'birthday', offsetDays: -3, hour: 9, yearly: true },
      where: all({ if: 'figure', figure: 'orders', atLeast: 1 }),
      ...{ reentry: { mode: 'after', days: 300 }, goal: { event: 'orders.order-placed', withinDays: 14 } },
      ...{ holdout: 10, endsAt: '2027-01-01', first: 'mail' },
      steps: {
        mail: { ...send(newId(), 'rest'), title: 'Write: to her #1' },
        rest: wait(3),
        'no-more': { do: 'exit' },
      },
      places: { start: { x: 0, y: 12.5 } },
    })
    expect(fromYaml(toYaml({ name: 'Birth: days', graph }))).toEqual({ name: 'Birth: days', graph })
    const broken = (yaml: string) => {
      try {
        return fromYaml(yaml)
      } catch (error) {
        return (error as { field: string; message: string }).field
      }
    }
    const yaml = toYaml({ name: 'Birthdays', graph })
    expect(broken(yaml.replace('then: rest', 'than: rest'))).toBe('steps.mail')
    expect(broken(yaml.replace('holdout: 10', 'holdout: 70'))).toBe('holdout')
    expect(broken('name: [')).toBe('yaml')
  })
})
