import type { VNode } from 'preact'
import type { PlatformChoice } from '../../../modules/messaging/index.ts'
import { dateOf } from '../day.ts'
import { href, type Visit } from '../visit.ts'

interface PlatformChoicesProps {
  visit: Visit
  platforms: readonly PlatformChoice[]
  /** Where the form goes that ends news there. */
  action: string
  /** Whether she is signed in: by a link in a mail, which may be passed on, she can only leave. */
  canJoin: boolean
}

/** On which platforms she writes with the shop, a link by which a chat becomes hers, and the way out of news there. */
export const PlatformChoices = ({ platforms, ...rest }: PlatformChoicesProps): VNode => (
  <>
    {platforms.map((platform) => (
      <Platform key={platform.adapter} platform={platform} {...rest} />
    ))}
  </>
)

type PlatformProps = Omit<PlatformChoicesProps, 'platforms'> & { platform: PlatformChoice }

function Platform({ visit, platform, action, canJoin }: PlatformProps): VNode {
  const { adapter, title, link, openSince, news } = platform
  const words = visit.words.channels.platform
  return (
    <section class="panel stack" aria-labelledby={`${adapter}-title`}>
      <h2 id={`${adapter}-title`}>{title}</h2>
      {openSince ? (
        <p class="soft">
          {words.since(title, dateOf(openSince, visit.locale, visit.shop.timeZone))}{' '}
          {news === 'granted' ? words.news(title) : words.noNews(title)}
        </p>
      ) : (
        <p class="soft">{words.about(title)}</p>
      )}
      {!openSince && canJoin && (
        <>
          <p>
            <a class="button" href={link} rel="noopener noreferrer nofollow" target="_blank">
              {words.open(title)}
            </a>
          </p>
          <p class="small">{words.hint}</p>
        </>
      )}
      {!openSince && !canJoin && (
        <p>
          <a href={`${href(visit, '/sign-in')}?returnTo=${href(visit, '/account/preferences')}`}>{words.signIn}</a>
        </p>
      )}
      {news === 'granted' && (
        <form method="post" action={action}>
          <button class="button quiet">{words.stop(title)}</button>
        </form>
      )}
    </section>
  )
}
