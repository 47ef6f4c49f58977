import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { fetchImage } from './jobs.ts'
import { AddressRefused } from './refusals.ts'

export interface ImageAddress {
  /** `https://…` or `http://…`, at most 2,000 characters. */
  url: string
  alt?: Translated
}

/**
 * Makes images at addresses assets at once; a job fetches each. One that cannot be fetched is left `unreachable`.
 *
 * An address that is known already keeps its asset and is not fetched again. Two statements however many there are.
 *
 * @returns the id of the asset by address
 * @throws {AddressRefused} naming the address that is none
 */
export async function addImagesFromUrls(tx: Tx, images: readonly ImageAddress[]): Promise<Map<string, string>> {
  images.forEach((image, index) => {
    if (!isWebAddress(image.url)) throw new AddressRefused(`images.${index}.url`)
  })
  const byUrl = new Map(images.map((image) => [image.url, image]))
  const added = [...byUrl.values()].map(({ url, alt }) => ({ id: tx.newId(), url, alt: alt ?? {} }))
  if (added.length === 0) return new Map()
  const fresh = await query<{ id: string; url: string }>(
    tx,
    `insert into media.asset (id, kind, source_url, state, alt, created_at, changed_at)
     select id, 'image', url, 'awaited', alt, $2, $2
     from jsonb_to_recordset($1::jsonb) as (id uuid, url text, alt jsonb) order by md5(url)
     on conflict (md5(source_url)) where source_url is not null do nothing returning id, source_url as url`,
    [JSON.stringify(added), tx.now],
  )
  for (const { id } of fresh) await tx.enqueue(fetchImage({ mediaId: id }), { key: id })
  const all = await query<{ id: string; url: string }>(
    tx,
    `select id, source_url as url from media.asset
     where source_url is not null and md5(source_url) in (select md5(url) from unnest($1::text[]) as url)`,
    [[...byUrl.keys()]],
  )
  return new Map(all.map(({ id, url }) => [url, id]))
}

export function isWebAddress(text: string): boolean {
  if (text.length > 2_000) return false
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
}
