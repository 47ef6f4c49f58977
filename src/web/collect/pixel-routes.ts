import type { Routes } from '../server.ts'
import { serveSteadyScript } from '../steady-script.ts'

/** The pixel stands in pages of the brand that are not the shop's. */
export const pixelRoutes: Routes = (server) => serveSteadyScript(server, '/collect/pixel.js', 'pixel')
