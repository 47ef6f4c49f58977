import { expect, it } from 'vitest'
import { addressIn } from './index.ts'

it('P6: the address stands as people of a language write it, and as it is where nobody has written it', () => {
  const shop = { address: '12 Seongsui-ro, Seoul', addressIn: { ko: '서울특별시 성동구 성수이로 12' } }
  expect(addressIn(shop, 'ko-KR')).toBe('서울특별시 성동구 성수이로 12')
  expect(addressIn(shop, 'en')).toBe('12 Seongsui-ro, Seoul')
  expect(addressIn({ addressIn: {} }, 'ko')).toBe('')
})
