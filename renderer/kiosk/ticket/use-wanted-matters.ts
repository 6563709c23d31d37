import { useStation } from '../../station/station.ts'
import { useLoad } from '../use-load.ts'
import { businessFor } from './facts.ts'

/** So many names fit beside a business. */
const MOST = 3

/** What people mostly come for to a business, in Chinese: the most wanted matters of the county by their spoken names, else the offices. */
export function useWantedMatters(): (business: { readonly id: string }) => string[] {
  const station = useStation()
  const { loaded } = useLoad((signal) => station.client.content.procedures({ only: 'frequent' }, { signal }))

  return ({ id }) => {
    const { hall, county } = station.overview.value ?? {}
    const business = hall?.businesses.find((one) => one.id === id)
    if (!hall || !county || !business) return []
    const wanted = loaded.value.state === 'there' ? loaded.value.value.items.filter(({ department }) => businessFor(hall.businesses, department)?.id === id) : []
    const names = wanted.map(({ spoken, name }) => spoken ?? name)
    return (names.length > 0 ? names : county.departments.filter((one) => business.departments.includes(one.id)).map(({ name }) => name)).slice(0, MOST)
  }
}
