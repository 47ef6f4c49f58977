import { nextTime, runningOut, thankYou, thirtyDays } from './ready/after-buying.ts'
import { leftCart, leftCheckout, lookedAndLeft } from './ready/carts.ts'
import { backInStock, birthday, cheaper, missed } from './ready/coming-back.ts'
import { guide } from './ready/guide.ts'
import { insert } from './ready/insert.ts'
import { advocates, ladder, milestone, series } from './ready/stories.ts'
import { welcome } from './ready/welcome.ts'
import type { PackedRecipe, Recipe } from './recipe.ts'
import { RecipeUnknown } from './refusals.ts'

/** All recipes, in the order in which a shop may want them. */
export const recipes: readonly Recipe[] = [
  welcome,
  guide,
  leftCart,
  leftCheckout,
  lookedAndLeft,
  thankYou,
  thirtyDays,
  runningOut,
  milestone,
  nextTime,
  ladder,
  missed,
  birthday,
  backInStock,
  cheaper,
  series,
  advocates,
]

const byKey = new Map(recipes.map((recipe) => [recipe.key, recipe]))

/** @throws {RecipeUnknown} */
export function recipeOf(key: string): Recipe {
  const found = byKey.get(key)
  if (!found) throw new RecipeUnknown()
  return found
}

/** Recipes that work in the parcel. */
export const packedRecipes: readonly PackedRecipe[] = [insert]

export const packedOf = (key: string): PackedRecipe | undefined => packedRecipes.find((one) => one.key === key)
