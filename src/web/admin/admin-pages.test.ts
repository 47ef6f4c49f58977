import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { adminPagesFrom } from './admin-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'admin-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** As a build leaves the folder: the files of before are gone. */
function build(version: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), `<script src="/admin/assets/${version}.js" nonce="STYLE_NONCE"></script>`)
  writeFileSync(join(folder, `assets/${version}.js`), `// ${version}`)
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
}

describe('the pages of the admin', async () => {
  const server = await testServer(testApp(await testDatabase()), adminPagesFrom(folder))
  const ask = async (url: string) => {
    const { statusCode, body, headers } = await server.inject(url)
    return { statusCode, body, keeping: headers['cache-control'] }
  }

  it('follow a build that is made while the shop runs, and lead to no file that is gone', async () => {
    rmSync(folder, { recursive: true })
    expect((await ask('/admin/orders')).statusCode).toBe(503)
    for (const version of ['first', 'second']) {
      build(version)
      for (const url of ['/admin', '/admin/', '/admin/orders']) {
        expect(await ask(url)).toMatchObject({ statusCode: 200, keeping: 'no-store' })
        expect((await ask(url)).body).toContain(`/admin/assets/${version}.js`)
      }
      const script = await ask(`/admin/assets/${version}.js`)
      expect(script).toMatchObject({ statusCode: 200, body: `// ${version}` })
      expect(script.keeping).toContain('immutable')
    }
    expect((await ask('/admin/assets/first.js')).statusCode).toBe(404)
    expect(await ask('/admin/icon.svg')).toMatchObject({ statusCode: 200, body: '<svg/>', keeping: 'no-cache' })
  })

  it('are nothing but what was built: no way leads out of the folder', async () => {
    build('first')
    writeFileSync(join(folder, '..', 'admin-secret.js'), 'secret')
    for (const url of ['/admin/assets/../../admin-secret.js', '/admin/assets/%2e%2e/%2e%2e/admin-secret.js']) {
      expect((await ask(url)).body).not.toContain('secret')
    }
    rmSync(join(folder, '..', 'admin-secret.js'))
  })
})
