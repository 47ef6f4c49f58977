import { Button, Center } from '@mantine/core'
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { words } from '../words.ts'
import { Asked } from './asked.tsx'

interface PageOf<Item> {
  items: Item[]
  nextCursor: string | null
}

/** A list that is read page by page. */
export function usePages<Item>(
  queryKey: QueryKey,
  read: (at: { cursor?: string }) => Promise<PageOf<Item>>,
  options: { refetchInterval?: number } = {},
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page: PageOf<Item>) => page.nextCursor,
    placeholderData: (before) => before,
    ...options,
  })
}

interface PagedProps<Item> {
  query: ReturnType<typeof usePages<Item>>
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

export const Paged = <Item,>({ query, empty, children }: PagedProps<Item>) => (
  <Asked query={query}>
    {({ pages }) => {
      const items = pages.flatMap((page) => page.items)
      if (items.length === 0) return empty
      return (
        <>
          {children(items)}
          {query.hasNextPage && (
            <Center py="md">
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.common.more}
              </Button>
            </Center>
          )}
        </>
      )
    }}
  </Asked>
)
