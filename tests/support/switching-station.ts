// Run as a program of its own: switches for ever between two contents, and prints each generation that is served.
import { openTestLibrary, received } from './library-fixture.ts'

const [dataDir = '', ...contents] = process.argv.slice(2)
const library = await openTestLibrary(dataDir, contents[0]!)
for (;;) {
  const generation = (library.current()?.generation ?? 0) + 1
  await library.switchTo(await received(library, contents[generation % 2]!, generation))
  process.stdout.write(`${generation}\n`)
}
