import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './place.mjs'

/**
 * Scripts of the storefront that bring a package with them or are of several files, and those for pages of others, which
 * are small and leave no name behind; the rest is sent as it lies in its folder.
 */
const bundled = {
  measuring: 'esm',
  'model-viewer': 'esm',
  chat: 'esm',
  photos: 'esm',
  'embed-reviews': 'iife',
  pixel: 'iife',
}

/** Bundles the storefront's scripts that need it to `dist/islands`; what is the same already stays untouched. */
export async function buildIslands() {
  const esbuild = await import('esbuild')
  for (const [name, format] of Object.entries(bundled)) {
    const made = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [`src/web/storefront/islands/${name}.js`],
      bundle: true,
      minify: true,
      write: false,
      format,
      target: 'es2022',
      legalComments: 'none',
      logLevel: 'warning',
    })
    keep(join(root, 'dist/islands', `${name}.js`), made.outputFiles[0].text)
  }
}

/** By renaming, so that whoever reads meanwhile has the whole of the old or of the new. */
function keep(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
}
