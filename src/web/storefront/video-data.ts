import type { ProductPage } from '../../modules/catalog/index.ts'
import type { Visit } from './visit.ts'

/** Its videos as schema.org VideoObject (developers.google.com/search/docs/appearance/structured-data/video). */
export const videoData = (visit: Visit, product: ProductPage): object[] =>
  product.pictures.flatMap(({ video, alt, fallback }) =>
    video
      ? [
          {
            '@context': 'https://schema.org',
            '@type': 'VideoObject',
            name: alt,
            description: product.seo.description || product.title,
            thumbnailUrl: [visit.origin + fallback],
            contentUrl: visit.origin + video.url,
            uploadDate: (product.publishedAt ?? product.changedAt).toISOString(),
            duration: `PT${Math.max(1, Math.round(video.durationMs / 1_000))}S`,
            width: video.width,
            height: video.height,
          },
        ]
      : [],
  )
