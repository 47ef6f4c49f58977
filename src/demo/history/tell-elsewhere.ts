import { later, minutes } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { addSource, batchFrom, collectEvents, type RawEvent, senderOfKey } from '../../modules/collecting/index.ts'

interface Elsewhere {
  readonly name: string
  readonly channel: 'web' | 'retail'
  readonly origins: readonly string[]
  readonly door: string
  readonly events: (now: Date) => readonly RawEvent[]
}

const minji = { userId: 'minji', anonymousId: 'browser-minji' }
const soyeon = { userId: 'seoyeon', anonymousId: 'browser-seoyeon' }

/** Where else the brand meets people: what they did there stands on their timelines. */
const elsewhere: readonly Elsewhere[] = [
  {
    name: 'Recipe blog',
    channel: 'web',
    origins: ['https://recipes.onjeong.example'],
    door: 'pixel',
    events: (now) => [
      { type: 'identify', ...minji, traits: { email: 'minji.kim@example.com' } },
      { type: 'identify', ...soyeon, traits: { email: 'seoyeon.lee@example.com' } },
      ...[minji, soyeon].flatMap((who, at): RawEvent[] => [
        { type: 'page', ...who, name: 'Iced green tea in five minutes', timestamp: ago(now, 11 - at) },
        {
          type: 'track',
          ...who,
          event: 'Recipe Saved',
          properties: { recipe: 'Iced green tea' },
          timestamp: ago(now, 9 - at),
        },
        { type: 'track', ...who, event: 'Shop Opened', properties: { from: 'recipe' }, timestamp: ago(now, 8 - at) },
      ]),
      // The page forgot to say who it was.
      { type: 'track', event: 'Recipe Printed' },
    ],
  },
  {
    name: 'Till in Seongsu',
    channel: 'retail',
    origins: [],
    door: 'segment',
    events: (now) => [
      {
        type: 'identify',
        userId: 'seoyeon',
        traits: { email: 'seoyeon.lee@example.com' },
        timestamp: ago(now, 24 * 60 * 2),
      },
      {
        ...{ type: 'track', userId: 'seoyeon', event: 'Tasting Joined', timestamp: ago(now, 24 * 60 * 2) },
        properties: { tea: 'Ember hojicha', guests: 2 },
      },
      {
        type: 'track',
        userId: 'minji',
        event: 'Tasting Joined',
        timestamp: ago(now, 24 * 60),
        properties: { tea: 'Jeju sencha' },
      },
    ],
  },
]

const ago = (now: Date, count: number): string => later(now, -minutes(count)).toISOString()

/** The brand's blog and its till tell what two customers did there. */
export async function tellElsewhere(tx: Tx): Promise<void> {
  for (const { events, door, ...source } of elsewhere) {
    const { key } = await addSource(tx, { ...source, origins: [...source.origins] }, 'demo')
    const sender = (await senderOfKey(tx, key))!
    const told = events(tx.now).map((event, at) => ({ ...event, messageId: `${source.channel}-${at}` }))
    await collectEvents(tx, [batchFrom({ sender, door, receivedAt: tx.now, sentAt: tx.now, events: told })])
  }
}
