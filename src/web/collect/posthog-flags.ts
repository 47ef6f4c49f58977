import type { Routes } from '../server.ts'

/** Clients of PostHog ask which flags are on, at other addresses from version to version. This shop has none to tell. */
const flags = { flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false }
const rules = { flags: [], group_type_mapping: {}, cohorts: {} }

/** Answers what clients of PostHog ask beside sending events, so that they go on without waiting or trying again. */
export const posthogFlags: Routes = (server) => {
  const hidden = { schema: { hide: true }, config: { idempotency: 'none', crossSite: 'allowed' } } as const
  for (const address of ['/flags', '/flags/', '/decide', '/decide/']) server.post(address, hidden, () => flags)
  for (const address of ['/api/feature_flag/local_evaluation', '/api/feature_flag/local_evaluation/'])
    server.get(address, hidden, () => rules)
}
