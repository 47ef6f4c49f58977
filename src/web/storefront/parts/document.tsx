import type { ComponentChildren, VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { href, type Visit } from '../visit.ts'
import { SiteFoot } from './site-foot.tsx'
import { SiteHead } from './site-head.tsx'

export interface DocumentProps {
  visit: Visit
  title: string
  description?: string | undefined
  /** Open Graph and other properties of this page. */
  properties?: readonly (readonly [string, string])[]
  /** schema.org objects of this page, as JSON-LD. */
  linkedData?: readonly object[]
  /** Pages that nobody searches for: cart, checkout, account. */
  hidden?: boolean
  /** Bare pages such as the checkout keep the head small, so that nothing leads away. */
  bare?: boolean
  /** Scripts of this page alone, in the order in which they run. */
  scripts?: readonly string[]
  /** Loads the page again after so long, for pages that wait for something. */
  refreshSeconds?: number
  children: ComponentChildren
}

/** A whole page: what search engines and screen readers need, the shop's head and foot, and the content between. */
export function Document(props: DocumentProps): VNode {
  const { visit, title, description, children, bare = false } = props
  const { shop, words, assets } = visit
  return (
    <html lang={visit.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title === shop.name ? `${shop.name} · ${translated(shop.tagline, visit.locale)}` : `${title} · ${shop.name}`}
        </title>
        {props.refreshSeconds && <meta http-equiv="refresh" content={String(props.refreshSeconds)} />}
        {description && <meta name="description" content={description} />}
        <meta name="theme-color" content={shop.colours.paper} />
        {props.hidden ? <meta name="robots" content="noindex" /> : <Languages visit={visit} />}
        {props.properties?.map(([property, content]) => (
          <meta key={property} property={property} content={content} />
        ))}
        <link rel="stylesheet" href={assets.css} />
        <link rel="stylesheet" href={assets.theme} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {props.scripts?.map((src) => (
          <script key={src} src={src} defer />
        ))}
        {assets.script && <script type="module" src={assets.script} />}
        {props.linkedData?.map((data, index) => (
          <script
            key={index}
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
          />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <SiteHead visit={visit} bare={bare} />
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <SiteFoot visit={visit} />
      </body>
    </html>
  )
}

function Languages({ visit }: { visit: Visit }): VNode {
  const at = (locale: string) => visit.origin + href(visit, visit.path, locale)
  return (
    <>
      <link rel="canonical" href={at(visit.locale)} />
      {visit.shop.locales.map((locale) => (
        <link key={locale} rel="alternate" hreflang={locale} href={at(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at(visit.shop.defaultLocale)} />
    </>
  )
}
