import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { type Campaign, listCampaigns } from '../../modules/campaigns/index.ts'
import { type JourneySummary, listJourneys } from '../../modules/journeys/index.ts'
import type { Routes } from '../server.ts'

/** As many of each are looked at; those put away or over are left out. */
const mostLookedAt = 200
const isOver: ReadonlySet<Campaign['state']> = new Set(['finished', 'stopped'])

const templateUse = z
  .object({
    templateId: z.uuid(),
    by: z.enum(['journey', 'campaign']),
    id: z.uuid(),
    name: z.string(),
    state: z.string().describe('Of the journey or campaign, as its own address tells it'),
  })
  .meta({ id: 'TemplateUse' })
type TemplateUse = z.infer<typeof templateUse>

/** Who sends which template, so that nobody changes or puts away what others rely on unawares. */
export const templateUsesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/templates/uses',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listTemplateUses',
        summary: 'Which journeys and campaigns send which templates; without those that are over or put away',
        response: {
          200: z.object({ items: z.array(templateUse).describe('Of the latest 200 journeys and campaigns') }),
        },
      },
    },
    () => app.edge.reading(async (read) => ({ items: await usesOf(read) })),
  )
}

async function usesOf(read: Read): Promise<TemplateUse[]> {
  const journeys = await listJourneys(read)
  const campaigns = await listCampaigns(read, { limit: mostLookedAt })
  return [
    ...journeys.filter(({ state }) => state !== 'archived').flatMap(usesByJourney),
    ...campaigns.filter(({ state }) => !isOver.has(state)).flatMap(usesByCampaign),
  ]
}

function usesByJourney({ id, name, state, graph }: JourneySummary): TemplateUse[] {
  const sent = Object.values(graph.steps).flatMap((step) => (step.do === 'send' ? [step.template] : []))
  return [...new Set(sent)].map((templateId) => ({ templateId, by: 'journey', id, name, state }))
}

function usesByCampaign({ id, state, design: { name, variants, again } }: Campaign): TemplateUse[] {
  const sent = [...variants.map(({ templateId }) => templateId), ...(again?.templateId ? [again.templateId] : [])]
  return [...new Set(sent)].map((templateId) => ({ templateId, by: 'campaign', id, name, state }))
}
