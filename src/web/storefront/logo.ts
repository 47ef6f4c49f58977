import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { pictureOf } from '../../modules/media/index.ts'
import type { ShopSettings } from '../../modules/shop/index.ts'
import type { PictureData } from './parts/picture.tsx'

/** The picture that stands for the shop's name, and says it to who cannot see it; undefined until it can be shown. */
export async function logoOf(
  read: Read,
  { logoMediaId, name }: Pick<ShopSettings, 'logoMediaId' | 'name'>,
  locale: string,
): Promise<PictureData | undefined> {
  const picture = logoMediaId && (await pictureOf(read, [logoMediaId])).get(logoMediaId)
  return picture ? { ...picture, alt: translated(picture.alt, locale) || name } : undefined
}
