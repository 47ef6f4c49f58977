import type { Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { words } from '../../words.ts'

const percent = (basisPoints: number): string => `${basisPoints / 100} %`

/** What a promotion gives, in a sentence. */
export function ruleInWords(rule: Schemas['PromotionRule']): string {
  const said = words.promotions.rules
  switch (rule.kind) {
    case 'percent':
      return said.off(percent(rule.basisPoints), !!rule.on)
    case 'amount':
      return said.off(rule.amounts.map(showMoney).join(', '), !!rule.on)
    case 'free-delivery':
      return said.freeDelivery
    case 'buy-x-get-y':
      return said.buyGet(rule.buy.quantity, rule.get.quantity, percent(rule.get.basisPoints))
    case 'gift':
      return said.gift(rule.quantity)
  }
}
