declare module 'pino-roll' {
  import type { SonicBoom } from 'sonic-boom'

  /** The part of pino-roll's options used here; see its README. */
  export interface RollOptions {
    file: string
    extension?: string
    size?: string
    limit?: { count: number }
    mkdir?: boolean
  }
  export default function roll(options: RollOptions): Promise<SonicBoom>
}
