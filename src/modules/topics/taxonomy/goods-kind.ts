import type { GoodsKind } from './topic.ts'

const signs: Readonly<Record<GoodsKind, RegExp>> = {
  pets: /\b(?:pets?|dogs?|cats?|puppy|kitten)\b|반려|강아지|고양이|애견|펫/iu,
  beauty:
    /\b(?:beauty|skin|cosmetics?|make-?up|lip|hair|bath|shav\w*|razors?|body|perfume)\b|뷰티|화장품|스킨|메이크업|면도|헤어|바디/iu,
  wear: /\b(?:wear|activewear|clothing|clothes|apparel|shoes?|sneakers?|dress\w*|tops?|bottoms?|leggings|socks?|fashion|bags?|jewel\w*)\b|의류|옷|신발|운동화|패션|레깅스|양말|가방/iu,
  home: /\b(?:home|kitchen|teaware|tableware|cups?|pots?|furniture|decor|bedding|candles?)\b|다기|그릇|주방|가구|침구|홈/iu,
  food: /\b(?:foods?|teas?|coffee|snacks?|drinks?|sweets|grocer\w*|sauces?)\b|식품|차|커피|간식|음료|과자/iu,
}

/**
 * What kind of goods a category holds, by its handle and name; undefined where they do not tell: then every topic is
 * looked for.
 */
export function goodsKindOf(category: string): GoodsKind | undefined {
  const kinds = Object.entries(signs) as [GoodsKind, RegExp][]
  return kinds.find(([, sign]) => sign.test(category.replaceAll(/[-_/]/gu, ' ')))?.[0]
}
