import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type ShopSettings, shopSettingsSchema } from './settings.ts'

interface Stored {
  settings: Record<string, unknown>
  version: number
}

/** The shop's settings; defaults for all that was never set. */
export async function shopSettings(read: Read): Promise<ShopSettings> {
  return (await versionedShopSettings(read)).settings
}

/** The settings with the number of their version, which a change may name so as not to overwrite another's. */
export const versionedShopSettings = keep({
  name: 'shop.settings',
  tables: ['shop.settings'],
  load: async (read): Promise<{ settings: ShopSettings; version: number }> => {
    const rows = await query<Stored>(read, 'select settings, version from shop.settings')
    const stored = rows[0] ?? { settings: {}, version: 0 }
    return { settings: shopSettingsSchema.parse(stored.settings), version: stored.version }
  },
})
