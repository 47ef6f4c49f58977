// The workshop's own process: makes one video, tells how far it is, and ends when the shop that started it does.
import { makeVideo } from './make.ts'
import type { Answer, ToMake } from './messages.ts'

const damaged: Answer = { no: 'damaged' }
const parent = process.ppid
let toldAt = 0

/** Between two frames nothing else is heard, so that an orphan notices here that it is one. */
function told(percent: number): void {
  if (process.ppid !== parent) process.exit()
  if (performance.now() - toldAt < 1_000) return
  toldAt = performance.now()
  process.send!({ percent } satisfies Answer)
}

process.on('message', (order: ToMake) => {
  void makeVideo(order, told)
    .catch(() => damaged)
    .then((answer) => process.send!(answer))
})
process.on('disconnect', () => process.exit())
