import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Voice, voiceSchema } from './voice.ts'

/** How the shop wants to sound; the defaults until staff say otherwise. */
export const voiceOf = keep({
  name: 'templates.voice',
  tables: ['templates.voice'],
  load: async (read): Promise<Voice> => {
    const [kept] = await query<{ settings: unknown }>(read, 'select settings from templates.voice')
    return voiceSchema.parse(kept?.settings ?? {})
  },
})

/** Says how the shop wants to sound, as a whole. Again changes nothing. */
export async function saveVoice(tx: Tx, voice: Voice, by: string): Promise<void> {
  await query(
    tx,
    `insert into templates.voice (settings, changed_at, changed_by) values ($1, $2, $3)
     on conflict (is_only) do update set settings = $1, changed_at = $2, changed_by = $3`,
    [JSON.stringify(voice), tx.now, by],
  )
}
