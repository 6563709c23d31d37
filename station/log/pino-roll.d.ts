declare module 'pino-roll' {
  import type { SonicBoom } from 'sonic-boom'

  /** The part of pino-roll's options used here, and of SonicBoom's, which it passes on; see their READMEs. */
  export interface RollOptions {
    file: string
    extension?: string
    size?: string
    limit?: { count: number; removeOtherLogFiles?: boolean }
    mkdir?: boolean
    /** bytes kept in memory at most; what comes beyond them is dropped */
    maxLength?: number
  }
  function roll(options: RollOptions): Promise<SonicBoom>
  export { roll as default }
}
