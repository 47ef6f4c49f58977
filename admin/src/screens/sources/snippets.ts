export const clients = ['pixel', 'segment', 'rudderstack', 'posthog', 'jitsu', 'api'] as const
export type Client = (typeof clients)[number]

type Snippet = (origin: string, key: string) => string

/** The lines that one pastes, with the shop's own address. */
export const snippets: Readonly<Record<Client, Snippet>> = {
  pixel: (origin, key) => `<script async src="${origin}/collect/pixel.js" data-key="${key}"></script>
<script>
  window.dangol = window.dangol || []
  // When she agreed, in your banner; 'denied' when she did not:
  dangol.push(['consent', 'granted'])
  dangol.push(['track', 'Recipe Saved', { recipe: 'Iced green tea' }])
</script>`,
  segment: (origin, key) => `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({
  writeKey: '${key}',
  host: '${origin}',
})
analytics.track({ userId: 'minji', event: 'Recipe Saved' })`,
  rudderstack: (origin, key) => `import Analytics from '@rudderstack/rudder-sdk-node'

const analytics = new Analytics('${key}', {
  dataPlaneUrl: '${origin}',
})
analytics.track({ userId: 'minji', event: 'Recipe Saved' })`,
  posthog: (origin, key) => `import { PostHog } from 'posthog-node'

const posthog = new PostHog('${key}', { host: '${origin}' })
posthog.capture({ distinctId: 'minji', event: 'Recipe Saved' })`,
  jitsu: (origin, key) => `import { jitsuAnalytics } from '@jitsu/js'

const analytics = jitsuAnalytics({
  host: '${origin}',
  writeKey: '${key}',
})
await analytics.track('Recipe Saved', { recipe: 'Iced green tea' })`,
  api: (origin, key) => `curl ${origin}/api/collect/v1/events \\
  -H 'authorization: Bearer ${key}' \\
  -H 'content-type: application/json' \\
  -d '{"events": [{"type": "track", "event": "Recipe Saved",
       "messageId": "r-1", "userId": "minji"}]}'`,
}
