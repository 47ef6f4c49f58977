import type { Read } from '../../kernel/transaction.ts'
import { pictureOf } from '../media/index.ts'
import { addressIn, type ShopSettings, shopSettings } from '../shop/index.ts'
import { type TextSettings, textSettings } from './channels/text-settings.ts'
import type { BrandedShop } from './render-mail.ts'

/** What every mail says of the shop, looked up once for as many as are written together. */
export interface LetterHead {
  readonly shop: ShopSettings
  /** As the words of a mail see the shop, in a language. */
  readonly brandedIn: (locale: string) => BrandedShop
  /** For Message-IDs. */
  readonly domain: string
  readonly texts: TextSettings
}

export async function letterHead(read: Read): Promise<LetterHead> {
  const shop = await shopSettings(read)
  const logo = await logoOf(read, shop)
  const { contactEmail } = shop
  return {
    shop,
    brandedIn: (locale) => ({ ...shop, address: addressIn(shop, locale), logo }),
    domain: contactEmail.slice(contactEmail.lastIndexOf('@') + 1),
    texts: await textSettings(read),
  }
}

/** The shop's logo as a mailbox can fetch it: for that the shop must have an address that shoppers reach. */
async function logoOf(read: Read, { logoMediaId, baseUrl }: ShopSettings): Promise<Logo | null> {
  const picture = logoMediaId && baseUrl && (await pictureOf(read, [logoMediaId])).get(logoMediaId)
  if (!picture) return null
  const width = Math.round(Math.min(180, (picture.width * 44) / picture.height))
  return { url: new URL(picture.fallback, baseUrl).href, width }
}

interface Logo {
  readonly url: string
  /** As it is shown: at most 180 pixels, and 44 high. */
  readonly width: number
}
