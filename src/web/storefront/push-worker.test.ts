import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { projectFolder } from './assets.ts'

type Handler = (event: object) => void

/** The script as a browser runs it, and what it did there. */
function worker() {
  const done: unknown[][] = []
  const note =
    (what: string) =>
    (...given: unknown[]) => {
      done.push([what, ...given])
      return Promise.resolve({ ok: true })
    }
  const handlers = new Map<string, Handler>()
  const subscription = {
    endpoint: 'https://push.test/new',
    toJSON: () => ({ endpoint: 'https://push.test/new', keys: {} }),
  }
  const scope = {
    addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
    registration: {
      showNotification: note('shows'),
      pushManager: { subscribe: () => Promise.resolve(subscription) },
    },
    clients: { openWindow: note('opens') },
    fetch: note('tells'),
    location: { origin: 'https://shop.test' },
    URL,
  }
  const script = readFileSync(join(projectFolder(), 'src/web/storefront/islands/push-worker.js'), 'utf8')
  runInNewContext(script, scope)
  return {
    done,
    happens: async (type: string, event: object) => {
      const works: unknown[] = []
      handlers.get(type)!({ ...event, waitUntil: (work: unknown) => works.push(work) })
      await Promise.all(works)
    },
  }
}

describe('the script that shows messages on a device', () => {
  it('M12: shows what the shop sent, one of each tag, and opens its link when it is pressed', async () => {
    const { done, happens } = worker()
    const message = { title: 'Back', body: 'The jar is back', tag: 'jar', link: '/products/jar' }
    await happens('push', { data: { json: () => message } })
    await happens('push', { data: null })
    expect(done).toEqual([
      ['shows', 'Back', { body: 'The jar is back', icon: undefined, tag: 'jar', data: { link: '/products/jar' } }],
    ])
    const notification = { close: () => done.push(['closes']), data: { link: '/products/jar' } }
    await happens('notificationclick', { notification })
    expect(done.slice(1)).toEqual([['closes'], ['opens', 'https://shop.test/products/jar']])
  })

  it('M12: tells the shop when the browser gave the device another address', async () => {
    const { done, happens } = worker()
    const oldSubscription = { endpoint: 'https://push.test/old', options: {} }
    await happens('pushsubscriptionchange', { oldSubscription, newSubscription: undefined })
    expect(done.map(([, path, sent]) => [path, JSON.parse((sent as { body: string }).body) as unknown])).toEqual([
      ['/api/store/v1/push/subscriptions/stop', { endpoint: 'https://push.test/old' }],
      ['/api/store/v1/push/subscriptions', { endpoint: 'https://push.test/new', keys: {} }],
    ])
  })
})
