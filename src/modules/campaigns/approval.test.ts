import { expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { changeApprovalSettings } from '../messaging/index.ts'
import { askToApprove, campaignsToApprove, decideCampaign, forgetApproval, startCampaign } from './index.ts'

const db = await testDatabase()

it(
  'M9: a campaign starts only after somebody else than who made it said yes, to the design as it stands',
  inTx(db, async (tx) => {
    const id = tx.newId()
    await query(
      tx,
      `insert into campaigns.campaign (id, name, segment_id, design, seed, state, created_at, created_by, changed_at)
       values ($1, 'Spring', $1, $2, 'seed', 'draft', $3, 'alex', $3)`,
      [id, JSON.stringify({ name: 'Spring', schedule: { when: 'at-once' } }), tx.now],
    )
    const refused = (code: string) => ({ code: `campaigns/${code}` })
    const decide = (decision: 'approved' | 'sent-back', by: string, note = '') =>
      decideCampaign(tx, { id, decision, note, by })
    await changeApprovalSettings(tx, { change: { campaigns: true }, by: 'sora' })
    await expect(startCampaign(tx, id)).rejects.toMatchObject(refused('not-approved'))
    await expect(decide('approved', 'mina')).rejects.toMatchObject(refused('approval-not-asked'))
    await askToApprove(tx, { id, by: 'haru' })
    expect(await campaignsToApprove(tx)).toMatchObject([{ campaignId: id, name: 'Spring', askedBy: 'haru' }])
    await expect(decide('approved', 'alex')).rejects.toMatchObject(refused('own-campaign'))
    await expect(decide('approved', 'haru')).rejects.toMatchObject(refused('own-campaign'))
    await expect(decide('sent-back', 'mina')).rejects.toMatchObject({ field: 'note' })
    await decide('sent-back', 'mina', 'Not while it storms')
    await expect(startCampaign(tx, id)).rejects.toMatchObject(refused('not-approved'))
    await askToApprove(tx, { id, by: 'haru' })
    await decide('approved', 'mina')
    expect(await campaignsToApprove(tx)).toEqual([])
    await expect(startCampaign(tx, id)).rejects.not.toMatchObject(refused('not-approved'))
    await forgetApproval(tx, id)
    await expect(startCampaign(tx, id)).rejects.toMatchObject(refused('not-approved'))
  }),
)
