import { LANDSCAPE, PORTRAIT, expect, test } from '../support/hosts.ts'
import { touch, visitor } from '../support/visitor.ts'

for (const [hung, size] of [['portrait', PORTRAIT], ['landscape', LANDSCAPE]] as const) {
  test.describe(`in ${hung}`, () => {
    test.use({ size })

    test('a visitor types db and learns what to bring for 低保', async ({ page }) => {
      const { begin, press, search, goHome } = visitor(page)
      await begin()
      await expect(page.getByText('辛集乡便民服务中心')).toBeVisible()

      await press('查一查')
      await search('db')
      const found = page.getByRole('link', { name: /城乡居民最低生活保障申请/ })
      await expect(found).toBeVisible()
      await touch(found)

      await expect(page.getByRole('heading', { name: '城乡居民最低生活保障申请' })).toBeVisible()
      await expect(page.getByText('3号窗口').first()).toBeVisible()
      await expect(page.getByText('不收费').first()).toBeVisible()

      const missing = page.getByRole('status')
      await expect(missing).toContainText('还缺 3 样')
      for (const paper of ['全家人的户口本', '全家大人的身份证', '银行卡或社保卡']) await touch(page.getByRole('checkbox', { name: paper }))
      await expect(missing).toContainText('材料齐了')
      await touch(page.getByRole('checkbox', { name: '全家人的户口本' }))
      await expect(missing).toContainText('还缺 1 样')

      await goHome()
      await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
    })

    test('a visitor goes through the guide, a category and back to the same place', async ({ page }) => {
      const { begin, press } = visitor(page)
      await begin()
      await press(/^办事指南/)
      await press('医保社保')
      const row = page.getByRole('link', { name: /城乡居民基本医疗保险参保登记/ })
      await touch(row)
      await expect(page.getByRole('heading', { name: '城乡居民基本医疗保险参保登记' })).toBeVisible()
      await press('返回')
      await expect(row).toBeVisible()
    })

    test('every tile of the home screen leads somewhere and 返回 leads back', async ({ page }) => {
      const { begin, press } = visitor(page)
      await begin()
      for (const tile of ['窗口导航', '公告通知', '便民日历', '服务网点']) {
        await press(new RegExp(tile))
        await expect(page.getByRole('heading', { name: tile, level: 1 })).toBeVisible()
        await press('返回')
        await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeVisible()
      }
    })
  })
}
