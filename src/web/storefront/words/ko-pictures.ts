import type { enPictures } from './en-pictures.ts'

/** 손님이 보내 주신 사진 둘레에서 하는 말. */
export const koPictures: typeof enPictures = {
  title: '손님이 보내 주신 사진',
  ofProduct: (product) => `손님이 찍은 ${product}`,
  ofCollection: (collection) => `손님이 찍은 사진: ${collection}`,
  lead: '리뷰와 함께 찍은 그대로 보내 주신 사진이에요. 별점은 따지지 않아요.',
  all: '사진 모두 보기',
  more: '사진 더 보기',
  none: '아직 사진을 보내 주신 분이 없어요. 리뷰에 사진을 더해 첫 번째가 되어 주세요.',
  by: (author) => `${author}님의 사진`,
  before: '앞 사진',
  after: '다음 사진',
  browse: '다른 사진',
  with: '사진 속 물건',
  spot: (place, product) => `${place}: ${product}`,
  look: '자세히 보기',
  rights: {
    title: '내 사진이 보이는 곳',
    lead: (product) =>
      `${product} 리뷰와 함께 보여요. 그 밖에 어디에 보여도 될지 사진마다 골라 주세요. 바로 적용되고, 언제든 바꾸실 수 있어요.`,
    toPage: '내 사진이 보이는 곳 고르기',
    ask: (shop) => `${shop}에서 내 사진을 더 보여도 돼요`,
    askHint: '성함과 함께 보여요. 고르지 않으시면 리뷰와만 함께 보이고, 나중에 바꾸실 수 있어요.',
    scopes: { site: '가게의 다른 페이지에', mail: '가게가 보내는 메일에', ads: '가게의 광고에' },
    credit: '함께 적을 이름',
    save: '저장하기',
    kept: '저장했어요. 지금부터 이대로 할게요.',
    none: '이제 여기에 남은 사진이 없어요.',
    picture: (place) => `사진 ${place}`,
  },
  backTo: (page) => `${page} 보러 가기`,
}
