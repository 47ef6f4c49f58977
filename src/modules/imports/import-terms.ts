import type { Read } from '../../kernel/transaction.ts'
import { currencySchema, listMarkets } from '../pricing/index.ts'
import { shopSettings } from '../shop/index.ts'
import { CurrencyUnknown, NoMarket } from './refusals.ts'

/** What a file does not say of itself. */
export interface ImportTerms {
  /** ISO 4217, of all its prices. */
  readonly currency: string
  /** BCP 47, of all its texts. */
  readonly locale: string
}

/**
 * The currency asked for, or that of the default market; the language of the shop.
 *
 * @throws {CurrencyUnknown}
 * @throws {NoMarket} when the shop sells nowhere yet
 */
export async function importTerms(read: Read, currency: string | undefined): Promise<ImportTerms> {
  if (currency !== undefined && !currencySchema.safeParse(currency.toUpperCase()).success) throw new CurrencyUnknown()
  const [market] = await listMarkets(read)
  if (!market) throw new NoMarket()
  const { defaultLocale } = await shopSettings(read)
  return { currency: currency?.toUpperCase() ?? market.currency, locale: defaultLocale }
}
