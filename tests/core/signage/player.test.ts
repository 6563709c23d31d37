import { describe, expect, test } from 'vitest'
import { type Play, playSchema } from '../../../core/signage/play.ts'
import { LOAD_MS, type Player, type PlayerEvent, startPlayer, stepPlayer, wakesAt } from '../../../core/signage/player.ts'
import type { Program } from '../../../core/signage/program.ts'
import type { Slide } from '../../../core/signage/slide.ts'

const HALL = Date.parse('2026-11-23T02:00:00.000Z')
const slide = (id: string, over: Partial<Slide> = {}): Slide => ({ id, kind: 'picture', playlist: 'p', item: id, address: `/${id}.png`, seconds: 12, language: 'zh', ...over }) as Slide
const urgent = (id: string): Slide => slide(id, { playlist: 'urgent' })
const program = (slides: Slide[], more: Slide[] = []): Program => ({
  screen: 'door', profile: 'lcd', layout: 'full', calls: 'strip', language: 'zh', hall: { code: '410423-xinji', name: '辛集', nameEn: 'Xinji', phone: '12345' },
  sample: false, slides, urgent: more, marquee: [],
})

/** A player on a bench: time goes on by hand, and what is laid out is ready at once unless its id is named. */
function bench(first: Program, stuck: readonly string[] = []) {
  let player: Player = startPlayer(first)
  let steady = 0
  const plays: Play[] = []
  const take = (event: PlayerEvent): void => {
    const taken = stepPlayer(player, event, { steady, hall: HALL + steady })
    player = taken.player
    plays.push(...taken.plays)
    if (player.back && !player.back.isReady && !stuck.includes(player.back.slide.id)) take({ type: 'ready', key: player.back.key })
  }
  take({ type: 'program', program: first })
  return {
    plays,
    take,
    player: () => player,
    front: () => player.front?.slide.id,
    /** lets time go on as the player's own timers would */
    wait: (ms: number): void => {
      const end = steady + ms
      for (let wake = wakesAt(player); wake <= end; wake = wakesAt(player)) {
        steady = Math.max(steady, wake)
        take({ type: 'tick' })
      }
      steady = end
    },
  }
}

/** What the page of a manager tells a preview: it stands at one slide, and knows what comes next. */
const heldAt = (id: string, next: string): Program => program([slide(id, { seconds: 86_400 }), slide(`next ${next}`)])

describe('slides in turn', () => {
  test('each stands for its time, then comes round again, and what was shown is told', () => {
    const { front, wait, plays } = bench(program([slide('a'), slide('b', { seconds: 20 })]))
    expect(front()).toBe('a')
    wait(11_999)
    expect(front()).toBe('a')
    wait(1)
    expect(front()).toBe('b')
    wait(20_000)
    expect(front()).toBe('a')
    expect(plays).toEqual([
      { playlist: 'p', item: 'a', started: '2026-11-23T02:00:00.000Z', seconds: 12 },
      { playlist: 'p', item: 'b', started: '2026-11-23T02:00:12.000Z', seconds: 20 },
    ])
  })

  test('a film without seconds stands until it says that it has ended', () => {
    const { front, wait, take, player } = bench(program([slide('film', { seconds: undefined }), slide('b')]))
    wait(100_000)
    expect(front()).toBe('film')
    take({ type: 'ended', key: player().front?.key ?? 0 })
    expect(front()).toBe('b')
  })

  test('the one that stands does not go before the next is ready', () => {
    const { front, wait, player, take } = bench(program([slide('a', { seconds: 2 }), slide('slow')]), ['slow'])
    wait(3_000)
    expect(front()).toBe('a')
    take({ type: 'ready', key: player().back?.key ?? 0 })
    expect(front()).toBe('slow')
  })

  test('one with a limit comes so often an hour, and not more', () => {
    const { plays, wait } = bench(program([slide('a'), slide('rare', { perHour: 3 })]))
    wait(3_600_000)
    expect(plays.filter(({ item }) => item === 'rare')).toHaveLength(3)
    expect(plays.filter(({ item }) => item === 'a').length).toBeGreaterThan(290)
  })

  test('where all have had their share, the clock stands, and then they come again', () => {
    const { front, wait } = bench(program([slide('rare', { perHour: 1 })]))
    wait(13_000)
    expect(front()).toBe('default/clock/idle')
    wait(3_600_000)
    expect(front()).toBe('rare')
  })
})

