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
  /** The addresses of its style sheets. */
  readonly sheets: readonly string[]
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
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{say(words.title)}</title>
        {page.sheets.map((path) => (
          <link key={path} rel="stylesheet" href={path} />
        ))}
      </head>
      <body>
        <main class="wide bank">
          <div class="panel stack">
            <p class="eyebrow">{say(words.title)}</p>
            <h1>{formatMoney(page.amount, page.locale)}</h1>
            <p>{say(page.challenged ? words.ask : words.choose)}</p>
            {page.challenged ? (
              <form method="post" action={`/pay/test/${page.id}/answer`} class="stack">
                <Choice name="approved" value="yes" label={say(words.approve)} first />
                <Choice name="approved" value="no" label={say(words.fail)} />
              </form>
            ) : (
              <form method="post" action={`/pay/test/${page.id}/card`} class="stack">
                {testCards.map((card, index) => (
                  <Choice key={card} name="card" value={card} label={say(testCardWords[card])} first={index === 0} />
                ))}
              </form>
            )}
          </div>
        </main>
      </body>
    </html>,
  )}`
}

interface ChoiceProps {
  name: string
  value: string
  label: string
  first?: boolean
}

const Choice = ({ name, value, label, first = false }: ChoiceProps) => (
  <button type="submit" class={first ? 'button full' : 'button quiet full'} name={name} value={value}>
    {label}
  </button>
)
