import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { href, type Visit } from '../visit.ts'
import { Picture, type PictureData } from './picture.tsx'

export interface HeroData {
  /** 16:9 for desks; or, where the merchant chose none, a product's, which stands beside the words. */
  readonly wide?: PictureData
  /** 4:5 for phones. */
  readonly tall?: PictureData
  readonly product?: PictureData
}

/** What the shop opens with: a picture and the shop's own words. */
export function Hero({ visit, hero }: { visit: Visit; hero: HeroData }): VNode {
  const { shop, words, locale } = visit
  const title = translated(shop.hero.title, locale) || translated(shop.tagline, locale)
  const text = translated(shop.hero.text, locale)
  return (
    <section class={hero.wide ? 'hero pictured' : 'hero'}>
      <div class="wide">
        {hero.wide ? <HeroPicture wide={hero.wide} tall={hero.tall} /> : hero.product && <Beside {...hero} />}
        <div class="hero-words">
          <h1>{title}</h1>
          {text && <p class="lead soft">{text}</p>}
          <p>
            <a class="button" href={href(visit, '/products')}>
              {words.home.all}
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}

const Beside = ({ product }: HeroData): VNode | null =>
  product ? (
    <div class="hero-picture">
      <Picture picture={product} sizes="(min-width: 64rem) 46vw, 92vw" first />
    </div>
  ) : null

/** Wide beside a desk, upright on a phone; the frame keeps its place before either is there. */
function HeroPicture({ wide, tall }: { wide: PictureData; tall: PictureData | undefined }): VNode {
  return (
    <div class="hero-picture">
      <picture>
        {tall?.sources.map(({ type, srcset }) => (
          <source key={type} media="(max-width: 47.99rem)" type={type} srcset={srcset} sizes="92vw" />
        ))}
        {wide.sources.map(({ type, srcset }) => (
          <source key={type} type={type} srcset={srcset} sizes="(min-width: 84rem) 80rem, 94vw" />
        ))}
        <img src={wide.fallback} alt={wide.alt} width={wide.width} height={wide.height} fetchpriority="high" />
      </picture>
    </div>
  )
}
