// Comfort for who has JavaScript: numbers count at once, and the checkout keeps and reckons what was typed.
const { document, DOMParser, FormData, URLSearchParams } = globalThis
for (const button of document.querySelectorAll('[data-when-changed]')) {
  button.hidden = true
  button.form.addEventListener('change', () => button.form.requestSubmit())
}

const checkout = document.querySelector('form#checkout')
/** What depends on the address, the delivery and the extras; never a field that somebody types in. */
const reckoned = ['#deliveryCode', '.checkout-sum']
let last = 0

checkout?.addEventListener('change', async (event) => {
  const turn = ++last
  const said = new URLSearchParams(new FormData(checkout))
  said.delete('add')
  const answer = await fetch(checkout.action, { method: 'POST', body: said, keepalive: true }).catch(() => undefined)
  if (!answer?.ok || turn !== last || event.target.id === 'code') return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of reckoned) {
    const [old, now] = [document.querySelector(part), page.querySelector(part)]
    if (!old || !now || old.outerHTML === now.outerHTML || old.contains(document.activeElement)) continue
    old.replaceWith(now)
  }
  // The button itself stays: a tap that has begun on it would be lost with it.
  const [pay, reckonedPay] = [document, page].map((each) => each.querySelector('.checkout-end [value=pay]'))
  if (pay && reckonedPay) pay.textContent = reckonedPay.textContent
})