describe('what cannot be shown', () => {
  test('is left out within 4 s and told, while the one before it goes on', () => {
    const { front, wait, plays } = bench(program([slide('a'), slide('stuck'), slide('c')]), ['stuck'])
    wait(LOAD_MS)
    expect(LOAD_MS).toBeLessThan(4_000)
    expect(plays).toEqual([{ playlist: 'p', item: 'stuck', started: '2026-11-23T02:00:00.000Z', seconds: 0, fault: 'not ready in time' }])
    wait(12_000 - LOAD_MS)
    expect(front()).toBe('c')
  })

  test('is tried again after ten minutes', () => {
    const { wait, plays } = bench(program([slide('a'), slide('stuck')]), ['stuck'])
    wait(590_000)
    expect(plays.filter(({ fault }) => fault !== undefined)).toHaveLength(1)
    wait(60_000)
    expect(plays.filter(({ fault }) => fault !== undefined)).toHaveLength(2)
  })

  test('gives way to the clock when there is nothing else', () => {
    const { front, take, player } = bench(program([slide('broken')]), ['broken'])
    take({ type: 'failed', key: player().back?.key ?? 0, fault: 'the picture is damaged' })
    expect(front()).toBe('default/clock/idle')
  })

  test('while it stands is left at once', () => {
    const { front, take, player, plays, wait } = bench(program([slide('film', { seconds: undefined }), slide('b')]))
    wait(5_000)
    take({ type: 'failed', key: player().front?.key ?? 0, fault: 'it stands still' })
    expect(front()).toBe('b')
    expect(plays).toMatchObject([{ item: 'film', seconds: 5, fault: 'it stands still' }])
  })
})

describe('an urgent notice', () => {
  test('comes at once, then has every second place, and the slides go on where they were', () => {
    const slides = [slide('a'), slide('b'), slide('c')]
    const { front, take, wait } = bench(program(slides))
    wait(12_000)
    expect(front()).toBe('b')
    wait(1_000)
    take({ type: 'program', program: program(slides, [urgent('u')]) })
    expect(front()).toBe('u')
    const seen: (string | undefined)[] = []
    for (let turn = 0; turn < 4; turn++) {
      wait(12_000)
      seen.push(front())
    }
    expect(seen).toEqual(['c', 'u', 'a', 'u'])
  })

  test('that is withdrawn before it came up leaves the slide its time', () => {
    const { front, take, wait } = bench(program([slide('a'), slide('b')]), ['u'])
    wait(3_000)
    take({ type: 'program', program: program([slide('a'), slide('b')], [urgent('u')]) })
    take({ type: 'program', program: program([slide('a'), slide('b')]) })
    wait(8_999)
    expect(front()).toBe('a')
    wait(1)
    expect(front()).toBe('b')
  })

  test('comes at once as well when other words reach the screen while it is laid out', () => {
    const { front, take, player, wait } = bench(program([slide('a')]), ['u'])
    wait(3_000)
    take({ type: 'program', program: program([slide('a')], [urgent('u')]) })
    take({ type: 'program', program: { ...program([slide('a'), slide('b')], [urgent('u')]), marquee: [{ text: '停电', isUrgent: true }] } })
    take({ type: 'ready', key: player().back?.key ?? 0 })
    expect(front()).toBe('u')
  })

  test('that is withdrawn goes at once', () => {
    const { front, take } = bench(program([slide('a')], [urgent('u')]))
    expect(front()).toBe('u')
    take({ type: 'program', program: program([slide('a')]) })
    expect(front()).toBe('a')
  })

  test('two of them take turns', () => {
    const { front, wait } = bench(program([slide('a')], [urgent('u'), urgent('v')]))
    const seen = [front()]
    for (let turn = 0; turn < 4; turn++) {
      wait(12_000)
      seen.push(front())
    }
    expect(seen).toEqual(['u', 'a', 'v', 'a', 'u'])
  })
})

