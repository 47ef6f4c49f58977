import { guardedPost } from '../adapters/guarded-fetch/guarded-post.ts'
import { darkroom } from '../adapters/darkroom/darkroom.ts'
import { videoWorkshop } from '../adapters/video-workshop/video-workshop.ts'
import { Unreachable } from '../modules/media/index.ts'
import { testPaymentsModule } from '../adapters/test-payments/index.ts'
import type { OutgoingMail } from '../modules/messaging/index.ts'
import type { Ports } from '../modules.ts'
import { filesInMemory } from './files.ts'

/** Ports that keep the outside world out, and remember what would have left. */
export interface TestPorts extends Ports {
  readonly mails: OutgoingMail[]
}

export function testPorts(): TestPorts {
  const mails: OutgoingMail[] = []
  return {
    mails,
    mailIn: {
      domain: 'in.shop.test',
      hooks: [],
      dkimSelector: undefined,
      from: undefined,
      isListening: false,
      names: { txt: () => Promise.resolve([]), mx: () => Promise.resolve([]) },
    },
    payments: [],
    notices: { baseUrl: 'https://shop.test' },
    files: filesInMemory(),
    pages: { read: unseen, checkoutOf: unseen },
    darkroom: darkroom(),
    videos: videoWorkshop(),
    courier: guardedPost({ loopback: true, timeoutMs: 1_000 }),
    images: { fetch: () => Promise.reject(new Unreachable('Tests reach no outside address.', false)) },
    secret: () => 'only this shop knows',
    adapters: [testPaymentsModule(() => Promise.resolve())],
    mail: {
      name: 'test',
      deliver: (mail) => {
        mails.push(mail)
        return Promise.resolve()
      },
    },
  }
}

const unseen = () => Promise.reject(new Error('Tests that look at pages bring them along'))
