import { both, choice, parts, price, tell, type Value } from '../../demo-product.ts'
import { place } from '../../drawings/kit/paint.ts'
import { block, disc, windowLight } from '../../drawings/kit/stage.ts'
import { bag, kibble, paw, stick } from '../../drawings/pets/bag.ts'
import { dogFace, sittingDog } from '../../drawings/pets/dog.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { leaf } from '../../drawings/tea/leaves.ts'
import { bowl } from '../../drawings/tea/pottery.ts'

const browns = ['#8a5a2e', '#a8713c', '#9a6636'] as const
const chews = (name: string, band: string) =>
  bag({ paper: '#fff6e8', band, label: { ink: '#5b3a26', name, note: '200 G' }, picture: dogFace('#b98a5a') })
const full = (glaze: string, scale: number) => bowl(glaze) + place(0, -196, kibble(browns), { scale: 0.9 * scale })
const glazes: readonly Value[] = [
  ['Celadon', '청자', '#9fb89a'],
  ['Clay', '흙', '#c48b6a'],
]

export const petTreats = [
  tell({
    handle: 'slow-chew-sticks',
    title: ['Slow chew sticks', '느긋 껌'],
    line: [
      'Twisted beef-hide-free chews that keep a dog busy for the length of a phone call.',
      '전화 한 통 동안 얌전해지는, 소가죽 없는 꽈배기 껌.',
    ],
    story: [
      [
        'Made of yam, coconut and a little cheese from Imsil, twisted by hand and dried for two days. A spaniel needs twenty minutes for one; a beagle claims to need three.',
        '마와 코코넛, 임실 치즈를 조금 섞어 손으로 꼬아 이틀 말려요. 스패니얼은 20분, 비글은 3분이면 된다고 우겨요.',
      ],
      [
        'The ridges do what a brush would, if your dog let you. They bend before they break and break before they splinter. Ten to a bag, and the bag closes again.',
        '골이 파여 있어 칫솔 몫을 해요. 부러지기 전에 휘고, 쪼개지기 전에 부러져요. 열 개들이 봉투는 다시 닫을 수 있어요.',
      ],
    ],
    category: 'pets',
    type: 'Treat',
    tags: ['pets', 'treats', 'small-things'],
    variants: [
      { optionValues: [], sku: 'DOG-CHEW-10', weightGrams: 240, price: price(1_100, 1_000, 12_000), stock: 110 },
    ],
    attributes: {
      ingredients: parts(['Yam', '마', 58], ['Coconut', '코코넛', 24], ['Cheese', '치즈', 12], ['Parsley', '파슬리']),
      'how-to': both(
        'One a day, on a floor that can be wiped, while somebody is at home.',
        '하루 하나, 닦을 수 있는 바닥에서, 사람이 있을 때 주세요.',
      ),
    },
    pictures: [
      shot(
        'apricot',
        ['A bag of chew sticks', '느긋 껌 봉투'],
        () => place(600, 560, disc(350, '#f3b877')) + place(600, 1_290, chews('SLOW CHEW', '#b0703c'), { scale: 1.22 }),
      ),
      fromAbove(
        ['#fdf0df', '#f6d7b0'],
        ['Five twisted sticks', '꽈배기 껌 다섯 개'],
        () =>
          [0, 1, 2, 3, 4]
            .map((at) =>
              place(560 + (at % 2) * 60, 330 + at * 190, stick('#b0703c'), { turn: -18 + at * 9, scale: 1.5 }),
            )
            .join('') + place(880, 1_310, paw('#b0703c', 0.28)),
      ),
      shot(
        'apricot',
        ['A brown dog with its eye on the bag', '봉투를 바라보는 갈색 강아지'],
        () =>
          windowLight(0.38) +
          place(350, 1_260, sittingDog('#b98a5a', '#c8553d'), { scale: 1.08 }) +
          place(860, 1_320, chews('SLOW CHEW', '#b0703c'), { scale: 0.72 }),
      ),
    ],
  }),
  tell({
    handle: 'sweet-potato-coins',
    title: ['Sweet potato coins', '고구마 동전'],
    line: [
      'Training treats of dried Haenam sweet potato: one ingredient, two calories each.',
      '재료는 해남 고구마 하나, 한 알에 2칼로리인 훈련 간식.',
    ],
    story: [
      [
        'Sliced thin, dried slowly, cut to the size of a ten-won coin. That is the whole recipe. They fit a pocket without greasing it and break in half for small mouths.',
        '얇게 썰어, 천천히 말려, 십 원짜리만 하게 잘라요. 그게 다예요. 주머니에 넣어도 기름이 배지 않고, 작은 입을 위해 반으로 쪼개져요.',
      ],
      [
        'Ninety sits, forty stays, or one very long recall across a park: a bag is about a week of learning. We have also met people who eat them with coffee, and we do not judge.',
        '앉아 아흔 번, 기다려 마흔 번, 아니면 공원 끝에서 부르는 이리 와 한 번. 한 봉투로 한 주를 가르쳐요. 커피와 함께 드시는 분도 봤는데 뭐라 하지 않아요.',
      ],
    ],
    category: 'pets',
    type: 'Treat',
    tags: ['pets', 'treats', 'vegan', 'small-things'],
    variants: [{ optionValues: [], sku: 'DOG-COIN', weightGrams: 220, price: price(900, 850, 10_000), stock: 140 }],
    attributes: {
      ingredients: parts(['Sweet potato', '고구마', 100]),
      'how-to': both(
        'As a reward, up to ten a day for a small dog, thirty for a big one.',
        '칭찬할 때, 작은 강아지는 하루 열 개, 큰 강아지는 서른 개까지.',
      ),
    },
    pictures: [
      shot(
        'apricot',
        ['A bag of sweet potato coins', '고구마 동전 봉투'],
        () =>
          place(600, 560, disc(350, '#f0b48a')) + place(600, 1_290, chews('POTATO COINS', '#c8553d'), { scale: 1.22 }),
      ),
      fromAbove(
        ['#fdf0df', '#f4d2a8'],
        ['Coins of dried sweet potato', '말린 고구마 동전'],
        () =>
          place(600, 680, kibble(['#d98a3f', '#e0a35c', '#c97a34'], { count: 120, spread: 330, seed: 17 }), {
            scale: 1.4,
          }) + place(420, 1_230, leaf('#7d9260'), { turn: -14, scale: 1.5 }),
      ),
      shot(
        'apricot',
        ['A dog sitting very straight beside the bag', '봉투 옆에 반듯이 앉은 강아지'],
        () =>
          windowLight(0.38) +
          place(800, 1_260, sittingDog('#d9a066', '#c8553d'), { scale: 1.08 }) +
          place(330, 1_320, chews('POTATO COINS', '#c8553d'), { scale: 0.72 }),
      ),
    ],
  }),
  tell({
    handle: 'stoneware-dog-bowl',
    title: ['Stoneware dog bowl', '강아지 석기 밥그릇'],
    line: [
      'A bowl too heavy to be pushed across the kitchen, glazed by the hands that make our cups.',
      '부엌을 밀고 다닐 수 없을 만큼 묵직한, 잔 굽는 손이 유약 바른 밥그릇.',
    ],
    story: [
      [
        'It weighs more than a kilo, so breakfast stays where you put it. The rim is rounded for soft throats and tall enough that ears stay out of the water. It goes into the dishwasher with yours.',
        '1킬로그램이 넘어서 아침밥이 놓은 자리에 그대로 있어요. 가장자리는 목이 편하게 둥글고, 귀가 물에 빠지지 않을 만큼 높아요. 식기세척기에 같이 넣으세요.',
      ],
      [
        'Thrown in Icheon by the potter who makes our celadon, on the days when the kiln has room at the bottom. Each differs a little; dogs have not complained.',
        '저희 청자를 만드는 이천 도예가가 가마 아래 칸이 비는 날에 함께 구워요. 조금씩 다르지만 불평한 강아지는 없어요.',
      ],
    ],
    category: 'pets',
    type: 'Bowl',
    tags: ['pets', 'handmade', 'gift'],
    options: [choice('Glaze', '유약', glazes)],
    variants: glazes.map(([glaze], index) => ({
      optionValues: [glaze],
      sku: `DOG-BOWL-${index + 1}`,
      weightGrams: 1_150,
      price: price(3_600, 3_300, 42_000),
      stock: 14 - index * 5,
    })),
    attributes: {
      material: parts(['Stoneware', '석기'], ['Lead-free glaze', '무연 유약']),
      care: {
        symbols: [],
        text: both(
          'Dishwasher and warm oven are fine; falls are not.',
          '식기세척기와 따뜻한 오븐은 괜찮지만 떨어뜨리면 깨져요.',
        ),
      },
    },
    pictures: [
      ...glazes.map(([glaze, ko, colour]) =>
        shot(
          'oat',
          [`The bowl in ${glaze.toLowerCase()}, full`, `가득 찬 ${ko} 색 밥그릇`],
          () => windowLight(0.36) + place(600, 1_180, full(colour!, 1), { scale: 1.45 }),
          { of: glaze },
        ),
      ),
      shot(
        'oat',
        ['A dog beside its bowl', '밥그릇 옆의 강아지'],
        () =>
          place(800, 1_240, sittingDog('#e6d6bd', '#1f6f5c'), { scale: 1.1 }) +
          place(330, 1_320, full('#c48b6a', 1), { scale: 0.9 }),
      ),
      shot(
        'oat',
        ['Both bowls, empty, on a step', '단 위의 빈 그릇 두 개'],
        () =>
          place(600, 1_080, block(980, 220, '#e6d1ae')) +
          place(330, 1_110, bowl('#9fb89a'), { scale: 0.8 }) +
          place(840, 1_110, bowl('#c48b6a'), { scale: 0.8 }),
      ),
    ],
  }),
]
