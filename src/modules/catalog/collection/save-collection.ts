import { isDeepStrictEqual } from 'node:util'
import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { checkMedia } from '../../media/index.ts'
import { collectionChanged, collectionRemoved } from '../events.ts'
import { claimHandle, freeHandle, handleFrom } from '../handle.ts'
import { checked, CollectionUnknown, ProductsUnknown, RuleDecidesMembers } from '../refusals.ts'
import { sanitisedHtml } from '../sanitised-html.ts'
import {
  type Collection,
  type CollectionPatch,
  collectionPatchSchema,
  type CollectionRule,
  type NewCollection,
  newCollectionSchema,
  probesOf,
} from './collection.ts'
import { findCollection } from './find-collection.ts'
import { lockRules, recomputeMembers } from './membership.ts'

type CheckedPatch = ReturnType<typeof collectionPatchSchema.parse>

/**
 * Puts a collection into the shop: with a rule that decides its products, or with products put in by hand.
 *
 * @throws {CatalogInputInvalid} naming the first field that does not fit
 * @throws {RuleDecidesMembers} when it has both a rule and products put in by hand
 * @throws {HandleTaken} @throws {MediaUnknown} @throws {ProductsUnknown} when what it names is taken or not there
 */
export async function createCollection(tx: Tx, collection: NewCollection): Promise<Collection> {
  const patch = checked(newCollectionSchema, collection)
  const blank: Collection = {
    id: tx.newId(),
    handle: handleFrom(patch.handle ?? '') || (await freeHandle(tx, 'collection', translated(patch.title, 'en'))),
    title: patch.title,
    description: {},
    seo: {},
    mediaId: null,
    rule: null,
    published: true,
    position: 0,
    createdAt: tx.now,
    changedAt: tx.now,
  }
  return save(tx, undefined, planned(blank, patch), patch.productIds)
}

/**
 * Changes a collection; what the patch leaves out stays. Only this collection's members are found anew, and only when
 * its rule has changed. The same again changes nothing.
 *
 * @throws {CollectionUnknown} when there is none with this id; all else as `createCollection`
 */
export async function changeCollection(
  tx: Tx,
  { collectionId, ...change }: CollectionPatch & { collectionId: string },
): Promise<Collection> {
  const patch = checked(collectionPatchSchema, change)
  if (patch.rule !== undefined) await lockRules(tx)
  const before = await lockCollection(tx, collectionId)
  const handle = handleFrom(patch.handle ?? '') || before.handle
  return save(tx, before, planned({ ...before, handle }, patch), patch.productIds)
}

/** Removes a collection, not its products. @throws {CollectionUnknown} when there is none with this id */
export async function removeCollection(tx: Tx, collectionId: string): Promise<void> {
  await lockRules(tx)
  await lockCollection(tx, collectionId)
  await query(tx, 'delete from catalog.collection where id = $1', [collectionId])
  await query(tx, 'delete from catalog.handle where target_id = $1', [collectionId])
  await tx.publish(collectionRemoved({ collectionId }))
}

async function lockCollection(tx: Tx, collectionId: string): Promise<Collection> {
  const rows = await query(tx, 'select 1 from catalog.collection where id = $1 for update', [collectionId])
  const collection = rows.length > 0 ? await findCollection(tx, collectionId) : undefined
  if (!collection) throw new CollectionUnknown()
  return collection
}

const sanitised = (description: Translated): Translated =>
  Object.fromEntries(Object.entries(description).map(([locale, html]) => [locale, sanitisedHtml(html)]))

const planned = (before: Collection, patch: CheckedPatch): Collection => ({
  ...before,
  title: patch.title ?? before.title,
  description: patch.description ? sanitised(patch.description) : before.description,
  seo: patch.seo ?? before.seo,
  mediaId: patch.mediaId === undefined ? before.mediaId : patch.mediaId,
  published: patch.published ?? before.published,
  position: patch.position ?? before.position,
  rule: patch.rule === undefined ? before.rule : patch.rule,
})

