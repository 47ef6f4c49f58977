import type { ComponentChildren, VNode } from 'preact'
import type { ShownPicture } from '../../../modules/catalog/index.ts'
import { type Crumb, crumbData, Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { Listing, type ListingProps } from '../parts/listing.tsx'

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
  children?: ComponentChildren
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
      properties={picture ? [['og:image', visit.origin + picture.fallback]] : []}
      linkedData={props.hidden ? [] : [crumbData(visit, trail)]}
      islands={[visit.assets.islands.listing]}
    >
      <div class="wide">
        {props.hidden ? <div class="crumbs-place" /> : <Crumbs visit={visit} trail={trail} />}
        <header class="browse-head">
          <h1>{title}</h1>
          {props.introHtml && <div class="prose soft lead" dangerouslySetInnerHTML={{ __html: props.introHtml }} />}
          {props.children}
        </header>
        <Listing {...{ visit, browse, list, left, ratings, instead }} />
      </div>
    </Document>
  )
}
