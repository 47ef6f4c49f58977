import type { Module } from '../../kernel/module.ts'
import { recipesMade } from './migrations/0001-recipes.ts'
import { packed } from './migrations/0002-packed.ts'

export { packedOf, recipeOf, recipes } from './all-recipes.ts'
export { guideOf, guideTag } from './guide.ts'
export { insertWords } from './ready/insert.ts'
export { idOf } from './id-of.ts'
export { listRecipes, type RecipeCard } from './list-recipes.ts'
export { type Asks, type Parts, type Recipe, type RecipeGroup, recipeGroups, type Told } from './recipe.ts'
export { ChoiceNeeded, RecipeUnknown } from './refusals.ts'
export { switchOff } from './switch-off.ts'
export { type Answers, answersSchema, switchOn } from './switch-on.ts'

export const recipesModule: Module = { name: 'recipes', migrations: [recipesMade, packed] }
