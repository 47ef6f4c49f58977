import type { TemplateDefinition } from '../templates/index.ts'

/** A mail in somebody's name: she stands in its sender and below it, and answers go to the shop's mailbox. */
export function signedBy(
  definition: TemplateDefinition,
  sender: { name: string; replyTo: string } | undefined,
): TemplateDefinition {
  if (!sender || definition.channel !== 'email') return definition
  const languages = Object.fromEntries(
    Object.entries(definition.languages).map(([language, words]) => [
      language,
      {
        ...words,
        blocks: words.blocks.map((block) => (block.kind === 'signature' ? { ...block, name: sender.name } : block)),
      },
    ]),
  )
  return { ...definition, sender, languages }
}
