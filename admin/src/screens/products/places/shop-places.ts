import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../../api.ts'
import { useMay } from '../../../session.ts'
import { words } from '../../../words.ts'

export const assortmentKey = ['assortment'] as const

/** A market or a way of buying. */
export interface Place {
  /** As products name it in `notSoldIn`. */
  readonly key: string
  readonly name: string
  /** What it means, or the money one pays in there. */
  readonly hint: string
  /** How many products on sale are kept from it. */
  readonly notSold: number
}

/** The markets and ways of buying of this shop. */
export function useAssortment() {
  const may = useMay()
  const { data } = useQuery({
    queryKey: assortmentKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/assortment')),
    enabled: may('catalog:read'),
    staleTime: 30_000,
  })
  const markets: Place[] = (data?.markets ?? []).map(({ name, currency, ...rest }) => ({
    ...rest,
    name,
    hint: currency,
  }))
  const channels: Place[] = (data?.salesChannels ?? []).map(({ channel, ...rest }) => ({
    ...rest,
    name: words.products.channels[channel],
    hint: words.products.channelHints[channel],
  }))
  return { active: data?.active, markets, channels }
}

/** Choices of one place or several, markets first. */
export const placeGroups = ({ markets, channels }: { markets: readonly Place[]; channels: readonly Place[] }) =>
  [
    { group: words.products.placeMarkets, items: markets.map(({ key, name }) => ({ value: key, label: name })) },
    { group: words.products.placeChannels, items: channels.map(({ key, name }) => ({ value: key, label: name })) },
  ].filter(({ items }) => items.length > 0)
