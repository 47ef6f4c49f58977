import type { VNode } from 'preact'
import type { ProductPage } from '../../../modules/catalog/index.ts'
import type { Visit } from '../visit.ts'
import { Picture } from './picture.tsx'

/** Media types of models: for every browser, and for the room where an iPhone stands. */
const [everywhere, ofApple] = ['model/gltf-binary', 'model/vnd.usdz+zip']

/** Its model to turn in the hand, and to place in the room. The viewer is loaded when it is asked for. */
export function In3d({ visit, product }: { visit: Visit; product: ProductPage }): VNode | null {
  const [glb, usdz] = [everywhere, ofApple].map((type) => product.models.find(({ mediaType }) => mediaType === type))
  if (!glb && !usdz) return null
  const { in3d } = visit.words
  const [picture] = product.pictures
  return (
    <div class="in-3d stack">
      <div class="in-3d-stage" hidden />
      <p class="in-3d-ways">
        {glb && (
          <a
            class="button quiet small"
            href={glb.url}
            download
            data-model={glb.url}
            data-ios={usdz?.url}
            data-words={glb.alt}
            data-viewer={visit.assets.islands['model-viewer']}
            data-loading={in3d.loading}
            data-failed={in3d.failed}
          >
            {in3d.see}
          </a>
        )}
        {usdz && picture && (
          <a class="in-3d-room" rel="ar" href={usdz.url}>
            <Picture picture={{ ...picture, alt: in3d.room }} sizes="4rem" />
          </a>
        )}
      </p>
      <p class="small soft" role="status" />
    </div>
  )
}
