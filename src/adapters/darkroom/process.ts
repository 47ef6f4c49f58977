// The darkroom's own process: takes one file after another, and ends when the shop that started it does.
import { develop, furtherSizes } from './develop.ts'
import type { Answer, ToDevelop } from './messages.ts'

const damaged: Answer = { no: 'damaged' }

process.on('message', ({ kind, content }: ToDevelop) => {
  void (kind === 'picture' ? develop(content) : furtherSizes(content))
    .catch(() => damaged)
    .then((answer) => process.send!(answer))
})
process.on('disconnect', () => process.exit())
