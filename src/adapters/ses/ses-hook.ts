import { HookSignatureWrong, HookUnreadable, type MailHook } from '../../modules/messaging/index.ts'
import { sesNews, toldBySes } from './ses-news.ts'
import { checkSns, type Fetch, isOfSns, snsMessage } from './sns-message.ts'

/** Certificates of SNS change about once a year. */
const mostCertificates = 8

/**
 * Amazon SES through a topic of Amazon SNS: signed by SNS, and of this topic alone, since anybody with an account there
 * has topics whose messages SNS signs. A new subscription is confirmed by itself.
 *
 * @param topic the ARN of the topic that SES tells: `arn:aws:sns:eu-west-1:123456789012:bounces`
 */
export function sesHook({ topic, fetch }: { topic: string; fetch: Fetch }): MailHook {
  const certificates = new Map<string, Buffer>()
  const certificateOf = async (url: string): Promise<Buffer> => {
    const known = certificates.get(url)
    if (known) return known
    const fetched = await fetch(url)
    if (certificates.size >= mostCertificates) certificates.clear()
    certificates.set(url, fetched)
    return fetched
  }
  return {
    name: 'ses',
    read: async (body) => {
      const message = snsMessage.safeParse(jsonOf(body.toString()))
      if (!message.success) throw new HookUnreadable()
      if (message.data.TopicArn !== topic) throw new HookSignatureWrong()
      await checkSns(message.data, certificateOf)
      if (message.data.Type === 'Notification') return { reports: newsIn(message.data.Message) }
      return { reports: [], ...confirming(message.data, fetch) }
    },
  }
}

function confirming({ Type, SubscribeURL = '' }: { Type: string; SubscribeURL?: string | undefined }, fetch: Fetch) {
  if (Type !== 'SubscriptionConfirmation') return {}
  if (!isOfSns(SubscribeURL)) throw new HookSignatureWrong()
  return { afterwards: async () => void (await fetch(SubscribeURL)) }
}

/** SNS also carries a plain sentence of SES that the topic works; it says nothing. */
function newsIn(text: string) {
  const parsed = jsonOf(text)
  if (parsed === undefined) return []
  const news = sesNews.safeParse(parsed)
  if (!news.success) throw new HookUnreadable()
  return toldBySes(news.data)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
