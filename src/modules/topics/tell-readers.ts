import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProducts } from '../catalog/index.ts'
import { sendMail } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import { findMember } from '../staff/index.ts'
import { topicChangesMail } from './topic-changes-mail.ts'
import type { Change } from './notice-changes.ts'
import { topicNames } from './topic-figures.ts'

const mostInMail = 20

/** Mails what changed to the staff who want it: one mail for all that was found together, none for who left. */
export async function tellReaders(tx: Tx, changes: readonly Change[]): Promise<void> {
  const readers = await query<{ userId: string }>(tx, 'select user_id as "userId" from topics.reader limit 100')
  if (readers.length === 0) return
  const { defaultLocale: locale, baseUrl } = await shopSettings(tx)
  const lines = await linesOf(tx, changes.slice(0, mostInMail), locale)
  for (const { userId } of readers) {
    const member = await findMember(tx, userId)
    if (!member) continue
    await sendMail(tx, {
      key: `topic-changes:${changes[0]!.id}:${userId}`,
      to: member.email,
      locale,
      mail: topicChangesMail({
        changes: lines,
        ...(baseUrl ? { link: `${baseUrl.replace(/\/$/, '')}/admin/topics?part=changes` } : {}),
      }),
    })
  }
}

async function linesOf(tx: Tx, changes: readonly Change[], locale: string) {
  const names = await topicNames(tx)
  const products = await findProducts(
    tx,
    changes.flatMap(({ productId }) => productId ?? []),
  )
  const titles = new Map(products.map(({ id, title }) => [id, translated(title, locale)]))
  return changes.map(({ topic, productId, direction, ...counts }) => ({
    topic: translated(names.get(topic)?.name ?? {}, locale) || topic,
    product: (productId && titles.get(productId)) ?? '',
    isWorse: direction === 'worse',
    ...{ negative: counts.negative, mentions: counts.mentions },
    ...{ negativeBefore: counts.negativeBefore, mentionsBefore: counts.mentionsBefore },
  }))
}
