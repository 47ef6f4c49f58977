import { checkGraph, graph, usesOf } from './module-graph.js'

checkGraph()

const code = { pathNot: '\\.test\\.tsx?$' }

/** What each module reaches beyond its list. */
const uses = Object.keys(graph).map((name) => ({
  name: `${name}-uses-only-its-list`,
  comment: `${name} may use ${usesOf(name).join(', ') || 'no module'}; see module-graph.js`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: '^src/modules/', pathNot: `^src/modules/(${[name, ...usesOf(name)].join('|')})/` },
}))

const composing = '^src/(app|main|modules|routes|ports|gauges|testing|cli|demo)([./]|$)'

export default {
  forbidden: [
    ...uses,
    {
      name: 'modules-are-entered-by-their-index',
      comment: 'A module is free to change behind its index.ts',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'others-enter-modules-by-their-index',
      comment: 'A module is free to change behind its index.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'What needs each other is one thing, or one of them reacts to an event; types may refer to each other',
      severity: 'error',
      from: code,
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-knows-nobody',
      comment: 'The kernel knows no business word and nothing outside',
      severity: 'error',
      from: { path: '^src/kernel/', ...code },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    {
      name: 'modules-know-no-web-and-no-adapter',
      comment: 'The business does not know how it is reached or who stands behind a port',
      severity: 'error',
      from: { path: '^src/modules/', ...code },
      to: { path: '^src/', pathNot: '^src/(kernel|modules)/' },
    },
    {
      name: 'adapters-know-only-ports',
      comment: 'An adapter knows the port it stands behind, not the web and not who composes',
      severity: 'error',
      from: { path: '^src/adapters/', ...code },
      to: { path: '^src/', pathNot: '^src/(kernel|modules|adapters)/' },
    },
    {
      name: 'web-enters-adapters-by-their-index',
      comment: 'Pages and hooks that belong to one supplier use what its adapter offers',
      severity: 'error',
      from: { path: '^src/web/', ...code },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/[^/]+/index\\.ts$' },
    },
    {
      name: 'web-knows-only-what-is-below',
      comment: 'Routes get all else from who composes',
      severity: 'error',
      from: { path: '^src/web/', ...code },
      to: { path: '^src/', pathNot: '^src/(kernel|modules|web|adapters)/' },
    },
    {
      name: 'only-composers-compose',
      comment: 'Things are wired in src/app.ts and by the command line, demo and tests',
      severity: 'error',
      from: { path: '^src/', pathNot: [composing, '\\.test\\.tsx?$'] },
      to: { path: '^src/(app|main|modules|routes|ports)\\.ts$' },
    },
    {
      name: 'tests-stay-out-of-code',
      comment: 'What only tests need does not run in a shop',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/testing/', '\\.test\\.tsx?$'] },
      to: { path: ['^src/testing/', '\\.test\\.tsx?$', '^test/'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    moduleSystems: ['es6'],
    cache: false,
  },
}
