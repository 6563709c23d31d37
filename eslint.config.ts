import { defineConfig } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { bans, own } from './build/lint-rules.ts'

const SOURCES = ['core', 'station', 'county', 'electron', 'renderer', 'tests', 'build'].flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.vue`])
const SCRIPTS = ['**/*.mjs', '**/*.js']

const UNSAFE_OFF = Object.fromEntries(['assignment', 'member-access', 'argument', 'call', 'return'].map((name) => [`@typescript-eslint/no-unsafe-${name}`, 'off'] as const))

/** Typed lint for everything that ships, its tests and its build. */
export default defineConfig(
  { ignores: ['dist/**', 'release/**', '.tsout/**', '.cache/**', 'test-results/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: [...SOURCES, ...SCRIPTS, '*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
    plugins: { own },
    rules: {
      'own/no-crossing': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // an async function without await gives the promise that its interface asks for
      '@typescript-eslint/require-await': 'off',
      // `unknown` is the honest type of a thrown value, and the rule asks for it; void unions come with event handlers
      '@typescript-eslint/no-invalid-void-type': 'off',
      // an object without keys is what a function of no arguments takes
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // characters are what the spread of a text is for
      '@typescript-eslint/no-misused-spread': 'off',
      'eqeqeq': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...bans('clock', 'enum', 'defaultExport')],
    },
  },
  {
    files: ['renderer/**/*.vue', 'county/console/**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { ...vue.configs['no-layout-rules'].rules },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      // a macro on the tag's own line silently loses the types of its props
      'vue/block-tag-newline': 'error',
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/no-bare-strings-in-template': ['error', { allowlist: Array.from('()[]{}<>.,:;/|+-–—·•×%&=~*#!?@_\\（）【】《》「」、，。：；！？…') }],
      'vue/require-default-prop': 'off',
      // props that are taken apart have their defaults there; types of other components are known to vue-tsc only
      '@typescript-eslint/no-useless-default-assignment': 'off',
      ...UNSAFE_OFF,
      '@typescript-eslint/restrict-plus-operands': 'off',
      // a single-file component is its own default export
      'no-restricted-syntax': ['error', ...bans('clock', 'enum')],
    },
  },
  // the functions of a composable, and of a test's helper, are made to be taken apart
  { files: ['renderer/**', 'tests/**'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...bans('clock', 'enum', 'defaultExport', 'timers', 'chance')] } },
  { files: ['station/clock.ts', 'renderer/**/station-clock.ts'], rules: { 'no-restricted-syntax': ['error', ...bans('enum', 'defaultExport')] } },
  { files: ['build/**', 'tests/**', '*.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': ['error', ...bans('enum')] } },
  { files: ['build/**', '**/cli.ts', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      // a test reads what it has just made: a wrong guess fails it, which is what it is for
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // what comes out of JSON, or into a page of Playwright's
  { files: [...SCRIPTS, 'tests/**', '*.config.ts'], rules: UNSAFE_OFF },
)
