// Reviews are narrowed, sorted, paged and voted on in place; the address says what is chosen.
const { CSS, document, DOMParser, Event, FormData, URLSearchParams, history, location } = globalThis
const block = () => document.querySelector('[data-reviews]')
let turn = 0

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-reviews-link]')
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  void go(link.href, link.rel.includes('next') || !link.closest('.bars, .topics'))
})
document.addEventListener('change', (event) => {
  const form = event.target.closest?.('form[data-reviews-form]')
  if (form && event.target.type !== 'search') void go(addressOf(form))
})
document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.matches('[data-reviews-form]')) {
    event.preventDefault()
    void go(addressOf(form))
  } else if (form.matches('[data-review-form]')) {
    event.preventDefault()
    void send(form, event.submitter)
  }
})
// Behind a mail's link: the first star that is pressed is kept at once, and the shop hears that a person is there. Who
// goes along the stars with the keys is still choosing.
const first = document.querySelector('form[data-first-tap]')
let isTapped = false
first?.addEventListener('pointerdown', () => (isTapped = true))
first?.addEventListener('keydown', () => (isTapped = false))
first?.addEventListener('change', ({ target }) => isTapped && target.name === 'rating' && first.requestSubmit())
// A second tap on the button while the first is under way would be answered as a second review.
const written = document.querySelector('form.review-form')
let isSent = false
written?.addEventListener('submit', (event) => {
  if (isSent) event.preventDefault()
  isSent = true
  // Sending may have been stopped, and the page is still here.
  setTimeout(again, 8_000)
})
const again = () => (isSent = false)
globalThis.addEventListener('pageshow', again)
const opened = document.querySelector('form[data-opened]')?.dataset.opened
if (opened) void fetch(opened, { method: 'POST', keepalive: true }).catch(() => undefined)
// Going back to another choice of reviews, and not to a place on the same page.
const chosen = () => [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('r.')).join()
let shown = chosen()
globalThis.addEventListener('popstate', () => block() && chosen() !== shown && location.reload())

/** What is empty, or the usual order, need not stand in an address. */
function addressOf(form) {
  const usual = form.querySelector('[name="r.sort"] option')?.value
  const said = [...new FormData(form)].filter(([name, value]) => value && !(name === 'r.sort' && value === usual))
  const query = new URLSearchParams(said).toString()
  return form.action.split(/[?#]/)[0] + (query && `?${query}`) + '#reviews'
}

async function go(address, isElsewhere = false) {
  const mine = ++turn
  block().setAttribute('aria-busy', 'true')
  const now = await pageOf(fetch(address, { headers: { accept: 'text/html' } }))
  if (mine !== turn) return
  if (!now) return location.assign(address)
  history.pushState(undefined, '', address)
  shown = chosen()
  const [held, open] = [document.activeElement, block().querySelector('.review-filters details')?.open]
  const name = block().contains(held) && held.name
  const [key, value] = [name, held.type === 'checkbox' ? held.value : undefined]
  const bar = held.closest?.('.bars a')?.dataset.stars
  const topic = held.closest?.('.topics a')?.dataset.topic
  block().replaceWith(now)
  document.dispatchEvent(new Event('shown'))
  const details = block().querySelector('.review-filters details')
  if (details && open) details.open = true
  const again = bar
    ? block().querySelector(`.bars [data-stars="${bar}"]`)
    : topic
      ? block().querySelector(`.topics [data-topic="${topic}"]`)
      : key &&
        [...block().querySelectorAll(`[name="${CSS.escape(key)}"]`)].find((each) => !value || each.value === value)
  if (again) again.focus({ preventScroll: true })
  if (isElsewhere) {
    const list = block().querySelector('.reviews-list') ?? block()
    list.tabIndex = -1
    list.focus({ preventScroll: true })
    list.scrollIntoView()
  }
}

/** A vote changes its own review; a report is answered above them all. */
async function send(form, button) {
  if (form.dataset.busy) return
  form.dataset.busy = 'yes'
  const body = new URLSearchParams(new FormData(form, button))
  const now = await pageOf(fetch(form.action, { method: 'POST', body }))
  delete form.dataset.busy
  if (!now) return form.submit()
  const { id } = form.closest('article')
  const notice = now.querySelector('[role=status], [role=alert]')
  const fresh = now.querySelector(`#${CSS.escape(id)}`)
  if (notice) form.after(notice)
  if (fresh && form.matches('.helpful')) {
    if (!notice) form.nextElementSibling?.matches('.notice') && form.nextElementSibling.remove()
    const answered = fresh.querySelector('.helpful')
    form.replaceWith(answered)
    answered.querySelector('button').focus({ preventScroll: true })
  } else if (notice) form.hidden = true
}

const pageOf = (asked) =>
  asked
    .then(async (answer) =>
      answer.ok
        ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-reviews]')
        : undefined,
    )
    .catch(() => undefined)
