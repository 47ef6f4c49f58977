import { z } from 'zod'
import { defineEvent } from '../../src/kernel/event.ts'
import { defineJob } from '../../src/kernel/job.ts'
import { doing, type Module, on } from '../../src/kernel/module.ts'
import { query } from '../../src/kernel/query.ts'

export const cupOrdered = defineEvent('tea-house.cup-ordered', z.object({ profileId: z.uuid(), cup: z.int() }))
const cupPoured = defineEvent('tea-house.cup-poured', z.object({ profileId: z.uuid(), cup: z.int() }))
export const washCup = defineJob('tea-house.wash-cup', z.object({ cup: z.int(), seconds: z.number() }), {
  expireInSeconds: 1,
  retryDelaySeconds: 1,
})

/** What the reactions leave behind: nothing here is unique, so that an effect that happens twice shows. */
export const teaHouseTables = `
  create table public.poured (cup int not null);
  create table public.billed (cup int not null);
  create table public.washed (cup int not null);
  create table public.till (cups int not null);
  insert into public.till values (0);`

/** A module whose batches take long enough to be killed in the middle. */
export const teaHouse: Module = {
  name: 'tea-house',
  migrations: [],
  consumers: [
    {
      name: 'tea-house.pouring',
      lanes: 2,
      reactions: [
        on(cupOrdered, async (tx, { data }) => {
          await query(tx, 'insert into public.poured values ($1)', [data.cup])
          await tx.publish(cupPoured(data))
          await query(tx, 'select pg_sleep(0.0005)')
        }),
      ],
    },
    {
      name: 'tea-house.billing',
      reactions: [
        on(cupPoured, async (tx, { data }) => {
          await query(tx, 'insert into public.billed values ($1)', [data.cup])
          await query(tx, 'update public.till set cups = cups + 1')
        }),
      ],
    },
  ],
  jobs: [
    doing(washCup, async (edge, { cup, seconds }) => {
      await edge.inTransaction((tx) => query(tx, 'insert into public.washed values ($1)', [cup]))
      await edge.reading((read) => query(read, 'select pg_sleep($1)', [seconds]))
    }),
  ],
}
