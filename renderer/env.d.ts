/** Lets typed lint see components imported from TypeScript; the type checker uses the real ones. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent
  export default component
}
