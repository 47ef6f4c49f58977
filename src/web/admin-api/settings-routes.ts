import { z } from 'zod'
import { changeShop, shopSettingsSchema, versionedShopSettings } from '../../modules/shop/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { toneExamples, toneExamplesSchema } from './tone-examples.ts'

const versioned = z.object({ settings: shopSettingsSchema, version: z.int() }).meta({ id: 'VersionedShopSettings' })

/** What a merchant decides once for the whole shop. */
export const settingsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/settings',
    {
      config: { requires: 'settings:read' },
      schema: { operationId: 'getSettings', summary: 'The settings of the shop', response: { 200: versioned } },
    },
    () => app.edge.reading(versionedShopSettings),
  )
  server.get(
    '/api/admin/v1/settings/tones',
    {
      config: { requires: 'settings:read' },
      schema: {
        operationId: 'getToneExamples',
        summary: 'How the shop speaks in each tone that `tones` of the settings may choose',
        response: { 200: toneExamplesSchema },
      },
    },
    () => Promise.resolve(toneExamples()),
  )
  server.patch(
    '/api/admin/v1/settings',
    {
      config: {
        requires: 'settings:write',
        problems: { 409: 'Somebody else changed them meanwhile', 422: 'A setting does not fit; `field` names it' },
      },
      schema: {
        operationId: 'changeSettings',
        summary: 'Change settings; those left out stay',
        body: z.object({
          settings: z
            .record(z.string(), z.unknown())
            .describe('Top-level settings to replace, as `ShopSettings` has them'),
          version: z.int().optional().describe('The version the change was made on'),
        }),
        response: { 200: versioned },
      },
    },
    (request) =>
      changing(app, request, { data: { changed: Object.keys(request.body.settings) } }, async (tx) => {
        await changeShop(tx, request.body)
        return versionedShopSettings(tx)
      }),
  )
}
