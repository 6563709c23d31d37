/**
 * Makes renderer/keys/readings.json, from which the on-screen keyboard offers characters and words for typed
 * pinyin. Run it only to change them: `node build/keyboard.mjs`.
 *
 * The characters are those of GB 2312. pinyin-pro reads them; the common ones come first, as the slices of the font are cut by
 * how often a character stands on Chinese pages, and within a slice as the texts that ship use them.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pinyin } from 'pinyin-pro'
import { ROOT } from './lib/paths.mjs'

/** Words of notices, of what a manager fills in, and of what visitors say of the hall. */
const WORDS = `
今天 明天 后天 昨天 上午 下午 中午 晚上 早上 本周 下周 本月 下月 周一 周二 周三 周四 周五 周六 周日 星期 节假日 春节 清明 端午 中秋 国庆 元旦 劳动节 放假 调休 值班 期间
窗口 大厅 休息 暂停 办理 恢复 正常 停电 停水 停网 维修 检修 系统 升级 维护 网络 故障 搬到 搬迁 临时 调整 时间 办公 上班 下班 开门 关门 地点 地址 电话 咨询 联系 请到 请在 办事 群众
业务 服务 中心 服务站 服务中心 便民 便民服务 党群 党群服务中心 直通车 党群直通车 集中服务 义诊 培训 讲座 体检 免费 报名 名额 参加 活动 举办 开展 通知 公告 提醒 注意 重要 紧急 防汛 防火 大风 大雨 暴雨 下雪 降温 高温 天气 安全 交通 绕行 施工
身份证 户口本 户口簿 复印件 原件 照片 材料 证明 申请 表格 填写 签字 盖章 带上 携带 领取 发放 补贴 津贴 低保 特困 医保 社保 养老 养老金 养老保险 残疾人 高龄 老人 儿童 孕妇 退役军人 军人 优待 救助 临时救助 大病 医疗 农村 城乡 居民 村民 村里 各村 村委会 乡镇 镇政府 县里 民政 人社 税务 公安 派出所 户籍 农业 林业 土地 建房 宅基地 粮食 种植 小麦 玉米 花生 香菇 梨花 收割 农机 补助 缴费 缴纳 截止 截止日期 之前 之后 以前 以后 开始 结束 起 止 至
请 您 我们 大家 各位 排队 取号 叫号 打印 打印机 纸 自助 机器 一体机 触摸屏 叫号屏 工作人员 管理员 主任 人员 领导 干部 帮忙 帮助 需要 可以 不能 不用 不要 没有 已经 现在 马上 稍后 另行 感谢 理解 支持 配合 不便 谅解 敬请 关注 欢迎 前来 现场 门口 一楼 二楼 三楼 楼上 楼下 东边 西边 南边 北边 左边 右边 旁边 对面 大门 会议室 停车 停车场 车辆 路口 路线 站点 鲁山 鲁山县 平顶山 河南 辛集 辛集乡 赵村 赵村镇 琴台 汇源 尧山
意见 建议 希望 反映 问题 表扬 批评 感谢 满意 不满意 厕所 卫生间 干净 不干净 打扫 垃圾 热水 开水 饮水机 椅子 座位 轮椅 空调 电扇 太热 太冷 太久 太长 太慢 太远 很好 不好 态度 耐心 说话 声音 听不清 看不懂 看不清 字太小 多跑 跑了好几趟 来回跑 没人 没有人 人手 不够 多开 等了 半天 小时 分钟 早点 晚点 方便 不方便 麻烦 年轻人 老年人 孩子 家里 回话 电话打不通
`.split(/\s+/).filter((word) => word.length > 1)

/** Surnames, for the names of the staff. */
const SURNAMES = '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺龚文'

const require = createRequire(import.meta.url)
/** @type {Record<string, string>} */
const slices = JSON.parse(readFileSync(path.join(path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json')), 'unicode.json'), 'utf8'))

/** @param {string} folder @returns {string[]} */
const texts = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.(md|yaml)$/.test(file.name)).map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))

/** @type {Map<string, number>} */
const used = new Map()
for (const text of [...texts(path.join(ROOT, 'kiosk-content')), ...texts(path.join(ROOT, 'docs')), WORDS.join('').repeat(20), SURNAMES.repeat(200)]) {
  for (const character of text) used.set(character, (used.get(character) ?? 0) + 1)
}

/** @type {Map<number, number>} */
const sliceOf = new Map()
for (const [name, ranges] of Object.entries(slices)) {
  for (const range of ranges.split(',')) {
    const [from = 0, to = from] = range.replace('U+', '').split('-').map((code) => Number.parseInt(code, 16))
    for (let code = from; code <= to; code += 1) sliceOf.set(code, Number(/\d+/.exec(name)?.[0] ?? 0))
  }
}

const decoder = new TextDecoder('gbk')
const characters = Array.from({ length: 72 * 94 }, (_, index) => decoder.decode(Uint8Array.of(0xB0 + Math.floor(index / 94), 0xA1 + index % 94)))
  .filter((character) => /^\p{Script=Han}$/u.test(character))

/** @param {string} character @param {number} reading its place among the readings: the first is the usual one */
const weight = (character, reading) => (sliceOf.get(character.codePointAt(0) ?? 0) ?? 0) + Math.log2(1 + (used.get(character) ?? 0)) * 3 - reading * 12

/** @type {Map<string, { character: string, weight: number }[]>} */
const bySound = new Map()
for (const character of characters) {
  const readings = [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))]
  readings.forEach((sound, index) => {
    // 嗯 and its like have no vowel: nobody types them, and they would cut other sounds in two
    if (/[aeiouv]/.test(sound)) bySound.set(sound, [...bySound.get(sound) ?? [], { character, weight: weight(character, index) }])
  })
}

const sounds = Object.fromEntries([...bySound].toSorted(([a], [b]) => a.localeCompare(b)).map(([sound, found]) => [
  sound, found.toSorted((a, b) => b.weight - a.weight).map(({ character }) => character).join(''),
]))
const words = [...new Set(WORDS)].map((word) => `${word} ${pinyin(word, { toneType: 'none', v: true })}`)

writeFileSync(path.join(ROOT, 'renderer/keys/readings.json'), `${JSON.stringify({ sounds, words }, undefined, 1)}\n`)
