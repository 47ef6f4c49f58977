// Shows the provider's own payment form and confirms with it. Card details go from its frame to the provider, never here.
const { document } = globalThis
const form = document.querySelector('[data-card-payment]')
const { publicKey, clientSecret, returnUrl, locale, failed } = form.dataset
const fault = form.querySelector('[role=alert]')
const button = form.querySelector('button')

const say = (text) => {
  fault.textContent = text
  fault.hidden = !text
}

if (typeof globalThis.Stripe === 'function') {
  const stripe = globalThis.Stripe(publicKey, { locale })
  const elements = stripe.elements({ clientSecret, appearance: { theme: 'stripe' } })
  const payment = elements.create('payment', { layout: 'tabs' })
  payment.on('ready', () => (button.disabled = false))
  payment.on('loaderror', () => say(failed))
  payment.mount('#card-payment')

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    say('')
    const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: returnUrl } })
    if (error) {
      say(error.message ?? failed)
      button.disabled = false
    }
  })
} else {
  say(failed)
}
