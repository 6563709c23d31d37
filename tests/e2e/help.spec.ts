import { clerkOf } from '../support/clerk.ts'
import { type RunningStation, expect, test } from '../support/hosts.ts'
import { openScreen } from '../support/screens.ts'
import { touch, visitor } from '../support/visitor.ts'

test.use({ clock: '2026-11-18T09:42:00+08:00' })

interface Call { readonly id: string; readonly takenBy: string | null }

/** The calls that ring now, as the first item of the queue's stream tells them. */
async function calls({ origin }: RunningStation): Promise<Call[]> {
  const ended = new AbortController()
  const { body } = await fetch(`${origin}/api/queue/events`, { signal: ended.signal })
  let text = ''
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const item = /^data: (.+)\n/m.exec(text)?.[1]
    if (item === undefined) continue
    ended.abort()
    return (JSON.parse(item) as { help: Call[] }).help
  }
  throw new Error('the stream ended before it said anything')
}

test('who calls for help learns that somebody comes, and who; however often the bell is touched, it is one call', async ({ page, station }) => {
  const { ask } = await clerkOf(station)
  await visitor(page).begin()
  await visitor(page).press('长辈版')
  const bell = page.getByRole('button', { name: /^叫人帮忙/ })
  await bell.waitFor()
  await bell.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await expect(bell).toContainText('已经叫了，有人马上来')
  await expect(bell).toBeDisabled()
  const ringing = await calls(station)
  expect(ringing).toMatchObject([{ takenBy: null }])

  await ask('POST', `/help/${ringing[0]!.id}/take`)
  await expect(bell).toContainText('王某来了')
})

test('the bell stands in the head of every page of 长辈版', async ({ page, station }) => {
  await openScreen(page, station, 'procedure', 'elder')
  await touch(page.getByRole('button', { name: '叫人' }))
  await expect(page.getByRole('button', { name: '已经叫了' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '已经叫了，有人马上来' })).toBeVisible()
})

test('whoever does not know what to touch calls a person from the page of the numbers', async ({ page, station }) => {
  await openScreen(page, station, 'ticket-choose', 'standard')
  await visitor(page).press('叫人帮忙')
  await expect(page.getByRole('region', { name: '叫人帮忙' })).toContainText('已经叫了，有人马上来')
})
