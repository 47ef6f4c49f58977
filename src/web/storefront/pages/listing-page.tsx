import type { ComponentChildren, VNode } from 'preact'
import type { ShownPicture } from '../../../modules/catalog/index.ts'
import { type Crumb, crumbData, Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { Listing, type ListingProps } from '../parts/listing.tsx'
import { Picture } from '../parts/picture.tsx'

interface ListingPageProps extends ListingProps {
  title: string
  description?: string
  /** Sanitised when it was saved. */
  introHtml?: string
  picture?: ShownPicture | undefined
  /** The way down to this page, without the page itself. */
  above?: readonly Crumb[]
  /** Search pages are for people, not for search engines. */
  hidden?: boolean
  /** Id of the collection or category. */
  subject?: string
  /** How many things a search found; on its first page alone. */
  hits?: number | undefined
  children?: ComponentChildren
  /** Behind the products. */
  below?: ComponentChildren
}

/** A collection, a category, or everything. */
export function ListingPage(props: ListingPageProps): VNode {
  const { visit, title, browse, list, left, ratings, instead, picture } = props
  const trail = [...(props.above ?? []), { title, path: visit.path }]
  return (
    <Document
      visit={visit}
      title={title}
      description={props.description}
      hidden={props.hidden ?? false}
      picture={picture}
      linkedData={props.hidden ? [] : [crumbData(visit, trail)]}
      islands={[visit.assets.islands.listing]}
      subject={props.subject}
      hits={props.hits}
    >
      <div class="wide">
        {props.hidden ? <div class="crumbs-place" /> : <Crumbs visit={visit} trail={trail} />}
        <header class={picture ? 'browse-head pictured' : 'browse-head'}>
          <div class="browse-words">
            <h1>{title}</h1>
            {props.introHtml && <div class="prose soft lead" dangerouslySetInnerHTML={{ __html: props.introHtml }} />}
            {props.children}
          </div>
          {picture && (
            <div class="browse-picture">
              <Picture picture={picture} sizes="(min-width: 84rem) 46rem, (min-width: 64rem) 54vw, 1px" />
            </div>
          )}
        </header>
        <Listing {...{ visit, browse, list, left, ratings, instead }} />
        {props.below}
      </div>
    </Document>
  )
}
