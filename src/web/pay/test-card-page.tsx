import { renderToString } from 'preact-render-to-string'
import { testCards, testCardWords } from '../../adapters/test-payments/index.ts'
import { type Translated, translated } from '../../kernel/locale.ts'
import { formatMoney, type Money } from '../../kernel/money.ts'

export interface TestCardPage {
  readonly id: string
  readonly amount: Money
  /** Her bank asks whether it is her; else she chooses a card. */
  readonly challenged: boolean
  readonly locale: string
}

const words = {
  title: { en: 'Test bank', ko: '테스트 은행' },
  choose: {
    en: 'No real money moves here. Choose how the bank answers.',
    ko: '실제 결제는 없어요. 은행의 응답을 골라 주세요.',
  },
  ask: { en: 'Your bank asks: is this payment yours?', ko: '은행에서 확인합니다. 본인의 결제가 맞나요?' },
  approve: { en: 'Yes, pay', ko: '네, 결제할게요' },
  fail: { en: 'No, that is not me', ko: '아니요, 제가 아니에요' },
} satisfies Record<string, Translated>

/** The test bank's own page: a choice of cards, or the question of her bank. Works without JavaScript. */
export function testCardPage(page: TestCardPage): string {
  const say = (text: Translated) => translated(text, page.locale)
  return `<!doctype html>${renderToString(
    <html lang={page.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{say(words.title)}</title>
      </head>
      <body>
        <main>
          <h1>
            {say(words.title)} · {formatMoney(page.amount, page.locale)}
          </h1>
          <p>{say(page.challenged ? words.ask : words.choose)}</p>
          {page.challenged ? (
            <form method="post" action={`/pay/test/${page.id}/answer`}>
              <Choice name="approved" value="yes" label={say(words.approve)} />
              <Choice name="approved" value="no" label={say(words.fail)} />
            </form>
          ) : (
            <form method="post" action={`/pay/test/${page.id}/card`}>
              {testCards.map((card) => (
                <Choice name="card" value={card} label={say(testCardWords[card])} />
              ))}
            </form>
          )}
        </main>
      </body>
    </html>,
  )}`
}

const Choice = ({ name, value, label }: { name: string; value: string; label: string }) => (
  <p>
    <button type="submit" name={name} value={value}>
      {label}
    </button>
  </p>
)
