import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { archiveProduct, changeProduct, createProduct } from '../catalog/index.ts'
import {
  ArticleHandleTaken,
  ArticleInvalid,
  ArticleProductsUnknown,
  arrangeArticles,
  articlesOfProduct,
  ArticlesUnknown,
  ArticleUnknown,
  changeArticle,
  createArticle,
  findArticleByHandle,
  getArticle,
  hasArticles,
  listArticles,
  listArticlesOf,
  listShownArticles,
  ProductHasEnough,
  removeArticle,
  searchShownArticles,
} from './index.ts'
import { followProducts } from './reactions.ts'

const db = await testDatabase()

const aProduct = async (tx: Tx, title: string) =>
  (await createProduct(tx, { title: { en: title }, status: 'active' })).id
const anArticle = (tx: Tx, title: string, more = {}) =>
  createArticle(tx, { title: { en: title }, topic: 'care', status: 'published', ...more })
const titlesAt = async (read: Read, productId: string, locale = 'en') =>
  (await articlesOfProduct(read, { productId, locale })).map(({ title }) => title)

describe('articles of a product', () => {
  it(
    'D4: are linked from either side, several to a product and several products to one, each in its order',
    inTx(db, async (tx) => {
      const [cup, pot] = [await aProduct(tx, 'Celadon cup'), await aProduct(tx, 'Round teapot')]
      const celadon = await anArticle(tx, 'Keeping celadon', { productIds: [pot, cup] })
      const brewing = await anArticle(tx, 'Brewing green tea', { productIds: [pot] })
      const draft = await anArticle(tx, 'Mending a crack', { status: 'draft', productIds: [pot] })
      expect(celadon.productIds).toEqual([pot, cup])
      expect(await titlesAt(tx, pot)).toEqual(['Keeping celadon', 'Brewing green tea'])

      await arrangeArticles(tx, { productId: pot, articleIds: [draft.id, brewing.id, celadon.id] })
      expect(await titlesAt(tx, pot)).toEqual(['Brewing green tea', 'Keeping celadon'])
      expect((await listArticlesOf(tx, pot)).map(({ id }) => id)).toEqual([draft.id, brewing.id, celadon.id])
      expect(await titlesAt(tx, cup)).toEqual(['Keeping celadon'])

      await changeArticle(tx, { articleId: celadon.id, productIds: [cup] })
      expect(await titlesAt(tx, pot)).toEqual(['Brewing green tea'])
      await arrangeArticles(tx, { productId: cup, articleIds: [] })
      expect((await getArticle(tx, celadon.id)).productIds).toEqual([])
    }),
  )

  it(
    'D4: say which article or product is not there, and how many a product shows at most',
    inTx(db, async (tx) => {
      const cup = await aProduct(tx, 'Celadon cup')
      const { id } = await anArticle(tx, 'Keeping celadon')
      const arranging = (articleIds: string[]) => arrangeArticles(tx, { productId: cup, articleIds })
      await expect(arranging([id, newId()])).rejects.toMatchObject({ field: 'articleIds.1' })
      await expect(arranging([newId()])).rejects.toBeInstanceOf(ArticlesUnknown)
      await expect(arranging(Array.from({ length: 21 }, newId))).rejects.toBeInstanceOf(ArticleInvalid)
      await expect(arrangeArticles(tx, { productId: newId(), articleIds: [id] })).rejects.toMatchObject({
        code: 'catalog/product-unknown',
      })
      const linking = changeArticle(tx, { articleId: id, productIds: [cup, newId()] })
      await expect(linking).rejects.toBeInstanceOf(ArticleProductsUnknown)
      for (let n = 0; n < 20; n++) await anArticle(tx, `Article ${n}`, { productIds: [cup] })
      await expect(anArticle(tx, 'One more', { productIds: [cup] })).rejects.toBeInstanceOf(ProductHasEnough)
    }),
  )

  it(
    'D4: rest while the product is archived, and come back with it',
    inTx(db, async (tx) => {
      const cup = await aProduct(tx, 'Celadon cup')
      const { id } = await anArticle(tx, 'Keeping celadon', { productIds: [cup] })
      const told = async (type: string) => {
        for (const reaction of followProducts.reactions.filter((one) => one.type === type))
          await reaction.react(tx, { data: { productId: cup } } as never)
      }
      await archiveProduct(tx, cup)
      await told('catalog.product-archived')
      expect((await getArticle(tx, id)).productIds).toEqual([])
      await changeArticle(tx, { articleId: id, productIds: [] })
      await changeProduct(tx, { productId: cup, status: 'active' })
      await told('catalog.product-changed')
      expect((await getArticle(tx, id)).productIds).toEqual([cup])
    }),
  )
})

