import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'
import { Icon } from './icon.tsx'

interface SearchFormProps {
  visit: Visit
  /** Of the field: several may stand on a page. */
  id: string
  term?: string | undefined
  large?: boolean
}

/** A field to search in; the island makes it suggest while she types (ARIA combobox, as the APG describes it). */
export function SearchForm({ visit, id, term, large = false }: SearchFormProps): VNode {
  const { search } = visit.words
  const said = { 'data-suggest': href(visit, '/search/suggest'), 'data-many': search.many, 'data-none': search.none }
  return (
    <form
      class={large ? 'search-form large' : 'search-form'}
      role="search"
      aria-label={large ? search.placeholder : undefined}
      action={href(visit, '/search')}
      {...said}
    >
      <label class="unseen" for={id}>
        {search.label}
      </label>
      <input
        id={id}
        class="input"
        name="q"
        type="search"
        value={term}
        placeholder={search.placeholder}
        enterkeyhint="search"
        autocomplete="off"
        maxlength={200}
      />
      <button>
        <Icon name="search" />
        <span class="unseen">{search.label}</span>
      </button>
    </form>
  )
}
