import type { Module } from '../../kernel/module.ts'
import { products } from './migrations/0001-products.ts'
import { collections } from './migrations/0002-collections.ts'
import { search } from './migrations/0003-search.ts'
import { facetLabels } from './migrations/0004-facet-labels.ts'
import { reviewQuestions } from './migrations/0005-review-questions.ts'
import { facetsHash } from './migrations/0006-facets-hash.ts'
import { kept } from './migrations/0007-kept.ts'
import { variantsOf } from './migrations/0008-variants-of.ts'
import { notSoldIn } from './migrations/0009-not-sold-in.ts'
import { listed } from './migrations/0010-listed.ts'

export { arrangeMedia, attachMedia, detachMedia, type MediaToAttach } from './arrange-media.ts'
export { type AssortmentFacts, assortmentFacts } from './assortment-facts.ts'
export {
  type AttributeDefinition,
  attributeDefinitionSchema,
  type AttributeKind,
  type Attributes,
  type SizeTable,
  sizeTableIn,
} from './attribute.ts'
export { arrangeCategories } from './category/arrange-categories.ts'
export { categoriesOfProducts, productsOfVariants } from './categories-of-products.ts'
export { categoryByPath } from './category/category-by-path.ts'
export { definitionsFor } from './category/category-definitions.ts'
export {
  type Category,
  type CategoryPatch,
  categoryPatchSchema,
  type NewCategory,
  newCategorySchema,
} from './category/category.ts'
export { type CategoryPage, findCategory, findCategoryByHandle, listCategories } from './category/find-category.ts'
export { changeCategory, createCategory, removeCategory } from './category/save-category.ts'
export { archiveProduct, changeProduct, saveVariants } from './change-product.ts'
export { changeVariants } from './change-variants.ts'
export { arrangeCollections } from './collection/arrange-collections.ts'
export {
  type Collection,
  type CollectionPatch,
  collectionPatchSchema,
  type CollectionRule,
  collectionRuleSchema,
  type Condition,
  conditionSchema,
  type NewCollection,
  newCollectionSchema,
} from './collection/collection.ts'
export { type CollectionTile, collectionTiles } from './collection/collection-tiles.ts'
export { type CollectionPage, findCollectionByHandle } from './collection/find-collection-by-handle.ts'
export {
  countMembers,
  collectionProductIds,
  type CollectionSearch,
  findCollection,
  listCollections,
  navigationCollections,
} from './collection/find-collection.ts'
export { changeCollection, createCollection, removeCollection } from './collection/save-collection.ts'
export { soldInCollection } from './collection/sold-in-collection.ts'
export { type RuleTried, tryRule } from './collection/try-rule.ts'
export { completenessOf } from './completeness-of.ts'
export { completeness, type Completeness, type CompletenessFacts, type MissingPart } from './completeness.ts'
export { createProduct } from './create-product.ts'
export { duplicateProduct } from './duplicate-product.ts'
export {
  categoryChanged,
  collectionChanged,
  collectionRemoved,
  productArchived,
  productChanged,
  productCreated,
  variantCreated,
  variantRemoved,
} from './events.ts'
export { findProduct, findProducts, getProduct } from './find-product.ts'
export { type PageKind, pageTitles } from './page-titles.ts'
export { productIdsByHandle } from './product-ids-by-handle.ts'
export { productsSpokenOf, type SpokenOf } from './products-spoken-of.ts'
export { productsShowing } from './products-showing.ts'
export { findProductByHandle, findProductPage, type ProductByHandle } from './find-product-by-handle.ts'
export { handleFrom } from './handle.ts'
export { forgetListingPrices, type ListingPrice, noteAvailability, noteListingPrices } from './listing-facts.ts'
export { optionLabel, valueLabel } from './option-label.ts'
export {
  channelKey,
  isSoldAt,
  marketKey,
  notSoldInSchema,
  type Outlet,
  type SalesChannel,
  salesChannelSchema,
  salesChannels,
} from './outlet.ts'
export { forgetMarket, type PlacesCount, placesNotSoldIn } from './places.ts'
export {
  type NewProduct,
  newProductSchema,
  type ProductPatch,
  productPatchSchema,
  type VariantPatch,
  variantPatchSchema,
} from './product-input.ts'
export { pairsWellWith } from './pairs-well-with.ts'
export { countProductAddressPages, listProductAddresses, type ProductAddress } from './product-addresses.ts'
export type {
  Crumb,
  ProductPage,
  ShownAttribute,
  ShownModel,
  ShownOption,
  ShownPicture,
  ShownVariant,
} from './product-page.ts'
export {
  type Product,
  type ProductDetail,
  type ProductMedia,
  type ProductOption,
  type ProductStatus,
  type Seo,
  type Swatch,
  type Variant,
} from './product.ts'
export {
  AttributeInvalid,
  AttributesMissing,
  CatalogInputInvalid,
  CategoryInsideItself,
  CategoryInUse,
  CategoryTooDeep,
  CategoryUnknown,
  CollectionUnknown,
  HandleTaken,
  ProductNotSoldHere,
  ProductsUnknown,
  RuleDecidesMembers,
  ProductUnknown,
  SoldNowhere,
  QuizUnanswered,
  VariantIncomplete,
  VariantsClash,
  VariantUnknown,
} from './refusals.ts'
export { productCards } from './search/cards.ts'
export {
  type Facet,
  type ProductCard,
  type ProductList,
  type ProductSearch,
  type Sort,
  sorts,
  type StaffSearch,
} from './search/listing.ts'
export { noteSearch, searchCounts, searchesWithoutResult, type SearchTerm } from './search/search-log.ts'
export { listProducts, searchProducts } from './search/search-products.ts'
export { suggest, type Suggestions } from './search/suggest.ts'
export { listSynonyms, removeSynonyms, saveSynonyms, type Synonyms } from './search/synonyms.ts'
export {
  type ReviewQuestion,
  type ReviewQuestionKind,
  reviewQuestionKinds,
  reviewQuestionSchema,
  reviewQuestionsFor,
} from './review-question.ts'
export { type Alikeness, alikeness, alikenessUpTo, hexOfLab, labOfHex } from './shade/colour.ts'
export { certainties, type Certainty, matchShades, type ShadeMatch, type WantedColour } from './shade/match-shade.ts'
export { colourOfPhoto, type Patch, type PhotoFault, photoFaults } from './shade/photo-colour.ts'
export {
  colourOfAnswers,
  depths,
  families,
  familiesOf,
  familyColour,
  lightnesses,
  type QuizAnswers,
  skinColour,
  todayLooks,
  undertones,
} from './shade/quiz.ts'
export { mostProductsAmong, type ShadeAmong, shadesAmong, type ShadesAmong } from './shade/shades-among.ts'
export { fewestShades, type Shade, type Shades, shadesOf } from './shade/shades-of.ts'
export { type SellableVariant, sellableVariants, variantsForStaff } from './sellable-variants.ts'
export { siblingVariants, type VariantOfProduct, variantsOfProducts } from './sibling-variants.ts'
export { plainText, sanitisedHtml } from './sanitised-html.ts'
export { bodyMeasuresOf, type FitWish, fitWishes, type SizeForBody, sizeForBody } from './size-for-body.ts'
export { sortProduct, type Sorting } from './sort-product.ts'
export { type ImportedProduct, type UpsertedProduct, upsertProduct, upsertProducts } from './upsert-product.ts'

export const catalogModule: Module = {
  name: 'catalog',
  migrations: [
    products,
    collections,
    search,
    facetLabels,
    reviewQuestions,
    facetsHash,
    kept,
    variantsOf,
    notSoldIn,
    listed,
  ],
}
