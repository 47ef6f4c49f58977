import type { VNode } from 'preact'
import { channelName } from '../channel-name.ts'
import type { ShownMention } from '../mention-routes.tsx'
import { href, type Visit } from '../visit.ts'
import { KoreanLetters } from './korean-letters.tsx'
import { Picture } from './picture.tsx'

/** What people said elsewhere and let the shop show; with its source, and what it is of. */
export function SeenElsewhere({ visit, mentions }: { visit: Visit; mentions: readonly ShownMention[] }): VNode | null {
  if (mentions.length === 0) return null
  const words = visit.words.mentions
  return (
    <section class="stack" aria-labelledby="elsewhere">
      <KoreanLetters visit={visit} written={mentions.map(({ text, credit }) => `${text} ${credit}`).join(' ')} />
      <h2 id="elsewhere">{words.elsewhere}</h2>
      <ul class="pieces" role="list">
        {mentions.map(({ id, text, credit, channel, url, picture, product, incentive }) => (
          <li key={id} class="panel stack">
            {picture && <Picture picture={picture} sizes="(min-width: 64rem) 20rem, 90vw" />}
            {text && <blockquote class="mention-words">{text}</blockquote>}
            <p class="soft small">
              {words.by(credit, channelName(channel))}
              {url && (
                <>
                  {' · '}
                  <a href={url} rel="nofollow ugc noopener noreferrer">
                    {words.open(channelName(channel))}
                  </a>
                </>
              )}
            </p>
            {incentive && <p class="soft small">{incentive}</p>}
            {product && <a href={href(visit, `/products/${product.handle}`)}>{product.title}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
