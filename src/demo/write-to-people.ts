import type { Tx } from '../kernel/transaction.ts'
import { campaignSchema, createCampaign } from '../modules/campaigns/index.ts'
import { answersSchema, switchOn } from '../modules/recipes/index.ts'
import { changeApprovalSettings, draftMailTest, mailTestInputSchema } from '../modules/messaging/index.ts'
import { listSegments } from '../modules/segments/index.ts'
import { listTemplates } from '../modules/templates/index.ts'

/**
 * What the demo shop says to people by itself: three recipes are on, a campaign waits to be sent, messages
 * that name a catastrophe wait for somebody, and other words for a mail are written.
 */
export async function writeToPeople(tx: Tx): Promise<void> {
  for (const key of ['welcome', 'left-cart', 'thank-you'])
    await switchOn(tx, { key, answers: answersSchema.parse({}), by: 'demo' })
  const regulars = (await listSegments(tx)).find(({ key }) => key === 'repeat')
  const letter = (await listTemplates(tx, { channel: 'email' })).find(({ tells }) => tells === 'empathise')
  if (!regulars || !letter) return
  const design = campaignSchema.parse({
    ...{ name: 'A letter to our regulars', segmentId: regulars.id, channel: 'email', holdoutPercent: 10 },
    variants: [{ name: 'A', templateId: letter.id, share: 100 }],
  })
  await createCampaign(tx, design, 'demo')
  await changeApprovalSettings(tx, { change: { words: ['earthquake', '지진'] }, by: 'demo' })
  const words = { en: { button: 'Where is my order now?' }, ko: { button: '지금 어디쯤일까요?' } }
  const input = mailTestInputSchema.parse({ words })
  await draftMailTest(tx, { template: 'order-confirmation', input, by: 'demo' })
}
