// Comfort for who has JavaScript: a choice counts at once, without the button that says so.
const { document } = globalThis
for (const button of document.querySelectorAll('[data-when-changed]')) {
  button.hidden = true
  button.form.addEventListener('change', () => button.form.requestSubmit())
}
