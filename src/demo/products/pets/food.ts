import { both, choice, parts, price, tell } from '../../demo-product.ts'
import { place } from '../../drawings/kit/paint.ts'
import { disc, windowLight } from '../../drawings/kit/stage.ts'
import { bag, kibble, paw } from '../../drawings/pets/bag.ts'
import { dogFace, sittingDog } from '../../drawings/pets/dog.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { bowl } from '../../drawings/tea/pottery.ts'

const weights = choice('Weight', '무게', [
  ['1.5 kg', '1.5 kg'],
  ['5 kg', '5 kg'],
])
const browns = ['#8a5a2e', '#a8713c', '#9a6636'] as const
const salmon = (note: string) =>
  bag({
    paper: '#fbf3e6',
    band: '#e8743b',
    label: { ink: '#5b3a26', name: 'SALMON BOWL', note },
    picture: dogFace('#d9a066'),
  })
const duck = (note: string) =>
  bag({
    paper: '#f6f2e2',
    band: '#6d7f3e',
    label: { ink: '#3f4a26', name: 'DUCK BOWL', note },
    picture: dogFace('#e6d6bd'),
  })
const full = (glaze: string, scale: number) => bowl(glaze) + place(0, -196, kibble(browns), { scale: 0.9 * scale })

export const petFood = [
  tell({
    handle: 'salmon-bowl-for-dogs',
    title: ['Salmon bowl for dogs', '강아지 연어밥'],
    line: [
      'Dry food of salmon and sweet potato, with nothing in it you cannot pronounce.',
      '읽을 수 없는 재료는 하나도 없는, 연어와 고구마 사료.',
    ],
    story: [
      [
        'Salmon first, then sweet potato, then things you can pronounce. The pieces are the size of a thumbnail and crack loudly, which is half the pleasure, judging by the tails.',
        '연어가 먼저, 그다음 고구마, 그다음도 다 아는 재료예요. 알갱이는 엄지손톱만 하고 소리 나게 바삭해요. 꼬리를 보면 그 소리가 절반인 것 같아요.',
      ],
      [
        'About one bowl in the morning and one at night; the bag tells you how long it lasts for a dog of your size. Baked slowly in Sokcho, within sight of the boats.',
        '아침에 한 그릇, 저녁에 한 그릇. 몸무게에 따라 얼마나 가는지 봉투에 적혀 있어요. 배가 보이는 속초에서 천천히 구워요.',
      ],
    ],
    category: 'pets',
    type: 'Dog food',
    tags: ['pets', 'refill', 'everyday'],
    options: [weights],
    variants: [
      {
        optionValues: ['1.5 kg'],
        sku: 'DOG-SAL-15',
        weightGrams: 1_550,
        price: price(2_200, 2_000, 24_000),
        stock: 80,
      },
      { optionValues: ['5 kg'], sku: 'DOG-SAL-50', weightGrams: 5_100, price: price(6_200, 5_700, 68_000), stock: 40 },
    ],
    attributes: {
      ingredients: parts(
        ['Salmon', '연어', 42],
        ['Sweet potato', '고구마', 30],
        ['Oats', '귀리', 14],
        ['Carrot', '당근', 8],
        ['Salmon oil', '연어 오일', 3],
      ),
      'how-to': both(
        'For 5 kg of dog 90 g a day, for 10 kg 150 g, for 20 kg 250 g. Change over a week, a little more each day.',
        '5 kg이면 하루 90 g, 10 kg이면 150 g, 20 kg이면 250 g. 일주일에 걸쳐 조금씩 바꿔 주세요.',
      ),
      care: {
        symbols: [],
        text: both(
          'Roll the bag closed; good for eight weeks after opening.',
          '봉투를 말아 닫으면 연 뒤 8주까지 좋아요.',
        ),
      },
    },
    pictures: [
      shot(
        'apricot',
        ['A bag of salmon food with a happy dog on it', '웃는 강아지가 그려진 연어밥 봉투'],
        () => place(600, 560, disc(350, '#f3b877')) + place(600, 1_290, salmon('1.5 KG'), { scale: 1.22 }),
        { of: '1.5 kg' },
      ),
      fromAbove(
        ['#fdf0df', '#f6d7b0'],
        ['The food itself: brown, round, crisp', '갈색으로 동글동글 바삭한 알갱이'],
        () =>
          place(600, 700, kibble(browns, { count: 160, spread: 330 }), { scale: 1.35 }) +
          place(860, 1_230, paw('#b0703c', 0.28), { scale: 1.4 }),
      ),
      shot(
        'apricot',
        ['A dog sitting beside a full bowl', '가득 찬 그릇 옆에 앉은 강아지'],
        () =>
          windowLight(0.4) +
          place(790, 1_250, sittingDog('#d9a066', '#1f6f5c'), { scale: 1.12 }) +
          place(320, 1_330, full('#9fb89a', 1), { scale: 0.84 }),
      ),
      shot(
        'apricot',
        ['Both sizes of the bag', '크고 작은 봉투 두 개'],
        () => place(760, 1_240, salmon('5 KG'), { scale: 1.16 }) + place(330, 1_310, salmon('1.5 KG'), { scale: 0.78 }),
        { of: '5 kg' },
      ),
    ],
  }),
  tell({
    handle: 'duck-bowl-for-dogs',
    title: ['Duck bowl for dogs', '강아지 오리밥'],
    line: [
      'Duck, brown rice and carrot for dogs who scratch after chicken.',
      '닭고기를 먹고 긁는 강아지를 위한 오리와 현미, 당근.',
    ],
    story: [
      [
        'Some dogs scratch after chicken, and their people lie awake listening to it. This is for them: one meat, one grain, one root, baked slowly until the kitchen smells like Sunday.',
        '닭고기를 먹고 밤새 긁는 강아지가 있고, 그 소리에 깨어 있는 사람이 있어요. 둘을 위해 만들었어요. 고기 하나, 곡식 하나, 뿌리 하나를 일요일 냄새가 날 때까지 천천히 구워요.',
      ],
      [
        'No colour, no “flavour”, no surprises on the carpet. Rubbed with a little duck fat at the end, because we are not ascetics and neither is your dog.',
        '색소도, ‘향’도, 카펫 위의 깜짝 선물도 없어요. 마지막에 오리 기름을 살짝 발라요. 우리도 강아지도 수행자는 아니니까요.',
      ],
    ],
    category: 'pets',
    type: 'Dog food',
    tags: ['pets', 'refill', 'sensitive'],
    options: [weights],
    variants: [
      {
        optionValues: ['1.5 kg'],
        sku: 'DOG-DUC-15',
        weightGrams: 1_550,
        price: price(2_400, 2_200, 26_000),
        stock: 60,
      },
      { optionValues: ['5 kg'], sku: 'DOG-DUC-50', weightGrams: 5_100, price: price(6_800, 6_300, 74_000), stock: 22 },
    ],
    attributes: {
      ingredients: parts(
        ['Duck', '오리', 45],
        ['Brown rice', '현미', 32],
        ['Carrot', '당근', 15],
        ['Duck fat', '오리 기름', 3],
      ),
      'how-to': both(
        'For 5 kg of dog 85 g a day, for 10 kg 140 g, for 20 kg 235 g. Fresh water beside it, always.',
        '5 kg이면 하루 85 g, 10 kg이면 140 g, 20 kg이면 235 g. 물은 늘 곁에 두세요.',
      ),
      care: {
        symbols: [],
        text: both(
          'Roll the bag closed; good for eight weeks after opening.',
          '봉투를 말아 닫으면 연 뒤 8주까지 좋아요.',
        ),
      },
    },
    pictures: [
      shot(
        'sage',
        ['A bag of duck food with a white dog on it', '흰 강아지가 그려진 오리밥 봉투'],
        () => place(600, 560, disc(350, '#c3d0a0')) + place(600, 1_290, duck('1.5 KG'), { scale: 1.22 }),
        { of: '1.5 kg' },
      ),
      shot(
        'sage',
        ['A full bowl from near', '가까이 본 가득 찬 그릇'],
        () => windowLight(0.36) + place(600, 1_180, full('#c48b6a', 1), { scale: 1.5 }),
      ),
      shot(
        'sage',
        ['A white dog waiting beside the bag', '봉투 옆에서 기다리는 흰 강아지'],
        () =>
          place(330, 1_250, duck('5 KG'), { scale: 0.9 }) +
          place(810, 1_280, sittingDog('#e6d6bd', '#e8743b'), { scale: 1.05 }),
      ),
      shot(
        'sage',
        ['Both sizes of the bag', '크고 작은 봉투 두 개'],
        () => place(760, 1_240, duck('5 KG'), { scale: 1.16 }) + place(330, 1_310, duck('1.5 KG'), { scale: 0.78 }),
        { of: '5 kg' },
      ),
    ],
  }),
]
