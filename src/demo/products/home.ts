import { both, type DemoProduct, price } from '../demo-product.ts'
import { crate } from '../drawings/crate.ts'
import { dog, pouch } from '../drawings/pouch.ts'
import { scene } from '../drawings/scene.ts'
import { tin } from '../drawings/tin.ts'

const peach = { wall: ['#fbe7d3', '#f3c393'], ground: '#e2a970' } as const
const leaf = { wall: ['#e6ecd8', '#c3d0a0'], ground: '#aebd88' } as const
const sand = { wall: ['#efe0d2', '#d8bfa6'], ground: '#c4a78a' } as const

const salmon = { paper: '#fbf3e6', band: '#e8743b', ink: '#ffffff', name: 'SALMON BOWL' }
const duck = { paper: '#f6f2e2', band: '#6d7f3e', ink: '#ffffff', name: 'DUCK BOWL' }
const bags = { name: 'Weight', names: both('Weight', '무게'), values: ['1.5 kg', '5 kg'] }

export const home: DemoProduct[] = [
  {
    handle: 'salmon-bowl-for-dogs',
    title: both('Salmon bowl for dogs', '강아지 연어밥'),
    description: both(
      '<p>Salmon first, then sweet potato, then things you can pronounce. About one bowl in the morning and one at night; the bag tells you how long it lasts for a dog of your size.</p>',
      '<p>연어가 먼저, 그다음 고구마, 그다음도 다 아는 재료예요. 아침에 한 그릇, 저녁에 한 그릇. 몸무게에 따라 얼마나 가는지 봉투에 적혀 있어요.</p>',
    ),
    category: 'pets',
    vendor: 'Onjeong',
    type: 'Dog food',
    tags: ['pets', 'refill'],
    options: [bags],
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
    pictures: [
      {
        svg: scene({ ...peach, content: pouch({ ...salmon, picture: dog(600, 560, '#d9a066', '#a9713f', 0.9) }) }),
        alt: both('A bag of salmon dog food with a happy dog on it', '웃는 강아지가 그려진 연어밥 봉투'),
      },
      {
        svg: scene({
          ...peach,
          near: true,
          content: pouch({ ...salmon, picture: dog(600, 560, '#d9a066', '#a9713f', 0.9) }),
        }),
        alt: both('The dog on the bag', '봉투에 그려진 강아지'),
      },
    ],
  },
  {
    handle: 'duck-bowl-for-dogs',
    title: both('Duck bowl for dogs', '강아지 오리밥'),
    description: both(
      '<p>For dogs who scratch after chicken. Duck, brown rice and carrots, baked slowly.</p>',
      '<p>닭고기를 먹고 긁는 강아지를 위해서요. 오리, 현미, 당근을 천천히 구웠어요.</p>',
    ),
    category: 'pets',
    vendor: 'Onjeong',
    type: 'Dog food',
    tags: ['pets'],
    options: [bags],
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
    pictures: [
      {
        svg: scene({ ...leaf, content: pouch({ ...duck, picture: dog(600, 560, '#efe6d8', '#cbb899', 0.9) }) }),
        alt: both('A bag of duck dog food with a white dog on it', '흰 강아지가 그려진 오리밥 봉투'),
      },
    ],
  },
  {
    handle: 'gift-crate',
    title: both('Gift crate', '선물 상자'),
    description: both(
      '<p>Green tea, barley tea and a celadon cup in a pine crate that is too good to throw away. There is no prising tool in it; we are not monsters. The ribbon opens it.</p>',
      '<p>녹차와 보리차, 청자 잔을 버리기 아까운 소나무 상자에 담았어요. 못은 안 박았어요. 리본만 풀면 열려요.</p>',
    ),
    category: 'gifts',
    vendor: 'Onjeong',
    type: 'Gift',
    tags: ['gift', 'tea'],
    options: [],
    variants: [
      { optionValues: [], sku: 'GIFT-CRATE', weightGrams: 1_450, price: price(6_900, 6_400, 82_000), stock: 25 },
    ],
    pictures: [
      {
        svg: scene({ ...sand, content: crate('#d9b583', '#b23a30') }),
        alt: both('A pine crate with a red ribbon', '빨간 리본을 맨 소나무 상자'),
      },
      {
        svg: scene({ ...sand, content: crate('#d9b583', '#1f6f5c') }),
        alt: both('The crate with a green ribbon', '초록 리본을 맨 상자'),
      },
    ],
  },
  {
    handle: 'winter-plum-tea',
    title: both('Winter plum tea', '겨울 매실차'),
    description: both(
      '<p>Not ready yet: the plums steep until December. This is how it will look.</p>',
      '<p>아직이에요. 매실이 12월까지 익어야 해요. 이런 모습일 거예요.</p>',
    ),
    status: 'draft',
    category: 'tea',
    vendor: 'Onjeong',
    type: 'Tea',
    tags: ['tea', 'limited'],
    options: [],
    variants: [{ optionValues: [], sku: 'TEA-PLUM', weightGrams: 300, price: price(1_900, 1_800, 22_000), stock: 0 }],
    pictures: [
      {
        svg: scene({
          ...sand,
          content: tin({ body: '#7d2f45', lid: '#5d2032', label: '#f9ece6', ink: '#7d2f45', name: 'PLUM' }),
        }),
        alt: both('A plum-coloured tin', '자주색 통'),
      },
    ],
  },
]
