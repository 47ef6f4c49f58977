import type { Tx } from '../../kernel/transaction.ts'
import { createTemplateFrom, saveVoice, voiceSchema } from '../../modules/templates/index.ts'
import { beforeItRunsOut } from './before-it-runs-out.ts'
import { cartKeptWarm } from './cart-kept-warm.ts'
import { chosenForYou } from './chosen-for-you.ts'
import type { DemoPictures } from './demo-template.ts'
import { letterFromTheHills } from './letter-from-the-hills.ts'
import { askedInChat, cartInShort } from './short-words.ts'

const templates = [letterFromTheHills, chosenForYou, cartKeptWarm, beforeItRunsOut, cartInShort, askedInChat]

/** What the demo shop says in mails and on phones, and how it wants to sound. */
export async function writeTemplates(tx: Tx, pictures: DemoPictures): Promise<void> {
  for (const template of templates) await createTemplateFrom(tx, template(pictures))
  const voice = voiceSchema.parse({
    forbidden: ['cheap', 'deal', '최저가', '득템'],
    preferred: [
      { say: 'things', instead: 'products' },
      { say: 'maker', instead: 'vendor' },
    ],
  })
  await saveVoice(tx, voice, 'dangol')
}
