import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { SupplierBusy, SupplierRefused } from '../../modules/messaging/index.ts'
import { pushService } from '../../testing/push-service.ts'
import { guardedPost } from '../guarded-fetch/guarded-post.ts'
import { webPushAdapter } from './web-push.ts'

const there = await pushService()
afterAll(() => there.close())
const adapter = webPushAdapter({ post: guardedPost({ loopback: true }).post })
const access = { ...adapter.prepare!(), publicUrl: 'https://shop.test', contactEmail: 'hello@shop.test' }
const letter = (to: object, about: { text?: string; isAdvertising?: boolean } = {}) => ({
  ...{ sendId: newId(), to: JSON.stringify(to), country: undefined, title: '햇차가 왔어요', text: 'New harvest' },
  ...{ link: 'https://shop.test/products/tea', isAdvertising: true, ...about },
})

describe('messages on devices', () => {
  it('M12: are encrypted for the device alone and signed by the shop, with how long and how urgently they are kept', async () => {
    const sent = letter(there.subscribe())
    await adapter.send(sent, access)
    const [{ headers, read }] = there.taken as [(typeof there.taken)[number]]
    const topic = Buffer.from(sent.sendId.replaceAll('-', ''), 'hex').toString('base64url')
    expect(read).toEqual({ title: sent.title, body: sent.text, link: sent.link, tag: topic })
    expect(headers).toMatchObject({ ttl: '86400', urgency: 'normal', topic, 'content-encoding': 'aes128gcm' })
    await adapter.send(letter(there.subscribe(), { isAdvertising: false }), access)
    expect(there.taken[1]!.headers).toMatchObject({ ttl: '259200', urgency: 'high' })
  })

  it('M12: tell a device that is gone from a service that is busy, and are never larger than a service must take', async () => {
    const gone = there.subscribe()
    there.forget(gone)
    await expect(adapter.send(letter(gone), access)).rejects.toMatchObject({ ends: 'address-gone' })
    const here = there.subscribe()
    there.answerWith(429)
    await expect(adapter.send(letter(here), access)).rejects.toBeInstanceOf(SupplierBusy)
    there.answerWith(413)
    await expect(adapter.send(letter(here), access)).rejects.toBeInstanceOf(SupplierRefused)
    there.answerWith(201)
    await expect(adapter.send(letter(here, { text: '차'.repeat(1_400) }), access)).rejects.toThrow('3993 bytes')
    const another = { ...access, ...adapter.prepare!() }
    const mixed = { ...another, secrets: access.secrets }
    await expect(adapter.send(letter(here), mixed)).rejects.toThrow('answered 403')
  })

  it('do not reach into the own network', async () => {
    const guarded = webPushAdapter({ post: guardedPost().post })
    await expect(guarded.send(letter(there.subscribe()), access)).rejects.toThrow('https://')
  })
})
