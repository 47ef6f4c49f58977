// The service worker at /push.js: shows what the shop sends to this device, and opens it. It keeps nothing and changes no
// page. A message with a tag that is shown already takes its place.
const { addEventListener, registration, clients, fetch, location } = globalThis

addEventListener?.('push', (event) => {
  const { title, body, icon, tag, link = '/' } = event.data?.json() ?? {}
  if (title) event.waitUntil(registration.showNotification(title, { body, icon, tag, data: { link } }))
})

addEventListener?.('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(clients.openWindow(new URL(event.notification.data.link, location.origin).href))
})

// Browsers may give a device another address; the shop is told, or it would write to the old one.
addEventListener?.('pushsubscriptionchange', (event) => event.waitUntil(moved(event)))

async function moved({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options
  const subscription = newSubscription ?? (options && (await registration.pushManager.subscribe(options)))
  if (oldSubscription) await tell('subscriptions/stop', { endpoint: oldSubscription.endpoint })
  if (subscription) await tell('subscriptions', { ...subscription.toJSON(), expirationTime: undefined })
}

const tell = (path, body) =>
  fetch(`/api/store/v1/push/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
