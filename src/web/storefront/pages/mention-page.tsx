import type { VNode } from 'preact'
import { type Mention, mentionScopes } from '../../../modules/mentions/index.ts'
import { channelName } from '../channel-name.ts'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { KoreanLetters } from '../parts/korean-letters.tsx'
import type { Visit } from '../visit.ts'

interface MentionPageProps {
  visit: Visit
  mention: Mention
  at: string
  said?: string | undefined
  fault?: string | undefined
}

/** What she wrote elsewhere, with the places where the shop may show it; one form, which grants and takes back alike. */
export function MentionPage({ visit, mention, at, said, fault }: MentionPageProps): VNode {
  const words = visit.words.mentions
  const { text, scopes, credit, pictureUrls, channel } = mention
  return (
    <Document visit={visit} title={words.title} hidden>
      <div class="wide narrow stack write-review">
        <KoreanLetters visit={visit} written={text + credit} />
        <h1>{words.title}</h1>
        {said && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        <p>{words.lead(channelName(channel))}</p>
        {text && <blockquote class="panel">{text}</blockquote>}
        {pictureUrls.length > 0 && <p class="soft">{words.pictures(pictureUrls.length)}</p>}
        <form method="post" action={at} class="stack review-form" novalidate>
          <fieldset>
            <legend class="label">{words.where}</legend>
            {mentionScopes.map((scope) => (
              <label key={scope} class="check">
                <input type="checkbox" name={scope} value="1" checked={scopes.includes(scope)} />
                <span>{words.scopes[scope]}</span>
              </label>
            ))}
          </fieldset>
          <TextField name="credit" label={words.credit} value={credit} fault={fault} />
          <p class="soft small">{words.hint}</p>
          <p>
            <button class="button full">{words.save}</button>
          </p>
        </form>
      </div>
    </Document>
  )
}
