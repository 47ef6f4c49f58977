import type { PageSources, PaymentPlace, PaymentProvider, ProviderKind } from './provider.ts'
import { ProviderUnknown } from './refusals.ts'

/** Wallets first: fewest taps. The test provider stands last so that nobody meets it by accident. */
const usual: readonly ProviderKind[] = ['wallet', 'card', 'bank', 'test']

/** Where another order is what shoppers reach for. */
const regional: Readonly<Record<string, readonly ProviderKind[]>> = {
  KR: ['card', 'wallet', 'bank', 'test'],
  JP: ['card', 'wallet', 'bank', 'test'],
  AT: ['wallet', 'bank', 'card', 'test'],
  DE: ['wallet', 'bank', 'card', 'test'],
}

/** The providers that serve a place, in the order in which its shoppers look for them; equals keep the order given. */
export function providersFor(providers: readonly PaymentProvider[], place: PaymentPlace): PaymentProvider[] {
  const order = regional[place.country ?? ''] ?? usual
  return providers
    .filter((provider) => provider.serves(place))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** @throws {ProviderUnknown} when no provider of that name is configured */
export function providerNamed(providers: readonly PaymentProvider[], name: string): PaymentProvider {
  const provider = providers.find((candidate) => candidate.name === name)
  if (!provider) throw new ProviderUnknown(name)
  return provider
}

/** What pages with these providers may load from and go to, all together. */
export function pageSourcesOf(providers: readonly PaymentProvider[]): Required<PageSources> {
  const all = (kind: keyof PageSources) => providers.flatMap(({ pageSources }) => pageSources?.[kind] ?? [])
  return { scripts: all('scripts'), frames: all('frames'), connections: all('connections'), forms: all('forms') }
}
