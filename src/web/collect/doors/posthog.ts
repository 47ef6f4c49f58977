import { isObject, type Json, type RawEvent } from '../../../modules/collecting/index.ts'
import type { Door } from './door.ts'

const batches = ['/batch', '/capture', '/e', '/i/v0/e', '/track']

/** Clients of PostHog: batches at `/batch/`, the key as `api_key` in the body. */
export const posthog: Door = {
  name: 'posthog',
  addresses: Object.fromEntries(batches.flatMap((path) => [path, `${path}/`].map((one) => [one, 'batch']))),
  read: ({ body }) => ({
    key: body['api_key'] ?? body['token'],
    sentAt: body['sent_at'],
    events: (Array.isArray(body['batch']) ? (body['batch'] as unknown[]) : [body]).map((one) =>
      isObject(one) ? posthogEvent(one) : undefined,
    ),
  }),
  answer: ({ problems }) => ({ status: 1, ...(problems.length > 0 && { problems }) }),
}

/** Its own events have names that begin with `$`; what else begins so says how it was measured, and is left out. */
function posthogEvent(event: Json): RawEvent {
  const properties = isObject(event['properties']) ? event['properties'] : {}
  const id = event['distinct_id'] ?? properties['distinct_id']
  const isAnonymous = properties['$is_identified'] === false
  return {
    ...meaningOf(event['event'], properties),
    messageId: event['uuid'] ?? properties['$insert_id'],
    ...(isAnonymous ? { anonymousId: id } : { userId: id, anonymousId: properties['$anon_distinct_id'] }),
    properties: Object.fromEntries(
      Object.entries(properties).filter(([key]) => !key.startsWith('$') && key !== 'token' && key !== 'distinct_id'),
    ),
    context: contextOf(properties),
    timestamp: event['timestamp'],
  }
}

function meaningOf(name: unknown, properties: Json): Pick<RawEvent, 'type' | 'event' | 'name' | 'traits'> & Json {
  const traits = traitsOf(properties)
  switch (name) {
    case '$identify':
    case '$set':
      return { type: 'identify', traits }
    case '$create_alias':
      return { type: 'alias', previousId: properties['alias'] }
    case '$groupidentify':
      return { type: 'group', groupId: properties['$group_key'], traits: properties['$group_set'] }
    case '$pageview':
      return { type: 'page', name: properties['title'] ?? properties['$pathname'], traits }
    case '$screen':
      return { type: 'screen', name: properties['$screen_name'], traits }
    default:
      return { type: 'track', event: name, traits }
  }
}

function traitsOf({ $set, $set_once }: Json): Json | undefined {
  if (!isObject($set) && !isObject($set_once)) return undefined
  return { ...(isObject($set_once) && $set_once), ...(isObject($set) && $set) }
}

const contextOf = (properties: Json): Json => ({
  library: { name: properties['$lib'], version: properties['$lib_version'] },
  ...(properties['$current_url'] !== undefined && {
    page: {
      url: properties['$current_url'],
      path: properties['$pathname'],
      referrer: properties['$referrer'],
      title: properties['title'],
    },
  }),
})
