import { type VoiceSettings, voiceSettingsSchema } from '../../core/contract/voice.ts'
import type { Database } from '../store/database.ts'
import { openSetting } from '../store/manager-settings.ts'

/** How calls are spoken: what a manager set on the spot, else what station.yaml says. */
export interface VoiceChoice {
  get(): VoiceSettings
  set(settings: VoiceSettings): void
}

/** Opens the choice in the database. */
export function openVoiceChoice(db: Database, { volume, quiet }: VoiceSettings): VoiceChoice {
  const setting = openSetting(db, 'voice', voiceSettingsSchema)
  return { get: () => setting.get() ?? { volume, quiet }, set: (settings) => { setting.set(settings) } }
}
