import { CLIPS, type Clip } from '../../core/speech/clips.ts'

/** Recordings, each loaded once; one that could not be loaded is told once, and tried again when it is needed next. */
export function createClipStore<Sound>(load: (clip: Clip) => Promise<Sound>, onFault: (message: string) => void) {
  const kept = new Map<Clip, Promise<Sound | undefined>>()
  const told = new Set<Clip>()

  const failed = (clip: Clip, error: unknown): undefined => {
    kept.delete(clip)
    if (!told.has(clip)) onFault(`${clip}.wav: ${String(error)}`)
    told.add(clip)
  }
  /** The recording; undefined when it is missing or broken. */
  const get = (clip: Clip): Promise<Sound | undefined> => {
    const sound = kept.get(clip) ?? load(clip).catch((error: unknown) => failed(clip, error))
    kept.set(clip, sound)
    return sound
  }
  return {
    get,
    /** loads all of them ahead, so that the first call is as quick as the others */
    loadAll: async () => { await Promise.all(CLIPS.map(get)) },
  }
}
