import type { Read } from '../../kernel/transaction.ts'
import { getSegment, SegmentUnknown } from '../segments/index.ts'
import { listTemplates } from '../templates/index.ts'
import type { CampaignDesign } from './campaign.ts'
import { CampaignUnfit } from './refusals.ts'

/**
 * Whether what a design names is there and fits its channel.
 *
 * @throws {CampaignUnfit} naming the field: a segment or template that is not there or was put away, or a template of
 *   another channel, or one for notices about orders, which needs no consent
 */
export async function checkDesign(read: Read, design: CampaignDesign): Promise<void> {
  await segmentThere(read, design.segmentId, 'segmentId')
  for (const [at, id] of design.withoutSegmentIds.entries()) await segmentThere(read, id, `withoutSegmentIds.${at}`)
  const templates = new Map((await listTemplates(read)).map((one) => [one.id, one]))
  const check = (id: string, field: string) => {
    const found = templates.get(id)
    if (!found) throw new CampaignUnfit(field, 'There is no such template. Choose another.')
    if (found.channel !== design.channel)
      throw new CampaignUnfit(field, `This template is for ${found.channel}, the campaign goes by ${design.channel}.`)
    if (found.purpose === 'order')
      throw new CampaignUnfit(
        field,
        'This template is for notices about orders. Choose one for news, or change what it is for.',
      )
  }
  for (const [at, { templateId }] of design.variants.entries()) check(templateId, `variants.${at}.templateId`)
  if (design.again?.templateId) check(design.again.templateId, 'again.templateId')
}

async function segmentThere(read: Read, id: string, field: string): Promise<void> {
  try {
    const { archivedAt } = await getSegment(read, id)
    if (!archivedAt) return
  } catch (error) {
    if (!(error instanceof SegmentUnknown)) throw error
  }
  throw new CampaignUnfit(field, 'There is no such segment. Choose another.')
}
