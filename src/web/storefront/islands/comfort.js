// Comfort for who has JavaScript: a choice counts at once, without the button that says so.
const { document, IntersectionObserver } = globalThis
for (const button of document.querySelectorAll('[data-when-changed]')) {
  button.hidden = true
  button.form.addEventListener('change', () => button.form.requestSubmit())
}

// Letters of another language come when what is written in them is near. What is put on the page later says `shown`.
const near = new IntersectionObserver(
  (places) => {
    for (const { isIntersecting, target } of places) {
      if (!isIntersecting) continue
      near.unobserve(target)
      for (const sheet of target.querySelectorAll('link[data-near]')) {
        sheet.media = 'all'
        delete sheet.dataset.near
        document.head.append(sheet)
      }
    }
  },
  { rootMargin: '100%' },
)
const watch = () => {
  for (const sheet of document.querySelectorAll('link[data-near]')) near.observe(sheet.parentElement)
}
watch()
document.addEventListener('shown', watch)
