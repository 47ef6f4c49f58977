import type { enPictures } from './en-pictures.ts'

/** 손님이 보내 주신 사진 둘레에서 하는 말. */
export const koPictures: typeof enPictures = {
  title: '손님이 보내 주신 사진',
  ofProduct: (product) => `손님이 찍은 ${product}`,
  lead: '리뷰와 함께 찍은 그대로 보내 주신 사진이에요. 별점을 보고 고르거나 빼지 않아요.',
  all: '사진 모두 보기',
  more: '사진 더 보기',
  none: '아직 사진을 보내 주신 분이 없어요. 리뷰에 사진을 더해 첫 번째가 되어 주세요.',
  by: (author) => `${author}님의 사진`,
  before: '앞 사진',
  after: '다음 사진',
  browse: '다른 사진',
  toProduct: (product) => `${product} 보러 가기`,
}
