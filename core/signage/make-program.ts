import type { SlideFacts } from './facts.ts'
import type { Plan, Target } from './plan.ts'
import type { Program } from './program.ts'
import { idleSlide, slidesOf, urgentSlides } from './slides.ts'

/** Turns a plan into what a screen plays, with all that its slides say. The first playlist decides how the screen is divided. */
export function makeProgram(plan: Plan, facts: SlideFacts, { screen, profile }: Target): Program {
  const { county, hall } = facts.catalog
  const { language = 'zh', layout = 'full', calls = 'strip' } = plan.playlists[0] ?? {}
  const inForce = { ...facts, notices: facts.notices.filter(({ id }) => plan.notices.includes(id)) }
  const slides = plan.slides.flatMap((item) => slidesOf(item, inForce))
  const titles = (isUrgent: boolean) => inForce.notices.filter(({ level }) => (level === 'urgent') === isUrgent)
    .map((notice) => ({ text: (language === 'en' ? notice.titleEn : undefined) ?? notice.title, isUrgent }))
  return {
    screen, profile, layout, calls, language,
    hall: { code: hall.code, name: hall.name, nameEn: hall.nameEn, ...(hall.seal !== undefined && { seal: hall.seal }), phone: hall.phone },
    sample: county.sample,
    slides: slides.length > 0 ? slides : [idleSlide(language)],
    urgent: urgentSlides(inForce, language),
    marquee: [...titles(true), ...plan.playlists.flatMap(({ marquee }) => marquee).map((text) => ({ text, isUrgent: false })), ...titles(false)],
  }
}