async function save(
  tx: Tx,
  before: Collection | undefined,
  next: Collection,
  productIds: readonly string[] | undefined,
): Promise<Collection> {
  if (next.rule && productIds) throw new RuleDecidesMembers()
  if (next.mediaId && next.mediaId !== before?.mediaId) await checkMedia(tx, [next.mediaId], 'mediaId')
  const same = before !== undefined && isDeepStrictEqual(before, next)
  if (!same) await write(tx, before, next)
  const moved = productIds ? await putByHand(tx, next.id, productIds) : false
  if (!same || moved) await tx.publish(collectionChanged({ collectionId: next.id }))
  return next
}

async function write(tx: Tx, before: Collection | undefined, next: Collection): Promise<void> {
  if (before?.handle !== next.handle) {
    await claimHandle(tx, { kind: 'collection', handle: next.handle, targetId: next.id })
  }
  const ruleChanged = !isDeepStrictEqual(before?.rule ?? null, next.rule)
  if (ruleChanged) await lockRules(tx)
  await query(
    tx,
    `insert into catalog.collection (id, handle, title, description, seo, media_id, kind, match, published, position,
       created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
     on conflict (id) do update set handle = excluded.handle, title = excluded.title,
       description = excluded.description, seo = excluded.seo, media_id = excluded.media_id, kind = excluded.kind,
       match = excluded.match, published = excluded.published, position = excluded.position,
       changed_at = excluded.changed_at`,
    [
      ...[next.id, next.handle, JSON.stringify(next.title), JSON.stringify(next.description)],
      ...[JSON.stringify(next.seo), next.mediaId, next.rule ? 'rule' : 'hand', next.rule?.match ?? 'all'],
      ...[next.published, next.position, tx.now],
    ],
  )
  if (ruleChanged) await writeRule(tx, next.id, next.rule)
}

/** A collection that loses its rule keeps the products it has, as if put in by hand. */
async function writeRule(tx: Tx, collectionId: string, rule: CollectionRule | null): Promise<void> {
  await query(tx, 'delete from catalog.collection_condition where collection_id = $1', [collectionId])
  if (!rule) return
  const probes = probesOf(rule)
  const conditions = rule.conditions.map((condition, position) => ({
    name: '',
    ...condition,
    position,
    probe: probes[position],
  }))
  await query(
    tx,
    `insert into catalog.collection_condition (collection_id, position, field, operator, value, name, key, probe)
     select $1, position, field, operator, value, name, key, case probe when 'key' then key else probe end
     from jsonb_to_recordset($2::jsonb)
       as (position int, field text, operator text, value text, name text, probe text),
       catalog.condition_key(field, name, value) as key`,
    [collectionId, JSON.stringify(conditions)],
  )
  await query(tx, 'update catalog.collection_member set position = 0 where collection_id = $1 and position <> 0', [
    collectionId,
  ])
  await recomputeMembers(tx, collectionId)
}

async function putByHand(tx: Tx, collectionId: string, productIds: readonly string[]): Promise<boolean> {
  const known = await query<{ id: string }>(tx, 'select id from catalog.product where id = any($1::uuid[])', [
    productIds,
  ])
  const ids = new Set(known.map(({ id }) => id))
  const unknown = productIds.findIndex((id) => !ids.has(id))
  if (unknown >= 0) throw new ProductsUnknown(`productIds.${unknown}`)
  const rows = await query<{ moved: number }>(tx, puttingByHand, [collectionId, [...new Set(productIds)]])
  return rows[0]!.moved > 0
}

const puttingByHand = `
  with wished as (select id, place::int - 1 as position from unnest($2::uuid[]) with ordinality as w (id, place)),
  gone as (
    delete from catalog.collection_member where collection_id = $1 and product_id <> all($2::uuid[]) returning 1
  ), put as (
    insert into catalog.collection_member (collection_id, product_id, position) select $1, id, position from wished
    on conflict (collection_id, product_id) do update set position = excluded.position
      where collection_member.position <> excluded.position returning 1
  )
  select (select count(*) from gone) + (select count(*) from put) as moved`
