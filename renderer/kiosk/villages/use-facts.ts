import { useI18n } from 'vue-i18n'
import type { Hall } from '../../../core/content/hall.ts'
import type { IconName } from '../../parts/icons.ts'
import { dayRuns } from './hours.ts'
import { useAgentText } from './use-stations.ts'

/** What one must know of a station before going there. */
export interface Fact {
  readonly key: string
  readonly icon: IconName
  readonly name: string
  /** lines of parts that are not broken inside, such as `8:00–12:00` */
  readonly lines: readonly (readonly string[])[]
  readonly strong: boolean
}

/** A station's facts in words: phone, address, opening hours, the agent and when that one is in. */
export function useFacts() {
  const { t } = useI18n()
  const agentText = useAgentText()
  const weekday = (day: number) => t(`villages.weekday.${day}`)
  const days = (list: readonly number[]) => (new Set(list).size === 7
    ? t('villages.everyDay')
    : dayRuns(list).map(({ from, to }) => (from === to ? weekday(from) : t('villages.through', { from: weekday(from), to: weekday(to) }))).join(t('villages.listed')))

  return (station: Hall): Fact[] => {
    const { phone, address, hours, agent } = station
    return [
      { key: 'phone', icon: 'phone', name: t('villages.phone'), lines: [[phone]], strong: true },
      { key: 'address', icon: 'place', name: t('villages.address'), lines: [[address]], strong: false },
      ...(hours.length > 0
        ? [{ key: 'hours', icon: 'clock' as const, name: t('villages.hours'), lines: hours.map((one) => [days(one.days), ...one.ranges.map((range) => range.replace('-', '–'))]), strong: false }]
        : []),
      ...(agent ? [{ key: 'agent', icon: 'person' as const, name: t('villages.agent'), lines: [[agent.name, agent.phone], [agentText(station) ?? '']], strong: false }] : []),
    ]
  }
}