describe('a new program', () => {
  test('that still has the slide lets it stand for its time', () => {
    const { front, take, wait } = bench(program([slide('a'), slide('b')]))
    wait(5_000)
    take({ type: 'program', program: program([slide('x'), slide('a'), slide('y')]) })
    expect(front()).toBe('a')
    wait(7_000)
    expect(front()).toBe('y')
  })

  test('without the slide takes it off as soon as another is ready, never before', () => {
    const { front, take, player } = bench(program([slide('a'), slide('b')]), ['x'])
    take({ type: 'program', program: program([slide('x')]) })
    expect(front()).toBe('a')
    take({ type: 'ready', key: player().back?.key ?? 0 })
    expect(front()).toBe('x')
  })

  test('with other words for the slide that comes next shows those', () => {
    const { take, wait, player } = bench(program([slide('a'), slide('b', { caption: 'old' })]))
    take({ type: 'program', program: program([slide('a'), slide('b', { caption: 'new' })]) })
    wait(12_000)
    expect(player().front?.slide).toMatchObject({ id: 'b', caption: 'new' })
  })

  test('with other words for the slide that stands shows those as soon as they are laid out; with another time only, lets it stand', () => {
    const { take, player, plays, wait } = bench(program([slide('a', { caption: 'old' }), slide('b')]), ['a'])
    take({ type: 'ready', key: 1 })
    wait(3_000)
    take({ type: 'program', program: program([slide('a', { caption: 'new' }), slide('b')]) })
    expect(player().front?.slide).toMatchObject({ caption: 'old' })
    take({ type: 'ready', key: player().back?.key ?? 0 })
    expect(player().front?.slide).toMatchObject({ id: 'a', caption: 'new' })
    expect(plays).toMatchObject([{ item: 'a', seconds: 3 }])
    const { key } = player().front!
    take({ type: 'program', program: program([slide('a', { caption: 'new', seconds: 15 }), slide('b')]) })
    wait(9_000)
    expect(player().front?.key).toBe(key)
  })

  test('that has the slide again, before another came up, lets it stand', () => {
    const { front, take, player, wait } = bench(heldAt('a', 'b'), ['b', 'next b'])
    take({ type: 'program', program: heldAt('b', 'c') })
    take({ type: 'program', program: heldAt('a', 'b') })
    take({ type: 'ready', key: player().back?.key ?? 0 })
    expect(front()).toBe('a')
    wait(600_000)
    expect(front()).toBe('a')
  })

  test('that has the slide again does not bring back a film that has ended', () => {
    const film = slide('film', { seconds: undefined })
    const { front, take, player } = bench(program([film, slide('b')]), ['b', 'c'])
    take({ type: 'ended', key: player().front?.key ?? 0 })
    take({ type: 'program', program: program([film, slide('c')]) })
    expect(front()).toBe('film')
    take({ type: 'ready', key: player().back?.key ?? 0 })
    expect(front()).toBe('c')
  })

  test('with another picture for a slide that was damaged shows it in its turn, without ten minutes of waiting', () => {
    const { front, take, player, wait } = bench(program([slide('a'), slide('b'), slide('c')]), ['b'])
    take({ type: 'failed', key: player().back?.key ?? 0, fault: 'the picture is damaged' })
    take({ type: 'program', program: program([slide('a'), slide('b'), slide('c'), slide('d')]) })
    wait(12_000)
    expect(front()).toBe('c')
    take({ type: 'program', program: program([slide('c'), slide('b', { caption: 'mended' })]) })
    take({ type: 'ready', key: player().back?.key ?? 0 })
    wait(12_000)
    expect(player().front?.slide).toMatchObject({ id: 'b', caption: 'mended' })
  })
})

describe('what is told of a showing', () => {
  test('is taken by the station, though the television slept for days and the decoder says a lot: what it refused would be sent for ever', () => {
    const { plays, take, wait, player } = bench(program([slide('a'), slide('b')]), ['b'])
    take({ type: 'failed', key: player().back?.key ?? 0, fault: 'DECODER_ERROR '.repeat(100) })
    const asleep = stepPlayer(player(), { type: 'tick' }, { steady: 3 * 86_400_000, hall: HALL + 3 * 86_400_000 })
    wait(1)
    expect([...plays, ...asleep.plays].map((play) => playSchema.safeParse(play).error)).toEqual([undefined, undefined])
  })
})
