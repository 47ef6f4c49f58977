import { both, type DemoProduct, price } from '../demo-product.ts'
import { cup } from '../drawings/cup.ts'
import { scene } from '../drawings/scene.ts'
import { tin } from '../drawings/tin.ts'

const green = { wall: ['#dfe7d6', '#b9c9ab'], ground: '#a7b998' } as const
const amber = { wall: ['#f0dfc2', '#dcbb86'], ground: '#c9a36b' } as const
const greenTin = { body: '#4d6b4a', lid: '#3c5639', label: '#f3ecdc', ink: '#3c5639', name: 'GREEN' }
const barleyTin = { body: '#b98a4b', lid: '#8e6531', label: '#fbf3e2', ink: '#8e6531', name: 'BARLEY' }

const sizes = {
  name: 'Size',
  names: both('Size', '용량'),
  values: ['50 g', '100 g'],
}

export const teas: DemoProduct[] = [
  {
    handle: 'jeju-green-tea',
    title: both('Jeju green tea', '제주 녹차'),
    description: both(
      '<p>Picked in the last week of April, when the leaves are still soft enough to fold. It tastes of young peas and warm stone, and forgives water that is a little too hot.</p><p>Grown on the south slope of Hallasan by two sisters who answer their own phone.</p>',
      '<p>잎이 아직 부드럽게 접히는 4월 마지막 주에 땄어요. 햇완두와 따뜻한 돌 같은 맛이 나고, 물이 조금 뜨거워도 떫지 않아요.</p><p>한라산 남쪽 비탈에서 자매 두 분이 길러요. 전화도 직접 받으세요.</p>',
    ),
    category: 'tea',
    vendor: 'Onjeong',
    type: 'Tea',
    tags: ['tea', 'gift', 'everyday'],
    options: [sizes],
    variants: [
      { optionValues: ['50 g'], sku: 'TEA-GRN-50', weightGrams: 110, price: price(1_400, 1_300, 16_000), stock: 120 },
      { optionValues: ['100 g'], sku: 'TEA-GRN-100', weightGrams: 180, price: price(2_400, 2_200, 28_000), stock: 64 },
    ],
    attributes: {
      'how-to': both(
        'Two grams for a cup of 70 °C water, one minute. The second cup is the better one.',
        '70 °C 물 한 잔에 2 g, 1분이면 돼요. 두 번째 우린 잔이 더 맛있어요.',
      ),
      origin: both('Jeju, Korea', '제주'),
    },
    pictures: [
      {
        svg: scene({ ...green, content: tin(greenTin) }),
        alt: both('A green tin of Jeju green tea', '초록색 제주 녹차 통'),
      },
      {
        svg: scene({
          ...green,
          content: tin({ ...greenTin, x: 430, scale: 0.8 }) + cup('#d9e4dd', '#8fb3a5', '#a8b06a', 850, 0.55),
        }),
        alt: both('The tin beside a cup of green tea', '녹차 한 잔과 녹차 통'),
      },
      {
        svg: scene({ ...green, near: true, content: tin(greenTin) }),
        alt: both('The label of the tin', '녹차 통의 라벨'),
      },
    ],
  },
  {
    handle: 'roasted-barley-tea',
    title: both('Roasted barley tea', '볶은 보리차'),
    description: both(
      '<p>What Korean kitchens smell of in winter. No caffeine, so children and night owls drink it alike; cold from the fridge it is the best thing about July.</p>',
      '<p>겨울 부엌 냄새 그대로예요. 카페인이 없어 아이도, 밤늦은 사람도 마실 수 있고, 냉장고에서 꺼내면 7월 최고의 물이에요.</p>',
    ),
    category: 'tea',
    vendor: 'Onjeong',
    type: 'Tea',
    tags: ['tea', 'everyday', 'caffeine-free'],
    options: [sizes],
    variants: [
      { optionValues: ['50 g'], sku: 'TEA-BAR-50', weightGrams: 110, price: price(900, 850, 9_000), stock: 200 },
      { optionValues: ['100 g'], sku: 'TEA-BAR-100', weightGrams: 180, price: price(1_500, 1_400, 15_000), stock: 90 },
    ],
    attributes: {
      'how-to': both(
        'A spoonful in a litre of boiling water, ten minutes; strain and keep cold.',
        '끓는 물 1리터에 한 숟가락, 10분. 걸러서 차게 두세요.',
      ),
      origin: both('Gochang, Korea', '고창'),
    },
    pictures: [
      { svg: scene({ ...amber, content: tin(barleyTin) }), alt: both('A golden tin of barley tea', '금빛 보리차 통') },
      {
        svg: scene({ ...amber, near: true, content: tin(barleyTin) }),
        alt: both('The label of the tin', '보리차 통의 라벨'),
      },
    ],
  },
  {
    handle: 'celadon-cup',
    title: both('Celadon cup', '청자 잔'),
    description: both(
      '<p>No handle, so your hands know when the tea is right. Each is glazed by hand and runs a little differently; the one you get is the only one like it.</p>',
      '<p>손잡이가 없어서 차가 알맞은지 손이 먼저 알아요. 하나하나 손으로 유약을 발라 흐른 자국이 모두 달라요. 받으시는 잔은 세상에 하나뿐이에요.</p>',
    ),
    category: 'tea',
    vendor: 'Onjeong',
    type: 'Tableware',
    tags: ['gift', 'handmade'],
    options: [],
    variants: [{ optionValues: [], sku: 'CUP-CEL', weightGrams: 320, price: price(3_200, 2_900, 38_000), stock: 18 }],
    attributes: {
      care: {
        symbols: [],
        text: both('Dishwasher is fine; the microwave is not.', '식기세척기는 괜찮지만 전자레인지는 안 돼요.'),
      },
      material: [{ name: both('Stoneware', '석기') }],
    },
    pictures: [
      {
        svg: scene({ ...amber, content: cup('#d9e4dd', '#8fb3a5', '#a9793f') }),
        alt: both('A celadon cup of hot tea', '따뜻한 차가 담긴 청자 잔'),
      },
      {
        svg: scene({ ...green, near: true, content: cup('#cfe0d6', '#79a392', '#b9a35a') }),
        alt: both('The glaze running down the cup', '잔을 따라 흐른 유약'),
      },
    ],
  },
]
