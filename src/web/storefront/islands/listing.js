// Filters and order count at once, without loading the page again; the address says what is chosen.
const { document, DOMParser, FormData, URLSearchParams, history, location } = globalThis
const browse = document.querySelector('[data-browse]')
let turn = 0

if (browse) {
  browse.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-filters]')
    if (form) void go(addressOf(form))
  })
  browse.addEventListener('submit', (event) => {
    const form = event.target.closest('form[data-filters]')
    if (!form) return
    event.preventDefault()
    form.querySelector('details').open = false
    void go(addressOf(form))
  })
  browse.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-listing-link]')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void go(link.href)
  })
  document.addEventListener('keydown', (event) => {
    const sheet = browse.querySelector('[data-filters] details[open]')
    if (event.key !== 'Escape' || !sheet) return
    sheet.open = false
    sheet.querySelector('summary').focus()
  })
  globalThis.addEventListener('popstate', () => location.reload())
}

function addressOf(form) {
  const said = [...new URLSearchParams(new FormData(form))]
  const usual = form.querySelector('[name=sort] option')?.value
  const kept = said.filter(([name, value]) => value && !(name === 'sort' && value === usual))
  const query = new URLSearchParams(kept).toString()
  return form.action + (query && `?${query}`)
}

async function go(address) {
  const mine = ++turn
  browse.setAttribute('aria-busy', 'true')
  const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (mine !== turn) return
  if (!answer?.ok) return location.assign(address)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine !== turn) return
  if (!page.querySelector('[data-browse] [data-filters]')) return location.assign(address)
  history.pushState(undefined, '', address)
  swap(page)
  browse.removeAttribute('aria-busy')
}

/** What she holds keeps the focus, and the sheet stays open. */
function swap(page) {
  const held = keyOf(document.activeElement)
  const isOpen = browse.querySelector('[data-filters] details')?.open
  for (const part of ['filters', 'results']) {
    const [old, now] = [browse, page].map((root) => root.querySelector(`[data-part=${part}]`))
    if (old && now) old.replaceWith(document.adoptNode(now))
  }
  const [count, counted] = [browse, page].map((root) => root.querySelector('[data-count]'))
  count.textContent = counted.textContent
  const details = browse.querySelector('[data-filters] details')
  if (details) details.open = isOpen
  const again =
    held && [...browse.querySelectorAll('input, select, summary, button')].find((each) => keyOf(each) === held)
  if (again) again.focus()
  else if (held === undefined && document.activeElement === document.body) browse.querySelector('.results').focus?.()
}

const keyOf = (element) =>
  browse.contains(element) && element.name
    ? `${element.name}=${element.type === 'checkbox' ? element.value : ''}`
    : undefined
