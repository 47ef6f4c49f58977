import type { Module } from '../../kernel/module.ts'
import { habits } from './migrations/0001-habits.ts'
import { followPeople } from './reactions.ts'
import { personal } from './personal-data.ts'

export { type Habits, habitsOf, type Supply } from './habits-of.ts'
export { type BuyerHabits, habitsOfPeople, type KnownSupply } from './habits-of-people.ts'
export { notePresence } from './note-presence.ts'

export const habitsModule: Module = { name: 'habits', personal, migrations: [habits], consumers: [followPeople] }
