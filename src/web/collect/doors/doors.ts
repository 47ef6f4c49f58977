import type { Door } from './door.ts'
import { jitsu } from './jitsu.ts'
import { pixel } from './pixel.ts'
import { posthog } from './posthog.ts'
import { segment } from './segment.ts'

export const doors: readonly Door[] = [pixel, segment, posthog, jitsu]
