import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { tube } from '../../drawings/beauty/bottles.ts'
import { dollop } from '../../drawings/beauty/smear.ts'
import { place } from '../../drawings/kit/paint.ts'
import { block, branchShadow, windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { leaf } from '../../drawings/tea/leaves.ts'

const scents: readonly Value[] = [
  ['Yuja', '유자', '#e9c15c'],
  ['Pine', '솔', '#7f9c82'],
  ['Unscented', '무향', '#e3d8c8'],
]

const cream = ([scent, , colour]: Value) =>
  tube(colour!, { ink: '#3a2b25', name: 'HAND CREAM', note: scent.toUpperCase() })

export const hands = [
  tell({
    handle: 'workday-hand-cream',
    title: ['Workday hand cream', '일하는 손 크림'],
    line: [
      'A hand cream that is gone in half a minute, so that you can go on typing, kneading, climbing.',
      '30초면 스며들어 바로 일할 수 있는 핸드크림.',
    ],
    story: [
      [
        'Made for hands that have something to do. It leaves no print on a phone, no slip on a rope, and the smell stays below the wrist. Potters near our workshop go through a tube a month.',
        '할 일이 있는 손을 위해 만들었어요. 휴대폰에 자국이 안 남고, 줄이 미끄럽지 않고, 향은 손목 아래에만 머물러요. 옆 도예 공방에서는 한 달에 하나씩 써요.',
      ],
      [
        'Yuja from Goheung smells of the peel, not of sweets. Pine is resin and cold air. And for kitchens and sickrooms there is one that smells of nothing at all.',
        '고흥 유자는 사탕이 아니라 껍질 향이에요. 솔은 송진과 찬 공기. 부엌과 병실을 위해 아무 향도 없는 것도 있어요.',
      ],
    ],
    category: 'beauty',
    type: 'Hand cream',
    tags: ['beauty', 'skin', 'everyday', 'gift'],
    options: [choice('Scent', '향', scents)],
    variants: scents.map((scent, index) => ({
      optionValues: [scent[0]],
      sku: `HAND-${index + 1}`,
      weightGrams: 90,
      price: price(1_400, 1_300, 16_000),
      stock: 70 - index * 18,
    })),
    attributes: {
      ingredients: parts(
        ['Water', '정제수'],
        ['Shea butter', '시어버터', 20],
        ['Urea', '우레아', 5],
        ['Rice bran wax', '쌀겨 왁스'],
        ['Yuja or pine oil', '유자 또는 솔 오일'],
      ),
      'how-to': both(
        'A pea of it on the back of one hand; rub the backs together first, palms last.',
        '콩알만큼 손등에 짜서 손등끼리 먼저, 손바닥은 나중에.',
      ),
      finish: both('Dry to the touch', '보송하게'),
    },
    pictures: [
      ...scents
        .slice(0, 1)
        .map((scent) =>
          shot(
            'straw',
            ['Hand cream with yuja', '유자 핸드크림'],
            () => windowLight(0.36) + place(600, 1_250, cream(scent), { scale: 1.4 }),
            { of: scent[0] },
          ),
        ),
      fromAbove(
        ['#fbf6e6', '#efe0bc'],
        ['A peak of the cream and a leaf', '봉긋한 크림과 잎'],
        () =>
          place(600, 620, dollop('#fffaf0'), { scale: 1.35 }) +
          place(400, 1_220, leaf('#6f9150'), { turn: -14, scale: 1.8 }),
      ),
      shot(
        'straw',
        ['All three tubes on a step', '단 위의 튜브 세 개'],
        () =>
          branchShadow('#7a6a3a', 0.2) +
          place(600, 1_070, block(900, 240, '#ead9a8')) +
          scents.map((scent, at) => place(330 + at * 270, 1_092, cream(scent), { scale: 0.95 })).join(''),
      ),
      ...scents
        .slice(1)
        .map((scent) =>
          shot(
            'straw',
            [`Hand cream, ${scent[0].toLowerCase()}`, `${scent[1]} 핸드크림`],
            () => windowLight(0.36) + place(600, 1_250, cream(scent), { scale: 1.4 }),
            { of: scent[0] },
          ),
        ),
    ],
  }),
]
