import type { MailWords } from './mail-definition.ts'

/** MJML takes only real colours, so these stand in until it is compiled; `withShopColours` puts the shop's in. */
const brand = '#0a0b01'
const paper = '#0a0b02'
const onBrand = '#0a0b03'

export const withShopColours = (html: string): string =>
  html
    .replaceAll(brand, '{{ shop.colours.brand }}')
    .replaceAll(paper, '{{ shop.colours.paper }}')
    .replaceAll(onBrand, '{{ shop.onBrand }}')

/**
 * Colours for readers who ask for the dark (Apple Mail, Outlook for Mac, Thunderbird); where a mailbox inverts by itself,
 * the plain colours have enough contrast either way. `!important`, because MJML writes its own into each element.
 */
const night = `
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      .letter a { color: inherit; }
      @media (prefers-color-scheme: dark) {
        body, .ground, .ground > div { background: #14120f !important; background-color: #14120f !important; }
        .letter, .letter > table { background: #1f1c18 !important; background-color: #1f1c18 !important; }
        .letter div, .letter td, .letter strong, .name div { color: #f2ede4 !important; }
        .letter .stars { color: #f0b465 !important; }
        .letter .quiet, .letter .quiet *, .small div, .small a { color: #b9b1a4 !important; }
        .letter .press, .letter .press * { color: ${onBrand} !important; }
        .letter p { border-top-color: #3a352e !important; }
      }`

/** The frame that every mail shares, in MJML with Liquid: the shop's name and colours, and who sent it. */
export const inLayout = (locale: string, { preheader, body }: MailWords): string => `
<mjml lang="${locale}">
  <mj-head>
    <mj-preview>${preheader}</mj-preview>
    <mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
    <mj-style>${night}
      .letter div, .letter td { word-break: keep-all; overflow-wrap: break-word; }
      @media (max-width: 480px) {
        .letter { border-radius: 0 !important; }
        .letter .half { max-width: 100% !important; margin-right: 0 !important; }
      }
    </mj-style>
    <mj-attributes>
      <mj-all font-family="'Figtree', 'Pretendard', 'Apple SD Gothic Neo', 'Segoe UI', Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.6" color="#2b2a28" padding="8px 32px" />
      <mj-button css-class="press" background-color="${brand}" color="${onBrand}" border-radius="999px" font-size="16px"
        font-weight="600" inner-padding="15px 30px" padding="16px 32px" align="left" />
      <mj-table font-size="15px" line-height="1.5" color="#2b2a28" padding="8px 32px" />
      <mj-divider border-width="1px" border-color="#e7e2d9" padding="16px 32px" />
      <mj-class name="title" font-family="'Instrument Serif', Georgia, 'Times New Roman', 'Apple SD Gothic Neo', serif"
        font-size="32px" line-height="1.2" font-weight="400" padding="12px 32px 4px" />
      <mj-class name="small" font-size="13px" line-height="1.5" color="#6b665e" css-class="small" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="${paper}" width="600px" css-class="ground">
    <mj-section padding="28px 0 16px">
      <mj-column>
        <mj-text font-size="26px" line-height="1.2" color="${brand}" css-class="name"
          font-family="'Instrument Serif', Georgia, 'Times New Roman', 'Apple SD Gothic Neo', serif">{% if shop.logo %}<img src="{{ shop.logo.url }}" alt="{{ shop.name }}" width="{{ shop.logo.width }}" style="max-width:180px;height:auto;border-radius:8px" />{% else %}{{ shop.name }}{% endif %}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section background-color="#ffffff" border-radius="20px" padding="24px 0 28px" css-class="letter">
      <mj-column>
        ${body}
      </mj-column>
    </mj-section>
    <mj-section padding="16px 0 36px">
      <mj-column>
        <mj-text mj-class="small">{{ shop.name }}{% if shop.address %} · {{ shop.address }}{% endif %}<br />{{ shop.contactEmail }}${foot(locale).html}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`

const footWords = {
  en: {
    why: 'You get this because you agreed to our news.',
    bought: 'You get this because you bought this from us.',
    leave: 'Unsubscribe',
    choose: 'Choose what you get',
  },
  ko: {
    why: '소식 받기에 동의하셔서 보내 드려요.',
    bought: '저희 가게에서 구매하셔서 보내 드려요.',
    leave: '수신 거부',
    choose: '받을 소식 고르기',
  },
}

/** How somebody leaves, in the foot of advertising alone; asking is free and takes one click more. */
function foot(locale: string) {
  const { why, bought, leave, choose } = locale.startsWith('ko') ? footWords.ko : footWords.en
  const because = `{% if unsubscribe.purpose == 'reviews' %}${bought}{% else %}${why}{% endif %}`
  const link = (address: string, text: string) =>
    `<a href="{{ unsubscribe.${address} }}" style="color:#6b665e">${text}</a>`
  return {
    html: `{% if unsubscribe %}<br />${because} ${link('link', leave)} · ${link('preferences', choose)}{% endif %}`,
    text: `{% if unsubscribe %}

--
${because}
${leave}: {{ unsubscribe.link }}
${choose}: {{ unsubscribe.preferences }}
{{ shop.name }}{% if shop.address %} · {{ shop.address }}{% endif %}{% endif %}`,
  }
}

export const textFoot = (locale: string): string => foot(locale).text
