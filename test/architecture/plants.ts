import { graph, usesOf } from '../../module-graph.js'

/** One import that breaks one rule. */
export interface Plant {
  rule: string
  from: string
  to: string
}

const modules = Object.keys(graph)

const foreign: Plant[] = modules.map((name) => {
  const other = modules.find((each) => each !== name && !usesOf(name).includes(each))!
  return {
    rule: `${name}-uses-only-its-list`,
    from: `src/modules/${name}/reach.ts`,
    to: `src/modules/${other}/index.ts`,
  }
})

export const plants: readonly Plant[] = [
  ...foreign,
  { rule: 'modules-are-entered-by-their-index', from: 'src/modules/orders/dig.ts', to: 'src/modules/catalog/deep.ts' },
  { rule: 'others-enter-modules-by-their-index', from: 'src/web/dig.ts', to: 'src/modules/catalog/deep.ts' },
  { rule: 'no-cycles', from: 'src/web/egg.ts', to: 'src/web/hen.ts' },
  { rule: 'kernel-knows-nobody', from: 'src/kernel/shopkeeper.ts', to: 'src/modules/catalog/index.ts' },
  { rule: 'modules-know-no-web-and-no-adapter', from: 'src/modules/orders/page.ts', to: 'src/web/egg.ts' },
  { rule: 'modules-know-no-web-and-no-adapter', from: 'src/modules/orders/card.ts', to: 'src/adapters/bank/index.ts' },
  { rule: 'adapters-know-only-ports', from: 'src/adapters/bank/page.ts', to: 'src/web/egg.ts' },
  { rule: 'web-enters-adapters-by-their-index', from: 'src/web/card.ts', to: 'src/adapters/bank/vault.ts' },
  { rule: 'web-knows-only-what-is-below', from: 'src/web/environment.ts', to: 'src/config.ts' },
  { rule: 'only-composers-compose', from: 'src/config.ts', to: 'src/app.ts' },
  { rule: 'tests-stay-out-of-code', from: 'src/config.ts', to: 'src/testing/cast.ts' },
]

/** What must not count as broken: a listed use through the index, types that refer to each other, a test that digs. */
export const fine: Readonly<Record<string, string>> = {
  'src/modules/orders/fine.ts': `import '../catalog/index.ts'\n`,
  'src/modules/orders/fine.test.ts': `import '../../testing/cast.ts'\nimport '../../app.ts'\n`,
  'src/web/left.ts': `import type { Right } from './right.ts'\nexport type Left = Right | 1\n`,
  'src/web/right.ts': `import type { Left } from './left.ts'\nexport type Right = Left | 2\n`,
  'src/web/hen.ts': `import './egg.ts'\n`,
}
