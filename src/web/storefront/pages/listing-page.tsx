import type { ComponentChildren, VNode } from 'preact'
import type { ProductList } from '../../../modules/catalog/index.ts'
import type { Browse } from '../browse.ts'
import { type Crumb, crumbData, Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { Listing } from '../parts/listing.tsx'
import type { Visit } from '../visit.ts'

interface ListingPageProps {
  visit: Visit
  title: string
  description?: string
  /** Sanitised when it was saved. */
  introHtml?: string
  /** The way down to this page, without the page itself. */
  above?: readonly Crumb[]
  browse: Browse
  list: ProductList
  /** Search pages are for people, not for search engines. */
  hidden?: boolean
  children?: ComponentChildren
}

/** A collection, a category, or everything. */
export function ListingPage(props: ListingPageProps): VNode {
  const { visit, title, browse, list } = props
  const trail = [...(props.above ?? []), { title, path: visit.path }]
  return (
    <Document
      visit={visit}
      title={title}
      description={props.description}
      hidden={props.hidden ?? false}
      linkedData={props.hidden ? [] : [crumbData(visit, trail)]}
    >
      <div class="wide">
        <Crumbs visit={visit} trail={trail} />
        <div class="browse-head">
          <div class="stack">
            <h1>{title}</h1>
            {props.introHtml && <div class="prose soft" dangerouslySetInnerHTML={{ __html: props.introHtml }} />}
            {props.children}
          </div>
        </div>
        <Listing visit={visit} browse={browse} list={list} />
      </div>
    </Document>
  )
}
