import net from 'node:net'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { addStaff, clerk, DESK, rest, STAFF, startAgain } from '../support/desk.ts'
import { expect, test } from '../support/hosts.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', size: DESK, address: '/counter', prepare: async ({}, use) => use(addStaff) })

const LOST = '和大厅主机断开了，正在重连。号都在，连上就接着办'

test('a station that dies is told at once; back again, the page goes on by itself', async ({ page, station }) => {
  await clerk(page).begin(STAFF.wang, '3')
  await rest(station.origin).take('relief')
  await rest(station.origin).take('relief')
  await clerk(page).red.click()
  await expect(clerk(page).number).toHaveText('A001')
  await station.stop()
  await expect(page.getByText(LOST)).toBeVisible({ timeout: 2000 })
  await expect(clerk(page).number).toHaveText('A001')
  await expect(clerk(page).red).toBeDisabled()
  await expect(page.getByRole('button', { name: '再叫一遍' })).toBeDisabled()
  const again = await startAgain(station.dataDir, station.origin, '2026-11-23T09:50:00+08:00')
  try {
    await expect(page.getByText(LOST)).toBeHidden()
    await clerk(page).press(/来了，开始办/)
    await clerk(page).press(/办完，叫下一个/)
    await expect(clerk(page).number).toHaveText('A002')
    await expect(page.getByRole('banner')).toContainText('9:50')
  } finally {
    again.kill()
  }
})

test('a login that runs out while the page stands leads back to the login', async ({ page, station }) => {
  await clerk(page).begin(STAFF.wang, '3')
  await station.stop()
  const again = await startAgain(station.dataDir, station.origin, '2026-11-23T21:41:00+08:00')
  try {
    await expect(page.getByText('登录过了时间，请再登录一次')).toBeVisible()
  } finally {
    again.kill()
  }
})

/** A line through which nothing comes while it is cut, and which nobody closes: as when a plug is pulled. */
async function cuttableLine(origin: string) {
  const pairs: [net.Socket, net.Socket][] = []
  let isCut = false
  const server = net.createServer((near) => {
    const far = net.connect(Number(new URL(origin).port), '127.0.0.1')
    pairs.push([near, far])
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', (bytes) => { if (!isCut) to.write(bytes) })
      from.on('close', () => { if (!isCut) to.destroy() })
      from.on('error', () => undefined)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    cut: () => { isCut = true },
    mend: () => { isCut = false },
    close: () => {
      for (const socket of pairs.flat()) socket.destroy()
      server.close()
    },
  }
}

test('a pulled plug, which closes nothing, is noticed within seconds, and the page heals when it is back', async ({ page, station }) => {
  const line = await cuttableLine(station.origin)
  try {
    await page.goto(`${line.origin}/counter`)
    await clerk(page).begin(STAFF.wang, '3')
    line.cut()
    await expect(page.getByText(LOST)).toBeVisible()
    line.mend()
    await expect(page.getByText(LOST)).toBeHidden({ timeout: 20_000 })
    await press(page)
  } finally {
    line.close()
  }
})

const press = async (page: Page): Promise<void> => {
  await clerk(page).press('暂停窗口')
  await expect(page.getByRole('heading', { name: '窗口暂停着' })).toBeVisible()
}
