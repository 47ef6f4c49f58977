// The darkroom's own process: takes one file after another, and ends when the shop that started it does.
import { develop } from './develop.ts'
import type { Answer, ToDevelop } from './messages.ts'

const damaged: Answer = { no: 'damaged' }

process.on('message', ({ content }: ToDevelop) => {
  void develop(content)
    .catch(() => damaged)
    .then((answer) => process.send!(answer))
})
process.on('disconnect', () => process.exit())
