import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { code128 } from './code128.ts'
import type { LabelContent } from './label.ts'

/** White on either side of the bars, in units. */
const quiet = 10

/** The slip as a page to be printed by the browser. */
export const labelPage = (label: LabelContent, nonce: string): string =>
  `<!doctype html>${renderToString(
    <html lang={label.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`${label.title} ${label.number}`}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: styleFor(label.colour) }} />
      </head>
      <body>
        <Slip label={label} />
      </body>
    </html>,
  )}`

const Slip = ({ label }: { label: LabelContent }): VNode => (
  <main>
    <section class="outside">
      <h1>
        {label.title} <strong>{label.number}</strong>
      </h1>
      <Bars text={label.number} />
      <div class="addresses">
        <Address title={label.fromTitle} lines={label.from} />
        <Address title={label.toTitle} lines={label.to} strong />
      </div>
    </section>
    <section class="inside">
      <p>
        <strong>{label.number}</strong> · {label.order}
      </p>
      <h2>{label.linesTitle}</h2>
      <ul>
        {label.lines.map(({ text, detail }) => (
          <li key={text}>
            {text} <small>{detail}</small>
          </li>
        ))}
      </ul>
      <h2>{label.nextTitle}</h2>
      <ol>
        {label.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  </main>
)

function Bars({ text }: { text: string }): VNode {
  const { bars, width } = code128(text)
  return (
    <svg viewBox={`0 0 ${width + 2 * quiet} 40`} role="img" aria-label={text} preserveAspectRatio="none">
      <rect width={width + 2 * quiet} height="40" fill="#fff" />
      {bars.map((bar) => (
        <rect key={bar.at} x={bar.at + quiet} y="0" width={bar.width} height="40" fill="#000" />
      ))}
    </svg>
  )
}

const Address = ({ title, lines, strong }: { title: string; lines: readonly string[]; strong?: boolean }): VNode => (
  <address class={strong ? 'to' : undefined}>
    <small>{title}</small>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </address>
)

const styleFor = (colour: string): string => `
  @page { size: A4; margin: 14mm }
  body { font: 11pt/1.45 Pretendard, system-ui, sans-serif; color: #1c1b19; background: #fff; margin: 0 }
  main { max-width: 180mm; margin: 0 auto; padding: 4mm }
  .outside { border: 1.5pt solid ${colour}; border-radius: 3mm; padding: 6mm }
  h1 { font-size: 15pt; margin: 0 0 4mm } h2 { font-size: 11pt; margin: 5mm 0 1mm }
  svg { display: block; width: 100%; max-width: 110mm; height: 22mm }
  .addresses { display: flex; flex-wrap: wrap; gap: 6mm 14mm; margin-top: 5mm }
  address { font-style: normal } .to { font-size: 14pt; font-weight: 600 }
  small { color: #5d574c; font-size: 9pt; font-weight: 400 }
  .inside { border-top: 1pt dashed #8a8478; margin-top: 8mm; padding-top: 4mm }
  ul, ol { margin: 0; padding-left: 6mm }`
