import { formatMoney } from '../../kernel/money.ts'
import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { creditOf } from './find-credit.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'store-credit',
      `select id::text as key, to_jsonb(e) as row from credit.entry e where profile_id = any($1::uuid[])`,
    ),
  ],
  holdsBack: async (read, { profileIds: [profileId] }) => {
    const left = profileId ? await creditOf(read, profileId) : []
    return left.map((amount) => `${formatMoney(amount, 'en')} of store credit are hers: pay or take them out first.`)
  },
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'store-credit',
      kept: 'The amounts, which the books are made of, without notes.',
      text: 'update credit.entry set note = null where note is not null and profile_id = any($1::uuid[])',
    }),
  ],
}
