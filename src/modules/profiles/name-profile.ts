import type { Tx } from '../../kernel/transaction.ts'
import { writing } from './tables.ts'

/** Notes how a person is called and which language she reads; what is left out stays as it is. */
export async function nameProfile(tx: Tx, known: { profileId: string; name?: string; locale?: string }): Promise<void> {
  const { profileId, name, locale } = known
  if (name === undefined && locale === undefined) return
  await writing(tx)
    .updateTable('profiles.profile')
    .set({ ...(name === undefined ? {} : { name }), ...(locale === undefined ? {} : { locale }) })
    .where('id', '=', profileId)
    .execute()
}
