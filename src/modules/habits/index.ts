import type { Module } from '../../kernel/module.ts'
import { announceRunningOut } from './announce-running-out.ts'
import { habits } from './migrations/0001-habits.ts'
import { runningOut } from './migrations/0002-running-out.ts'
import { followPeople } from './reactions.ts'
import { personal } from './personal-data.ts'

export { findReorder } from './announce-running-out.ts'
export { supplyRunsOut } from './events.ts'
export { type Habits, habitsOf, type Supply } from './habits-of.ts'
export { type BuyerHabits, habitsOfPeople, type KnownSupply } from './habits-of-people.ts'
export { productsOfPeople } from './products-of-people.ts'
export { notePresence } from './note-presence.ts'

export const habitsModule: Module = {
  name: 'habits',
  personal,
  migrations: [habits, runningOut],
  consumers: [followPeople],
  recurring: [{ name: 'habits.announce-running-out', everySeconds: 1_800, run: announceRunningOut }],
}
