/** Most that one batch carries; more wait for the next. */
const mostTogether = 200

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Does small things of many requests together: alone one is done at once, and whatever comes while a batch is at work
 * goes into the next. So their cost falls as the load rises.
 *
 * @param work answers in the order of the items; when it throws, each of them is refused with the same error
 */
export function gathering<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = []
  let isBusy = false

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostTogether)
      try {
        const answers = await work(batch.map(({ item }) => item))
        batch.forEach(({ resolve }, at) => resolve(answers[at]!))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isBusy = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (isBusy) return
      isBusy = true
      // What else comes in this turn of the process goes along.
      setImmediate(() => void run())
    })
}
