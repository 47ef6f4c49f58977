import type { Module } from '../../kernel/module.ts'
import { products } from './migrations/0001-products.ts'
import { collections } from './migrations/0002-collections.ts'

export {
  type AttributeDefinition,
  attributeDefinitionSchema,
  type AttributeKind,
  type Attributes,
  type SizeTable,
  sizeTableIn,
} from './attribute.ts'
export { archiveProduct, changeProduct, saveVariants } from './change-product.ts'
export { createProduct } from './create-product.ts'
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
export { findProductByHandle, findProductPage, type ProductByHandle } from './find-product-by-handle.ts'
export { handleFrom } from './handle.ts'
export { optionLabel, valueLabel } from './option-label.ts'
export { type NewProduct, newProductSchema, type ProductPatch, productPatchSchema } from './product-input.ts'
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
  CategoryUnknown,
  HandleTaken,
  ProductUnknown,
  VariantIncomplete,
  VariantsClash,
  VariantUnknown,
} from './refusals.ts'
export { type SellableVariant, sellableVariants } from './sellable-variants.ts'

export const catalogModule: Module = { name: 'catalog', migrations: [products, collections] }
