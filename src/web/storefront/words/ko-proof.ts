import type { enProof } from './en-proof.ts'

export const koProof: typeof enProof = {
  title: '먼저 써 본 분들의 이야기',
  whole: '모두 읽기',
  why: '왜 이 리뷰가 보이나요?',
  rule: '고르셨거나 장바구니에 담은 바로 그 옵션의 리뷰가 먼저예요. 이어서 비슷한 옵션, 검색하신 낱말이 들어 있는 리뷰, 같은 언어로 쓴 리뷰, 로그인하셨다면 나와 비슷한 분의 리뷰 순서예요. 그다음은 여기서 산 분, 도움이 됐다는 분이 많은 리뷰, 최근 리뷰예요.',
  noStars: '별점은 순서에 들어가지 않아요. 칭찬도 아쉬움도 같은 순서로 보여 드려요.',
  because: {
    variant: '고르신 옵션의 리뷰',
    alike: '비슷한 옵션의 리뷰',
    words: '검색하신 낱말이 있어요',
    language: '한국어 리뷰',
    about: '나와 비슷한 분의 리뷰',
  },
}
