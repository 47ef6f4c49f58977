import { afterAll, describe, expect, inject, it } from 'vitest'
import { openDatabase, type Database } from '../src/kernel/database.ts'
import { newId } from '../src/kernel/id.ts'
import { DatabaseNewer, migrate, type Migration } from '../src/kernel/migration.ts'
import { reading } from '../src/kernel/transaction.ts'
import { modulesOf } from '../src/modules.ts'
import { listRules } from '../src/modules/fulfilment/index.ts'
import { listReviews } from '../src/modules/reviews/index.ts'
import { shopSettings } from '../src/modules/shop/index.ts'
import { movableClock } from '../src/testing/clock.ts'
import { testPorts } from '../src/testing/ports.ts'

const migrations = modulesOf(testPorts()).flatMap((module) => module.migrations)
const ownerOf = ({ name }: Migration): string => name.split('/')[0]!

/** The steps of each module that write rows over which were there before, or bind them to something new. */
const rewriting: Record<string, string> = {
  fulfilment: 'fulfilment/0003-return-choices',
  profiles: 'profiles/0003-persons',
  reviews: 'reviews/0013-granted-places',
  shop: 'shop/0004-reasons-to-buy',
}

/** What a shop had that stopped before any of these. */
const older = migrations.filter(({ name }) => {
  const until = rewriting[name.split('/')[0]!]
  return until === undefined || name < until
})

const [product, order, minji, picture] = [newId(), newId(), newId(), newId()]
/** Rows as they were written then; that nothing may be lost of. */
const rows = `
  insert into shop.settings (settings, changed_at) values ('{"name": "Onjeong", "reasonsToBuy":
    [{"en": "Picked last week", "ko": "지난주에 땄어요"}, {"icon": "leaf", "text": {"en": "Nothing in plastic"}}]}', now());
  insert into profiles.profile (id, created_at) values ('${minji}', '2026-01-02');
  insert into profiles.identity (kind, value, profile_id, created_at) values
    ('email', 'minji@example.com', '${minji}', '2026-01-02'), ('device', 'a-phone', '${minji}', '2026-01-03');
  insert into fulfilment.rule (id, position, active, terms) values (gen_random_uuid(), 0, true, '{"name": "Insert",
    "active": true, "position": 0, "when": {"tags": [], "markets": [], "totalFrom": [], "productIds": [],
    "collectionIds": []}, "insert": {"text": {"en": "Hello"}, "promotionId": "${newId()}"}}');
  insert into fulfilment."return" (id, request_id, order_id, profile_id, accepted_by, accepted_at, lines)
    select gen_random_uuid(), gen_random_uuid(), case when n < 4 then '${order}'::uuid else gen_random_uuid() end,
      '${minji}', 'hana', timestamptz '2026-05-01' - n * interval '1 day', '[]' from generate_series(1, 4) as n;
  insert into reviews.review (id, product_id, profile_id, source, state, rating, body, locale, media_ids, created_at,
      waiting_since)
    select gen_random_uuid(), '${product}', gen_random_uuid(), 'page',
      (array['published', 'rejected', 'pending'])[1 + n % 3], 1 + n % 5, 'Warm ' || n, 'en',
      case when n = 3 then array['${picture}'::uuid] else '{}' end, timestamptz '2026-04-01' + n * interval '1 day',
      case when n % 3 = 2 then now() end
    from generate_series(1, 30) as n;
  insert into reviews.picture (media_id, review_id, sent_at, scopes)
    select '${picture}', id, now(), '{site,mail}' from reviews.review where media_ids <> '{}';
  insert into reviews.request (id, line_id, order_id, product_id, variant_id, profile_id, delivered_at, due_at)
    values (gen_random_uuid(), '${newId()}', '${order}', '${product}', gen_random_uuid(), '${minji}', now(), now());
  insert into reviews.asking (id, request_id, channel, round, at)
    select gen_random_uuid(), id, channel, 1, now() from reviews.request, unnest('{email,chat}'::text[]) as channel;`

const made: Database[] = []
afterAll(async () => {
  for (const db of made) await db.close()
})

async function emptyDatabase(): Promise<Database> {
  const url = (database: string) => inject('postgres').replace('DATABASE', database)
  const admin = openDatabase({ connectionString: url('postgres'), connections: 1 })
  const name = `upgraded_${newId().replaceAll('-', '')}`
  await admin.pool.query(`create database ${name}`)
  await admin.close()
  const db = openDatabase({ connectionString: url(name), clock: movableClock() })
  made.push(db)
  return db
}

