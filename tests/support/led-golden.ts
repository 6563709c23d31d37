import path from 'node:path'
import { ROOT } from '../../build/lib/paths.mjs'
import type { Pixels } from '../../core/signage/led/dither.ts'
import { coloursOf, type PaletteName } from '../../core/signage/led/palette.ts'
import { paint, type Scene } from '../../core/signage/led/scene.ts'
import type { SlideOf } from '../../core/signage/slide.ts'
import { callScene } from '../../renderer/signage/led/call.ts'
import { formatOf } from '../../renderer/signage/led/format.ts'
import { idleScene } from '../../renderer/signage/led/idle.ts'
import { createLedMessages } from '../../renderer/signage/led/messages.ts'
import { slideScenes } from '../../renderer/signage/led/slides.ts'
import { ledLettering } from './led.ts'

/** A picture that was looked at beside the drawings of the look, and kept. */
export interface GoldenScene {
  /** of the file in tests/golden/led */
  readonly name: string
  readonly size: { readonly width: number; readonly height: number }
  readonly palette: PaletteName
  readonly scene: Scene
}

const { t: translate } = createLedMessages().global
const t = (key: string, named: Record<string, unknown> = {}): string => translate(key, named)

const call = { number: 'A001', counter: '3', next: ['A002', 'A003'], waiting: 2 }
const dibao: SlideOf<'procedure'> = {
  kind: 'procedure', id: 'slide', playlist: 'list', item: 'item', language: 'zh', procedure: 'dibao', title: '低保怎么办', part: { index: 1, of: 1 }, total: 3,
  steps: [1, 2, 3].map((number) => ({ number, name: '带户口本身份证', isYours: true, who: '您', note: '银行卡也带上' })),
  papers: [], windows: ['3'], place: '便民服务中心', phone: '0375-500 0108', limit: '30 个工作日办好', fee: '不收费', isFree: true, villageAgent: true, code: '',
}

const golden = (what: string, width: number, height: number, palette: PaletteName, make: (format: ReturnType<typeof formatOf>) => Scene | undefined): GoldenScene[] => {
  const size = { width, height }
  const scene = make(formatOf(size, palette === 'rgb', ledLettering))
  return scene ? [{ name: `${what}-${width}x${height}-${palette}`, size, palette, scene }] : []
}

const called = (format: ReturnType<typeof formatOf>): Scene => callScene(format, call, { marquee: '今天党群直通车 9:30 到程村，14:00 到柴庄', time: '9:48' }, t)
const step = (format: ReturnType<typeof formatOf>): Scene | undefined => slideScenes(format, dibao, { calls: [] }, t).at(-1)
const idle = (format: ReturnType<typeof formatOf>): Scene => idleScene(format, { hall: '辛集乡便民服务中心', time: '9:48', date: '11月18日 星期三', marquee: '' })

/** All of them. */
export const goldenScenes: readonly GoldenScene[] = [
  ...golden('call', 256, 64, 'red', called), ...golden('step', 256, 64, 'red', step), ...golden('idle', 256, 64, 'red', idle),
  ...golden('call', 192, 96, 'amber', called), ...golden('step', 192, 96, 'amber', step),
  ...golden('call', 512, 128, 'rgb', called), ...golden('step', 512, 128, 'rgb', step),
  ...golden('call', 64, 32, 'red', called), ...golden('step', 1024, 32, 'red', step),
]

/** Where its picture is. */
export const goldenFile = ({ name }: GoldenScene): string => path.join(ROOT, `tests/golden/led/${name}.png`)

/** Draws it as it is drawn now. */
export function drawGolden({ scene, size, palette }: GoldenScene): Pixels {
  const colours = coloursOf(palette, 100)
  const { cells } = paint(scene, size, { screen: 0, slide: 0, scene: 0 }, ledLettering)
  return { ...size, data: Uint8ClampedArray.from([...cells].flatMap((ink) => [...colours[ink]!, 255])) }
}
