import type { Module } from '../../kernel/module.ts'
import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { wishes } from './migrations/0001-wishes.ts'
import { followGoods, forgetOldWishes } from './reactions.ts'

export { backInStock, priceDropped, wished } from './events.ts'
export { makeWish, type WishToMake } from './make-wish.ts'
export { ThingUnknown, TooManyWishes } from './refusals.ts'
export { mostWishes, type WishKind, wishKinds } from './wish.ts'

const personal: PersonalData = {
  sections: [
    sectionOf(
      'waiting-for',
      `select id::text as key, to_jsonb(w) - 'profile_id' as row from wishes.wish w where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'waiting-for',
      text: 'delete from wishes.wish where profile_id = any($1::uuid[])',
    }),
  ],
}

export const wishesModule: Module = {
  name: 'wishes',
  personal,
  migrations: [wishes],
  consumers: [followGoods],
  recurring: [
    {
      name: 'wishes.forget-old',
      everySeconds: 86_400,
      run: async (edge) => {
        await edge.inTransaction(forgetOldWishes)
      },
    },
  ],
}