describe('an article', () => {
  it(
    'D4: is not shown before it is published, nor after it was taken back or removed',
    inTx(db, async (tx) => {
      const cup = await aProduct(tx, 'Celadon cup')
      const { id, handle } = await anArticle(tx, 'Keeping celadon', { status: 'draft', productIds: [cup] })
      const shown = async () => [
        (await titlesAt(tx, cup)).length,
        (await listShownArticles(tx, { locale: 'en' })).length,
        (await searchShownArticles(tx, { term: 'celadon', locale: 'en', limit: 3 })).length,
        Number((await findArticleByHandle(tx, { handle, locale: 'en' })) !== undefined),
        Number(await hasArticles(tx)),
      ]
      expect(await shown()).toEqual([0, 0, 0, 0, 0])
      const published = await changeArticle(tx, { articleId: id, status: 'published' })
      expect([published.publishedAt, await shown()]).toEqual([tx.now, [1, 1, 1, 1, 1]])
      await changeArticle(tx, { articleId: id, status: 'draft' })
      expect(await shown()).toEqual([0, 0, 0, 0, 0])
      await changeArticle(tx, { articleId: id, status: 'published' })
      await removeArticle(tx, id)
      expect(await shown()).toEqual([0, 0, 0, 0, 0])
      await expect(removeArticle(tx, id)).rejects.toBeInstanceOf(ArticleUnknown)
    }),
  )

  it(
    'D4: is read in the language asked for, else in its base language, English, or the one it has',
    inTx(db, async (tx) => {
      const title = { en: 'Keeping celadon', ko: '청자 돌보기' }
      const { handle } = await createArticle(tx, { title, body: { ko: '<p>손으로</p>' }, status: 'published' })
      const at = async (locale: string) => {
        const found = await findArticleByHandle(tx, { handle, locale })
        return found && 'article' in found && [found.article.title, found.article.bodyHtml, found.article.language]
      }
      expect(await at('ko-KR')).toEqual(['청자 돌보기', '<p>손으로</p>', 'ko'])
      expect(await at('en')).toEqual(['Keeping celadon', '<p>손으로</p>', 'ko'])
      expect(await at('fr')).toEqual(['Keeping celadon', '<p>손으로</p>', 'ko'])
    }),
  )

  it(
    'D4: keeps of hostile HTML the words alone, and vouches only for links within the shop',
    inTx(db, async (tx) => {
      const body = {
        en: `<h1>Wash</h1><script>alert(1)</script><p onclick="x()" style="position:fixed">By <b>hand</b><img src=x onerror=x()></p>
          <iframe src="//evil.example"></iframe><a href="javascript:x()">a</a> <a href="/help/tea">b</a> <a href="//evil.example">c</a>
          <a href="https://elsewhere.example">d</a><svg><a xlink:href="javascript:x()">e</a></svg>`,
      }
      const { body: kept } = await anArticle(tx, 'Wash', { body })
      expect(kept['en']).not.toMatch(/script|onclick|onerror|style|iframe|evil|img|svg|<h1/)
      expect(kept['en']).toContain('<h2>Wash</h2>')
      expect(kept['en']).toContain('<a href="/help/tea">b</a>')
      expect(kept['en']).toContain('<a href="https://elsewhere.example" rel="nofollow noopener">d</a>')
    }),
  )

  it(
    'D4: is found where it stood before, until another takes the address, and by its words for staff',
    inTx(db, async (tx) => {
      const first = await anArticle(tx, 'Keeping celadon', { body: { ko: '<p>비취색 유약</p>' } })
      const second = await anArticle(tx, 'Keeping celadon')
      expect([first.handle, second.handle]).toEqual(['keeping-celadon', 'keeping-celadon-2'])
      const renaming = changeArticle(tx, { articleId: second.id, handle: first.handle })
      await expect(renaming).rejects.toBeInstanceOf(ArticleHandleTaken)
      await changeArticle(tx, { articleId: first.id, handle: 'Celadon' })
      expect(await findArticleByHandle(tx, { handle: 'keeping-celadon', locale: 'en' })).toEqual({
        redirectTo: 'celadon',
      })
      const found = await listArticles(tx, { search: '유약 KEEPING', status: 'published', topic: 'care', limit: 10 })
      expect(found.map(({ id }) => id)).toEqual([first.id])
      for (const search of ['glaze', 'eladon']) expect(await listArticles(tx, { search, limit: 10 })).toEqual([])
    }),
  )

  it(
    'D4: told again as it is changes nothing, and bad input names its field',
    inTx(db, async (tx) => {
      const { id } = await anArticle(tx, 'Keeping celadon')
      const before = new Date('2020-01-01T00:00:00Z')
      await query(tx, 'update help.article set changed_at = $1', [before])
      const again = await changeArticle(tx, { articleId: id, title: { en: ' Keeping  celadon' }, productIds: [] })
      expect(again.changedAt).toEqual(before)
      const other = await changeArticle(tx, { articleId: id, lead: { en: 'Warm it first.' } })
      expect(other.changedAt).toEqual(tx.now)
      const refused = async (field: string, patch: object) =>
        expect(changeArticle(tx, { articleId: id, ...patch })).rejects.toMatchObject({ field })
      await refused('title', { title: { en: '  ' } })
      await refused('body.en', { body: { en: 'x'.repeat(100_001) } })
      await refused('handle', { handle: '…' })
      await refused('topic', { topic: 'gossip' })
    }),
  )
})
