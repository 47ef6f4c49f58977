import type { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { photosOfRequests } from '../../modules/fulfilment/index.ts'
import type { OrderRequest } from '../../modules/orders/index.ts'
import type { orderRequest } from './order-answers.ts'

/** What shoppers asked for, with the photos they sent; one query however many. */
export async function requestAnswers(
  read: Read,
  requests: readonly OrderRequest[],
): Promise<z.input<typeof orderRequest>[]> {
  const photos = await photosOfRequests(
    read,
    requests.map(({ id }) => id),
  )
  return requests.map((request) => ({ ...request, photos: photos.get(request.id) ?? [] }))
}

export const requestAnswer = async (read: Read, request: OrderRequest): Promise<z.input<typeof orderRequest>> =>
  (await requestAnswers(read, [request]))[0]!
