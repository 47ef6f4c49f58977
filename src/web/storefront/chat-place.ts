import type { Read } from '../../kernel/transaction.ts'
import { findProducts, isSoldAt, productIdsByHandle } from '../../modules/catalog/index.ts'
import { translated } from '../../kernel/locale.ts'
import { localeAndPath } from './visit-of.ts'
import { outletOf } from './sold-here.ts'
import type { Visit } from './visit.ts'

/** Where somebody was as she opened the chat. */
export interface ChatPlace {
  /** Path without its language; undefined where she came by the chat's own address. */
  readonly path: string | undefined
  /** The product on whose page she was. */
  readonly product: { readonly id: string; readonly title: string } | undefined
}

/** @param from path of a page of this shop, as the chat's address says it; anything else is nowhere */
export async function chatPlaceOf(read: Read, visit: Visit, from: string | undefined): Promise<ChatPlace> {
  if (!from || !/^\/(?![/\\])/.test(from)) return { path: undefined, product: undefined }
  const { path } = localeAndPath(from, visit.shop.defaultLocale)
  return { path, product: await productAt(read, visit, path) }
}

async function productAt(read: Read, visit: Visit, path: string): Promise<ChatPlace['product']> {
  const handle = /^\/products\/([^/]{1,200})/.exec(path)?.[1]
  const id = handle && (await productIdsByHandle(read, [handle])).get(handle)
  const [found] = id ? await findProducts(read, [id]) : []
  if (found?.status !== 'active' || !isSoldAt(found.notSoldIn, outletOf(visit))) return undefined
  return { id: found.id, title: translated(found.title, visit.locale) }
}
