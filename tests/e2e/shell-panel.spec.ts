import { once } from 'node:events'
import { addStaff } from '../support/desk.ts'
import { expect, type RunningStation, test } from '../support/hosts.ts'
import { panel } from '../support/staff-panel.ts'
import { touch } from '../support/visitor.ts'

test.use({ clock: '2026-11-23T09:40:00+08:00', prepare: async ({}, use) => use(addStaff) })

/** the exit code of the shell, once it has ended by itself */
const ended = async ({ electron }: RunningStation): Promise<number | null> => {
  const child = electron!.process()
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}

test('the manager leaves the kiosk for the desktop, once he has said so twice', async ({ page, station }) => {
  const { press, button } = panel(page)
  await panel(page).open()
  await press('设置')
  await press('退出一体机')
  await press('算了')
  await expect(button('退出一体机')).toBeVisible()
  await press('退出一体机')
  await press('退出')
  expect(await ended(station)).toBe(0)
})

test('a restart ends the program with the code that asks to be started again', async ({ page, station }) => {
  const { press } = panel(page)
  await panel(page).open()
  await press('设置')
  await press('重新启动')
  await expect(page.getByRole('dialog')).toBeVisible()
  await touch(page.getByRole('dialog').getByRole('button', { name: '重新启动' }))
  expect(await ended(station)).toBe(75)
})
