// Messages on this device: begins with a press, and asks the browser then and never before.
const { document, navigator, fetch, Notification, PushManager } = globalThis
const canPush = navigator?.serviceWorker && PushManager && Notification

for (const part of (canPush && document?.querySelectorAll('[data-push]')) || []) void begin(part)

async function begin(part) {
  const [button, said] = [part.querySelector('button'), part.querySelector('[role=status]')]
  const { dataset } = part
  const show = (subscription, word) => {
    button.textContent = subscription ? dataset.stop : dataset.start
    button.toggleAttribute('data-on', Boolean(subscription))
    said.textContent = word ?? (subscription ? dataset.on : dataset.off)
  }
  show(await current(), Notification.permission === 'denied' ? dataset.denied : undefined)
  part.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      const before = await current()
      show(before ? await stop(before) : await start(dataset))
    } catch {
      show(await current(), Notification.permission === 'denied' ? dataset.denied : dataset.failed)
    }
    button.disabled = false
  })
}

async function current() {
  const registration = await navigator.serviceWorker.getRegistration('/')
  return (await registration?.pushManager.getSubscription()) ?? undefined
}

async function start({ push, locale }) {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('Not allowed')
  await navigator.serviceWorker.register('/push.js', { scope: '/' })
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: push })
  try {
    await tell('subscriptions', { ...subscription.toJSON(), expirationTime: undefined, locale })
  } catch (error) {
    await subscription.unsubscribe()
    throw error
  }
  return subscription
}

async function stop(subscription) {
  await tell('subscriptions/stop', { endpoint: subscription.endpoint })
  await subscription.unsubscribe()
}

async function tell(path, body) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`/api/store/v1/push/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`Answered ${answer.status}`)
}
