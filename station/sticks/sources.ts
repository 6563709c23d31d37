import type { Source } from '../../core/contract/update.ts'

/** What content and pictures can be taken from: drives that are plugged in, and the folders of `importFolders`. */
export interface Sources {
  /** all of them now, drives first */
  list(): Promise<Source[]>
  /** the absolute folder of a listed source; undefined when it is gone, or was never listed */
  folderOf(id: string): Promise<string | undefined>
}
