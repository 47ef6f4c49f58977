import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const config = '**/*.config.{js,ts}'
const tests = ['**/*.test.{ts,tsx}', 'test/**', 'src/testing/**']
/** Programs of their own, which speak to the machine. */
const programs = ['bin/**', 'bench/**', 'test/**', '**/*.test.{ts,tsx}', 'src/testing/**', config, 'admin/**']

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'URL', 'performance', 'Buffer', 'fetch', 'AbortSignal', 'AbortController']
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'])
    .map((name) => [name, 'readonly']),
)

const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only src/config.ts reads the environment; take what you need as a parameter.',
}
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take `now` from the Tx or the Clock: tests move it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take `now` from the Tx or the Clock: tests move it.',
  },
]
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one thing has one name everywhere.',
}

export default tseslint.config(
  { ignores: ['dist/', 'admin/dist/', 'client/src/schema.d.ts', 'node_modules/', '.cache/', '.dangol/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['admin/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, returns: false } }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A row that was just inserted is there; `!` with noUncheckedIndexedAccess says so shortly
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // These cry wolf where a value changes across an await, or save nothing
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  { files: ['admin/**/*.{ts,tsx}'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-syntax': ['error', noEnvironment, ...noClock, noDefaultExport],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: tests, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/unbound-method': 'off' } },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock, noDefaultExport] } },
  { files: ['src/kernel/clock.ts'], rules: { 'no-restricted-syntax': ['error', noEnvironment, noDefaultExport] } },
  { files: programs, rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
  {
    files: [config, '.dependency-cruiser.{js,d.ts}', 'src/testing/global-setup.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['admin/public/**'],
    languageOptions: { globals: { localStorage: 'readonly', matchMedia: 'readonly', document: 'readonly' } },
  },
)
