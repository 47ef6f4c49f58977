import { z } from 'zod'
import { changeVariants, productPatchSchema, saveVariants, variantPatchSchema } from '../../modules/catalog/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'
import { product } from './product-answers.ts'
import { productDetail } from './product-detail.ts'

const problems = {
  404: 'There is no such product',
  422: 'A field does not fit, or the product has no such variant; `field` names it',
}

/** What a shopper chooses between, and what each choice is. */
export const variantsRoutes: Routes = (server, app) => {
  replaceRoute(server, app)
  changeRoute(server, app)
}

function replaceRoute(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/products/:id/variants',
    {
      config: { requires: 'catalog:write', problems: problems },
      schema: {
        operationId: 'saveVariants',
        summary: 'Replace options and variants together; those told again keep their id',
        params: byId,
        body: productPatchSchema.pick({ options: true, variants: true }).required({ variants: true }),
        response: { 200: product },
      },
    },
    (request) => {
      const { id: productId } = request.params
      const { options, variants } = request.body
      return changing(app, request, { subject: productId, data: { variants: variants.length } }, async (tx) => {
        await saveVariants(tx, { productId, variants, ...(options && { options }) })
        return productDetail(tx, productId)
      })
    },
  )
}

function changeRoute(server: Server, app: App): void {
  server.patch(
    '/api/admin/v1/products/:id/variants',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'changeVariants',
        summary: 'Change some variants; the others, and what is left out of these, stay',
        params: byId,
        body: z.object({ variants: z.array(variantPatchSchema).min(1).max(2_000) }),
        response: { 200: product },
      },
    },
    (request) => {
      const { id: productId } = request.params
      const { variants } = request.body
      const changed = [...new Set(variants.flatMap((variant) => Object.keys(variant)))].filter((name) => name !== 'id')
      return changing(
        app,
        request,
        { subject: productId, data: { variants: variants.length, changed } },
        async (tx) => {
          await changeVariants(tx, { productId, variants })
          return productDetail(tx, productId)
        },
      )
    },
  )
}
