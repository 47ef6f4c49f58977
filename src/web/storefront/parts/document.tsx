import type { ComponentChildren, VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { dayScheme, nightScheme } from '../look/scheme.ts'
import { lettersFor } from '../look/style-sheet.ts'
import type { Template } from '../../../modules/analytics/index.ts'
import { shareSize } from '../../../modules/media/index.ts'
import { templateOf } from '../template.ts'
import { href, type Visit } from '../visit.ts'
import { ChatOpener } from './chat-opener.tsx'
import { keptPart } from './kept-part.ts'
import type { PictureData } from './picture.tsx'
import { SiteFoot } from './site-foot.tsx'
import { SiteHead } from './site-head.tsx'

export interface DocumentProps {
  visit: Visit
  title: string
  description?: string | undefined
  /** What a link to this page is shown with. */
  picture?: PictureData | undefined
  /** Open Graph and other properties of this page, beside those that every page has. */
  properties?: readonly (readonly [string, string])[]
  /** schema.org objects of this page, as JSON-LD. */
  linkedData?: readonly object[]
  /** The languages that it is there in; all of the shop's when left out. */
  locales?: readonly string[]
  /** Pages that nobody searches for: cart, checkout, account. */
  hidden?: boolean
  /** Bare pages such as the checkout keep the head small, so that nothing leads away. */
  bare?: boolean
  /** Scripts of this page alone, in the order in which they run. */
  scripts?: readonly string[]
  /** Style sheets of this page alone. */
  sheets?: readonly string[]
  /** Comfort of this page alone, beside what every page has. */
  islands?: readonly string[]
  /** Loads the page again after so long, for pages that wait for something. */
  refreshSeconds?: number
  /** What kind of page it is, where its address does not say so. */
  template?: Template
  /** Id of the product, collection or category that it shows. */
  subject?: string | undefined
  /** How many things a search found. */
  hits?: number | undefined
  children: ComponentChildren
}

/** A whole page: what search engines and screen readers need, the shop's head and foot, and the content between. */
export function Document(props: DocumentProps): VNode {
  const { visit, children, bare = false } = props
  return (
    <html lang={visit.locale} data-light={visit.light}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {visit.words.skip}
        </a>
        <SiteHead visit={visit} bare={bare} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <SiteFoot visit={visit} />
        {!bare && <ChatOpener visit={visit} />}
        {!visit.isStill && <Comfort {...props} />}
      </body>
    </html>
  )
}

/**
 * Scripts stand last: they run when the page is read, and on a slow line they would hold up the first picture.
 */
function Comfort(props: DocumentProps): VNode {
  const { assets } = props.visit
  const { search, buying } = assets.islands
  const everywhere = [...(props.bare ? [] : [search]), buying, assets.script].filter((each) => each !== undefined)
  return (
    <>
      {[...everywhere, ...(props.islands ?? [])].map((src) => (
        <script key={src} type="module" src={src} {...{ fetchpriority: 'low' }} />
      ))}
      <Measuring {...props} />
    </>
  )
}

/** What the page tells of itself goes with the script that tells it, which comes after all else. */
const Measuring = ({ visit, template, subject, hits }: DocumentProps): VNode => (
  <script
    type="module"
    src={visit.assets.measuring}
    {...{ fetchpriority: 'low' }}
    data-page={template ?? templateOf(visit.path)}
    data-subject={subject}
    data-market={visit.market.code}
    data-hits={hits}
  />
)

function Head(props: DocumentProps): VNode {
  const { visit, title, description } = props
  const { shop, assets } = visit
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {title === shop.name ? `${shop.name} · ${translated(shop.tagline, visit.locale)}` : `${title} · ${shop.name}`}
      </title>
      {props.refreshSeconds && <meta http-equiv="refresh" content={String(props.refreshSeconds)} />}
      {keptPart(visit, ['looks', assets.css, assets.fonts], () => (
        <Looks visit={visit} />
      ))}
      {props.sheets?.map((path) => (
        <link key={path} rel="stylesheet" href={path} />
      ))}
      {description && <meta name="description" content={description} />}
      {keptPart(visit, ['theme', visit.light], () => (
        <ThemeColour visit={visit} />
      ))}
      {props.hidden ? <meta name="robots" content="noindex" /> : <Languages {...props} />}
      {propertiesOf(props).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      {keptPart(visit, ['beside', assets.icon], () => (
        <Beside visit={visit} />
      ))}
      {props.scripts?.map((src) => (
        <script key={src} src={src} defer />
      ))}
      {props.linkedData?.map((data, index) => (
        <script
          key={index}
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
        />
      ))}
    </head>
  )
}

/** Open Graph (ogp.me): what every page says of itself, then what it adds or says otherwise. */
function propertiesOf({
  visit,
  title,
  description,
  hidden,
  picture,
  properties = [],
}: DocumentProps): [string, string][] {
  if (hidden) return []
  return Object.entries({
    'og:type': 'website',
    'og:site_name': visit.shop.name,
    'og:title': title,
    ...(description ? { 'og:description': description } : {}),
    'og:url': visit.origin + href(visit, visit.path),
    'og:locale': visit.locale.replace('-', '_'),
    ...(picture ? shared(visit, picture) : {}),
    ...Object.fromEntries(properties),
  })
}

const shared = ({ origin }: Visit, { fallback, alt }: PictureData): Record<string, string> => ({
  'og:image': `${origin}/share/${fallback.split('/').at(-1)}`,
  'og:image:width': String(shareSize.width),
  'og:image:height': String(shareSize.height),
  ...(alt ? { 'og:image:alt': alt } : {}),
  'twitter:card': 'summary_large_image',
})
/** The shop's sign, how it stands on a phone, and what it tells readers of feeds. */
const Beside = ({ visit }: { visit: Visit }): VNode => (
  <>
    <link rel="icon" href={visit.assets.icon} type="image/svg+xml" />
    <link rel="manifest" href="/manifest.webmanifest" />
    <link rel="alternate" type="application/atom+xml" href={href(visit, '/feed.xml')} title={visit.words.home.newest} />
  </>
)

/** Style sheets and letterforms. */
const Looks = ({ visit }: { visit: Visit }): VNode => (
  <>
    {[visit.assets.css, ...lettersFor(visit.locale)].map((path) => (
      <link key={path} rel="stylesheet" href={path} />
    ))}
    <Fonts visit={visit} />
  </>
)

/**
 * Asked for early, but behind the style sheet and the first picture: on a slow line they would hold both up, and letters
 * of the same width stand in until they are there.
 */
const Fonts = ({ visit }: { visit: Visit }): VNode => (
  <>
    {visit.assets.fonts.map((href) => (
      <link
        key={href}
        {...{ rel: 'preload', as: 'font', type: 'font/woff2', fetchpriority: 'low' }}
        href={href}
        crossorigin="anonymous"
      />
    ))}
  </>
)

/** The colour of the browser's own frame: the paper's, in the light she reads in. */
function ThemeColour({ visit }: { visit: Visit }): VNode {
  const { colours } = visit.shop
  if (visit.light) {
    const scheme = visit.light === 'night' ? nightScheme(colours) : dayScheme(colours)
    return <meta name="theme-color" content={scheme.paper} />
  }
  return (
    <>
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={dayScheme(colours).paper} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={nightScheme(colours).paper} />
    </>
  )
}

function Languages({ visit, locales = visit.shop.locales }: DocumentProps): VNode {
  const { defaultLocale } = visit.shop
  const main = locales.includes(defaultLocale) ? defaultLocale : (locales[0] ?? defaultLocale)
  const at = (locale: string) => visit.origin + href(visit, visit.path, locale)
  return (
    <>
      <link rel="canonical" href={at(visit.locale)} />
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hreflang={locale} href={at(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at(main)} />
    </>
  )
}
