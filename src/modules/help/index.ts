import type { Module } from '../../kernel/module.ts'
import { help } from './migrations/0001-help.ts'
import { followProducts } from './reactions.ts'

export { arrangeArticles, articlesOfProductSchema } from './arrange-articles.ts'
export {
  type Article,
  type ArticleDetail,
  type ArticlePatch,
  articlePatchSchema,
  type ArticleStatus,
  articleStatuses,
  type NewArticle,
  newArticleSchema,
  type Topic,
  topics,
} from './article.ts'
export { articleHtml } from './article-html.ts'
export { type ArticleToRead, articlesToRead } from './articles-to-read.ts'
export { changeArticle } from './change-article.ts'
export { createArticle } from './create-article.ts'
export { articleChanged, articleRemoved, productArticlesChanged } from './events.ts'
export { getArticle } from './find-article.ts'
export { hasArticles } from './has-articles.ts'
export { type ArticleSearch, listArticles, listArticlesOf, type ListedArticle } from './list-articles.ts'
export {
  ArticleHandleTaken,
  ArticleInvalid,
  ArticleProductsUnknown,
  ArticlesFull,
  ArticlesUnknown,
  ArticleUnknown,
  ProductHasEnough,
} from './refusals.ts'
export { removeArticle } from './remove-article.ts'
export {
  articlesOfProduct,
  type ArticleTeaser,
  findArticleByHandle,
  listShownArticles,
  searchShownArticles,
  type ShownArticle,
  shownArticle,
} from './shown-article.ts'

export const helpModule: Module = { name: 'help', migrations: [help], consumers: [followProducts] }