describe('a shop of an older version', () => {
  it('N4: keeps every row when it is migrated, and what is new of them is as if it had always been there', async () => {
    const db = await emptyDatabase()
    const ask = async <Row>(text: string) => (await db.pool.query(text)).rows as Row[]
    await migrate(db, older)
    await db.pool.query(rows)
    const tally = await ask('select * from reviews.tally')
    expect(await migrate(db, migrations)).toEqual(
      migrations.flatMap(({ name }) => (older.some((one) => one.name === name) ? [] : [name])),
    )
    expect(await migrate(db, migrations)).toEqual([])

    const { reasonsToBuy } = await reading(db, shopSettings)
    expect(reasonsToBuy.map(({ icon, text }) => [icon, text['en']])).toEqual([
      ['heart', 'Picked last week'],
      ['leaf', 'Nothing in plastic'],
    ])
    expect(await ask('select kind, first_seen_at = created_at as since from profiles.identity order by 1')).toEqual([
      { kind: 'device', since: true },
      { kind: 'email', since: true },
    ])
    expect(
      await ask(`select number from fulfilment."return" where order_id = '${order}' order by accepted_at`),
    ).toEqual([1, 2, 3].map((number) => ({ number })))
    expect((await reading(db, listRules))[0]!.terms).toMatchObject({ active: true, insert: { heldBackPercent: 0 } })
    expect(await ask('select channel from reviews.asking order by 1')).toEqual([
      { channel: 'email' },
      { channel: 'messenger' },
    ])

    const shown = await reading(db, (read) => listReviews(read, { productId: product, sort: 'newest', limit: 20 }))
    expect(shown.map(({ body }) => body)).toEqual(Array.from({ length: 10 }, (_, n) => `Warm ${30 - 3 * n}`))
    expect(
      await ask(`select array_agg(seat order by seat) as seats from reviews.review where state = 'published'`),
    ).toEqual([{ seats: Array.from({ length: 10 }, (_, seat) => seat) }])
    expect(await ask('select count(*)::int as n from reviews.review where seat is null')).toEqual([{ n: 20 }])
    expect(await ask('select * from reviews.tally')).toEqual(tally.map((one) => ({ ...(one as object), seats: 10 })))
    expect(await ask(`select place from reviews.granted_place order by 1`)).toEqual([
      { place: 'mail' },
      { place: 'site' },
    ])
  })

  it('N4: stays as it was where a step fails, and is not opened by a version older than itself', async () => {
    const db = await emptyDatabase()
    const few = migrations.filter((one) => ['kernel', 'shop'].includes(ownerOf(one)))
    await migrate(db, few)
    await db.pool.query(`insert into shop.settings (settings, changed_at) values ('{"name": "Onjeong"}', now())`)
    const broken: Migration[] = [
      { name: 'shop/9998-good', up: `update shop.settings set settings = '{}'; create table shop.half (id int)` },
      { name: 'shop/9999-broken', up: 'alter table shop.settings add column lacking int not null' },
    ]
    await expect(migrate(db, [...few, ...broken])).rejects.toThrow('lacking')
    const { rows: left } = await db.pool.query(
      `select settings, to_regclass('shop.half') as half, (select count(*)::int from kernel.migration) as steps from shop.settings`,
    )
    expect(left).toEqual([{ settings: { name: 'Onjeong' }, half: null, steps: few.length }])

    const before = migrate(db, few.slice(0, -1))
    await expect(before).rejects.toThrow(DatabaseNewer)
    await expect(before).rejects.toThrow(few.at(-1)!.name)
  })

  it('N4: has rows to prove each step that writes over them, and none asks for what they cannot have', () => {
    const later = migrations.filter((one) => !/\/0001-/.test(one.name))
    /** Of bodies of functions nothing is done yet. */
    const statements = (up: string) =>
      up.replaceAll(/\$\$[\s\S]*?\$\$|\$function\$[\s\S]*?\$function\$/g, '').split(';')
    const proven = later.filter((one) => (rewriting[ownerOf(one)] ?? '~') <= one.name)
    const writes = later.filter((one) =>
      statements(one.up).some((text) => /^\s*(update|delete from) |set not null|alter (column )?\w+ type/i.test(text)),
    )
    expect(writes.filter((one) => !proven.includes(one)).map(({ name }) => name)).toEqual([])
    for (const { name, up } of later)
      for (const text of statements(up).filter((each) => /alter table/i.test(each))) {
        const columns =
          text.match(
            /add (column )?(?!(constraint|check|column) )[a-z_]+ [^,]*not null(?![^,]*(default|generated))/gi,
          ) ?? []
        expect(columns, `${name} adds a column that older rows cannot have: give it a default`).toEqual([])
      }
  })
})
