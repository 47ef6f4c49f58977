// Comfort for who has JavaScript: a choice counts at once, without the button that says so.
const { document, IntersectionObserver } = globalThis
for (const button of document.querySelectorAll('[data-when-changed]')) {
  button.hidden = true
  button.form.addEventListener('change', () => button.form.requestSubmit())
}

// Letters of another language come when what is written in them is near, and never before the first picture. What is
// put on the page later says `shown`.
const near = new IntersectionObserver(
  (places) => {
    for (const { isIntersecting, target } of places) {
      if (!isIntersecting) continue
      near.unobserve(target)
      for (const place of target.querySelectorAll('[data-near]')) {
        const sheet = document.createElement('link')
        sheet.rel = 'stylesheet'
        sheet.href = place.dataset.near
        document.head.append(sheet)
        place.remove()
      }
    }
  },
  { rootMargin: '100%' },
)
const watch = () => {
  for (const place of document.querySelectorAll('[data-near]')) near.observe(place.parentElement)
}
if (document.readyState === 'complete') watch()
else globalThis.addEventListener('load', watch)
document.addEventListener('shown', watch)

// The chat is a link to its page; its script comes when it is asked for, or where she has a chat already, and makes a
// panel beside this page of it.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-chat]')
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return
  event.preventDefault()
  import(link.dataset.chat).then(({ open }) => open(link)).catch(() => globalThis.location.assign(link.href))
})
const chat = document.querySelector('a[data-chat]')
const hasChat = () => {
  try {
    return globalThis.localStorage.getItem('dangol-chat-has')
  } catch {
    return null
  }
}
if (chat && hasChat()) import(chat.dataset.chat).then(({ watch }) => watch(chat)).catch(() => undefined)
